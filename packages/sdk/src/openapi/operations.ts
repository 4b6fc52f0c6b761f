import { attachmentOperations } from './operations/attachments.js';
import { directoryOperations } from './operations/directory.js';
import { erasureOperations } from './operations/erasures.js';
import { myReportOperations } from './operations/my-reports.js';
import { reportMoveOperations } from './operations/report-moves.js';
import { open311Operations } from './operations/open311.js';
import { moderationOperations } from './operations/moderation.js';
import { publicOperations } from './operations/public.js';
import { exportOperations } from './operations/exports.js';
import { reportOperations } from './operations/reports.js';
import { runningOperations } from './operations/running.js';
import { signInOperations } from './operations/sign-in.js';
import { agencySettingsOperations } from './operations/agency-settings.js';
import { serviceOperations } from './operations/services.js';
import { staffMoveOperations } from './operations/staff-moves.js';
import { staffOperations } from './operations/staff.js';
import { templateOperations } from './operations/templates.js';
import { statisticsOperations } from './operations/statistics.js';
import { uploadOperations } from './operations/uploads.js';
import { webhookOperations } from './operations/webhooks.js';
import type { Operation } from './operation.js';

/** Every operation of the API under `/v1`, and the two probes; one file a noun. */
export const operations = {
  ...directoryOperations,
  ...attachmentOperations,
  ...uploadOperations,
  ...reportOperations,
  ...reportMoveOperations,
  ...myReportOperations,
  ...serviceOperations,
  ...agencySettingsOperations,
  ...staffOperations,
  ...erasureOperations,
  ...publicOperations,
  ...serviceOperations,
  ...staffOperations,
  ...signInOperations,
  ...statisticsOperations,
  ...exportOperations,
  ...webhookOperations,
  ...open311Operations,
  ...staffMoveOperations,
  ...templateOperations,
  ...moderationOperations,
  ...runningOperations,
} as const satisfies Record<string, Operation>;
