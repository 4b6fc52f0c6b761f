/** How failed calls are repeated. */
export interface RetryOptions {
  /** Tries in all, the first included. Default 4; 1 never repeats. */
  attempts?: number | undefined;
  /** Milliseconds before the second try; doubled for each one after, then shortened at random. Default 500. */
  minDelay?: number | undefined;
  /** The longest pause in milliseconds. When the service asks for a longer one, the error comes at once. Default 10 000. */
  maxDelay?: number | undefined;
}

/** What a {@link LaporClient} is made from. */
export interface ClientOptions {
  /** Where the service is: `https://lapor.example.go.id`, with or without a path and a slash at the end. */
  baseUrl: string | URL;
  /** A staff key (`lapor_…`), for `client.staff`, and for reports filed for somebody (`assisted`). It is a secret: keep it on a server. */
  apiKey?: string | undefined;
  /** Lets a page hold `apiKey`. Everybody who can open the page can then read the key and act with it. */
  dangerouslyExposeApiKey?: boolean | undefined;
  /** The language of texts in answers, as a BCP 47 tag or an `Accept-Language` list. Default: what the browser sends. */
  language?: string | undefined;
  /** Instead of the platform's `fetch`. It gets one `Request`. */
  fetch?: ((request: Request) => Response | Promise<Response>) | undefined;
  /** Milliseconds one try may take, its answer included. Default 30 000; for files 300 000. */
  timeout?: number | undefined;
  /** Milliseconds a call may take with all its tries and pauses. Default 120 000; for files 900 000. */
  deadline?: number | undefined;
  /** `false` never repeats. */
  retry?: RetryOptions | false | undefined;
}

/** What every call takes. */
export interface RequestOptions {
  /** Ends the call. The promise is then rejected with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds one try may take, its answer included. */
  timeout?: number | undefined;
  /** Milliseconds the call may take with all its tries and pauses. */
  deadline?: number | undefined;
  /** The language of texts in the answer. */
  language?: string | undefined;
}

/** What a call takes that changes something. */
export interface WriteOptions extends RequestOptions {
  /**
   * 16 to 128 visible ASCII characters. The same key with the same content is done once, however often it is sent.
   * Default: a random key, kept over the tries of this one call. Give your own to repeat a call yourself.
   */
  idempotencyKey?: string | undefined;
}

/** How much of a file the service has, in bytes. */
export interface UploadProgress {
  sent: number;
  total: number;
}

/** What filing a report takes. */
export interface CreateOptions extends WriteOptions {
  /** What `proofOf` made of a challenge and its number. Without one, a report that no key files waits to be looked at first. */
  proof?: string | undefined;
}

/** What opens a report for its reporter: the access code on the receipt, or a session of `client.myReports`. */
export type ReportAccess = string | { readonly token: string };

/** Which page of a list. */
export interface PageQuery {
  /** How many items at most; 20 when it is left out. */
  limit?: number | undefined;
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
}
