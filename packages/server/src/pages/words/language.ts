// Made by `npm run generate`.
/** The languages the form's words exist in. */
export type Language = 'id' | 'en' | 'ban' | 'jv' | 'su';
