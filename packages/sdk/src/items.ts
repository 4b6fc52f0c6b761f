import type { Page } from './contract/index.js';
import { LaporContractError } from './errors.js';

/** Every item of a list, page after page, fetched as they are asked for. */
export class Items<T> implements AsyncIterable<T> {
  readonly #fetchPage: (cursor: string | undefined) => Promise<Page<T>>;

  constructor(fetchPage: (cursor: string | undefined) => Promise<Page<T>>) {
    this.#fetchPage = fetchPage;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    let cursor: string | undefined;
    for (;;) {
      const page = await this.#fetchPage(cursor);
      yield* page.items;
      if (page.nextCursor === null) return;
      // A page that leads to itself would never end.
      if (page.nextCursor === cursor) throw new LaporContractError({ status: 200, issues: [{ path: '/nextCursor', code: 'unknown_value' }], requestId: null });
      cursor = page.nextCursor;
    }
  }

  /** The items as an array, `limit` at most. */
  async toArray({ limit }: { limit: number }): Promise<T[]> {
    const items: T[] = [];
    if (limit <= 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }
}
