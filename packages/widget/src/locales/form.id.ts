/** What the form says after its first screen. */
export const formId = {
  optional: '(opsional)',
};
