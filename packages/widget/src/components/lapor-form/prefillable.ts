/** What a page may answer for the reporter, in the order it is looked up. */
export const PREFILLABLE = ['classification', 'title', 'place', 'region', 'agency', 'category', 'service'] as const;
export type PrefillName = (typeof PREFILLABLE)[number];

/** Answers of the page's own: codes of the service, or texts. */
export type Prefill = { readonly [Name in PrefillName]?: string | undefined };
