/** What pages get instead of a package, in fewer bytes: see docs/decisions/0013-small-stand-ins-in-pages.md. */
export const SMALL = {
  'zod/mini': new URL('dist/small/zod.js', import.meta.url),
  ky: new URL('dist/small/ky.js', import.meta.url),
};
