import { z } from './zod.js';

/** The check digit of nine digits by ISO/IEC 7064 MOD 11,10: it catches every single wrong digit and nearly every swap. */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** Whether a text is nine digits and their check digit. Says nothing of whether such a report exists. */
export function isReportNumber(text: string): boolean {
  return /^\d{10}$/.test(text) && checkDigit(text.slice(0, 9)) === text[9];
}

/** What a person typed, without the spaces, dots and dashes they wrote for themselves. */
export function normaliseReportNumber(text: string): string {
  return text.replace(/[\s.\-‐-―]/g, '');
}

/** `1234567897` as `123 456 789 7`, the way it is shown and read aloud. */
export function formatReportNumber(number: string): string {
  return number.replace(/(\d{3})(?=\d)/g, '$1 ');
}

/** Nine random digits and a check digit; public, not sequential, never the key to a private report. */
export const reportNumberSchema = z.string().check(
  z.overwrite(normaliseReportNumber),
  z.regex(/^\d{10}$/),
  (payload) => {
    if (/^\d{10}$/.test(payload.value) && !isReportNumber(payload.value)) {
      payload.issues.push({ code: 'invalid_format', format: 'regex', input: payload.value });
    }
  },
);
