/** What the status page says. */
export const statusId = {};
