import type { Attachment } from '@lapor/sdk';

/** How the content of one file stands. */
export type FileContent = { name: 'none' } | { name: 'loading' } | { name: 'loaded'; url: string } | { name: 'failed' };

/** The files of the report on screen: fetched with the code in a header, shown as object URLs, let go with the report. */
export class ReportFiles {
  readonly #contents = new Map<string, FileContent>();
  readonly #fetch: (id: string, signal: AbortSignal) => Promise<Blob>;
  readonly #changed: () => void;
  #ending = new AbortController();

  constructor(fetch: (id: string, signal: AbortSignal) => Promise<Blob>, changed: () => void) {
    this.#fetch = fetch;
    this.#changed = changed;
  }

  contentOf({ id }: Attachment): FileContent {
    return this.#contents.get(id) ?? { name: 'none' };
  }

  /** Fetches what is not here yet. The address of the content, or `null` when it could not be fetched. */
  async load({ id }: Attachment): Promise<string | null> {
    const known = this.#contents.get(id);
    if (known?.name === 'loaded') return known.url;
    if (known?.name === 'loading') return null;
    const { signal } = this.#ending;
    this.#set(id, { name: 'loading' });
    try {
      const blob = await this.#fetch(id, signal);
      if (signal.aborted) return null;
      const url = URL.createObjectURL(blob);
      this.#set(id, { name: 'loaded', url });
      return url;
    } catch {
      // Its place on screen says that it failed and offers to load it again.
      if (!signal.aborted) this.#set(id, { name: 'failed' });
      return null;
    }
  }

  /** Fetches the photos among these; documents wait until they are asked for. */
  loadPhotos(attachments: readonly Attachment[]): void {
    for (const attachment of attachments) {
      if (isPhoto(attachment)) void this.load(attachment);
    }
  }

  /** Lets everything go. */
  release(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    for (const content of this.#contents.values()) {
      if (content.name === 'loaded') URL.revokeObjectURL(content.url);
    }
    this.#contents.clear();
  }

  #set(id: string, content: FileContent): void {
    this.#contents.set(id, content);
    this.#changed();
  }
}

/** Whether a file can be shown as a picture. */
export function isPhoto({ mediaType }: Attachment): boolean {
  return mediaType.startsWith('image/');
}
