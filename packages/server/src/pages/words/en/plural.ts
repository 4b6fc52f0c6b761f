// Made from packages/widget/src/locales/en/plural.ts by `npm run generate`: change it there.
/** English tells one from all other numbers. */
export const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
