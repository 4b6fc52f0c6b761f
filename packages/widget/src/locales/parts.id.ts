/** What the parts shared by form and status page say: the combobox, the photo control. */
export const partsId = {};
