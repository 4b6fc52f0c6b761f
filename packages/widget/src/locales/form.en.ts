import type { formId } from './form.id.js';

export const formEn: typeof formId = {
  optional: '(optional)',
};
