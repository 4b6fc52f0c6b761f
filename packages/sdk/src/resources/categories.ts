import { categoryListSchema } from '../contract/index.js';
import type { CategoryList, CategoryQuery } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { RequestOptions } from '../options.js';

/** Subjects agencies take reports on, with the questions they ask. */
export class CategoriesResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * All categories, or those one agency offers.
   * @throws `validation_failed`
   */
  async list(query: CategoryQuery = {}, options?: RequestOptions): Promise<CategoryList> {
    return this.#http.request('GET', path`/v1/categories`, categoryListSchema, { query }, options);
  }
}
