import { entries, promisifyRequest, values, type UseStore } from 'idb-keyval';

/** How long the browser may take to delete a database nobody holds open. */
const DELETION = 8000;

/** Opens the database of drafts as the form does. */
export function openDrafts(): Promise<IDBDatabase> {
  const opening = indexedDB.open('lapor');
  opening.onupgradeneeded = () => opening.result.createObjectStore('drafts');
  return promisifyRequest(opening);
}

const drafts: UseStore = async (mode, callback) => {
  const database = await openDrafts();
  try {
    return await callback(database.transaction('drafts', mode).objectStore('drafts'));
  } finally {
    // Whoever keeps it open keeps it from being deleted.
    database.close();
  }
};

/** What this browser keeps of every form of this origin. */
export function keptDrafts<T>(): Promise<T[]> {
  return values<T>(drafts);
}

/** The same, each with the place it is kept at. */
export function keptSlots<T>(): Promise<[string, T][]> {
  return entries<string, T>(drafts);
}

/** Deletes the database of drafts, whatever stands in it. Rejects when a connection is still held and lets nobody delete it. */
export function deleteDrafts(): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Error('the database of drafts could not be deleted; a connection to it may still be open'));
    const deleting = indexedDB.deleteDatabase('lapor');
    deleting.onsuccess = () => resolve();
    deleting.onerror = failed;
    setTimeout(failed, DELETION);
  });
}

/** Changes what this browser keeps of files, one after another. */
export function changeCopies(change: (store: IDBObjectStore, key: IDBValidKey, file: object) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lapor-files');
    opening.onerror = () => reject(new Error('no copies'));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('files', 'readwrite');
      const cursor = transaction.objectStore('files').openCursor();
      cursor.onsuccess = () => {
        if (!cursor.result) return;
        change(transaction.objectStore('files'), cursor.result.key, cursor.result.value as object);
        cursor.result.continue();
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
