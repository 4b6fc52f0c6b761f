import { emailSchema } from './contact.js';
import { pageQueryShape, pageSchema } from './page.js';
import { timestampSchema } from './primitives.js';
import { reportCoreSchema } from './report.js';
import { z } from './zod.js';

/** Where to send the link that opens somebody's own reports. */
export const requestLinkSchema = z.strictObject({
  /** The address given as contact when the reports were filed. */
  email: emailSchema,
});
export type RequestLink = z.input<typeof requestLinkSchema>;

/** What the link carried after its `#`. */
export const openSessionSchema = z.strictObject({ token: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{32}$/)) });
export type OpenSession = z.input<typeof openSessionSchema>;

/** A key to all reports of one e-mail address, for a short while. It is a secret: keep it in memory only. */
export const reporterSessionSchema = z.object({ token: z.string(), expiresAt: timestampSchema });
export type ReporterSession = z.infer<typeof reporterSessionSchema>;

/** One line of somebody's own reports. */
export const myReportSchema = z.pick(reportCoreSchema, {
  number: true,
  classification: true,
  title: true,
  agency: true,
  category: true,
  visibility: true,
  status: true,
  turn: true,
  due: true,
  createdAt: true,
  updatedAt: true,
});
export type MyReport = z.infer<typeof myReportSchema>;
export const myReportPageSchema = pageSchema(myReportSchema);

export const myReportsQuerySchema = z.strictObject(pageQueryShape);
