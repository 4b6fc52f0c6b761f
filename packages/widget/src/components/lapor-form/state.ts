import type { Receipt } from '@lapor/sdk/contract';
import type { TemplateResult } from 'lit';
import type { FailureReason } from '../../internal/send-report.js';
import type { FieldIssue } from './fields.js';

/** A report the service has taken. */
export interface SentReport {
  /** The idempotency key it was sent under. */
  key: string;
  receipt: Receipt;
  secret: boolean;
  /** The fingerprint of what was sent. */
  content: number;
  /** The service had taken it before the last changes were made. */
  changed: boolean;
  /** Whether number and code are kept on this device for a reload. */
  kept: boolean;
  /** It went out of the queue, and nobody has said yet that number and code are saved. */
  unseen: boolean;
}

/** Where the journey stands. */
export type JourneyState =
  | {
      kind: 'asking';
      /** An index into the steps. With `layout="single"` 0 stands for all of them but the check. */
      step: number;
      issues: readonly FieldIssue[];
      /** Whether an answer is being changed, to come back to the check afterwards. */
      returning: boolean;
    }
  | { kind: 'sending' }
  | { kind: 'failed'; reason: FailureReason }
  | { kind: 'sent'; sent: SentReport }
  /** A screen beside the way, fetched when it was needed: the drafts of this browser, a draft another tab has. */
  | { kind: 'aside'; render: () => TemplateResult };
