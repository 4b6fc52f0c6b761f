import type { Language } from '@lapor/sdk/contract';
import type { AppDeps, MailSettings } from '../../deps.js';
import type { Courier, Outcome } from '../../outbox/deliver.js';
import { mailLinkToken, type MailPayload } from '../../outbox/mail.js';
import { digestOf } from '../../workflow/digest.js';
import { MAIL_SCHEDULE } from '../../outbox/schedule.js';
import type { OutboxRow } from '../../store/tables/outbox.js';
import { isForReporter, writeLetter } from './letter.js';
import { SMTP_SECONDS, type Mailer } from './smtp.js';
import { mailStopToken } from './stop-token.js';
import type { MailTemplate } from './templates.js';

type MailDeps = Pick<AppDeps, 'store' | 'now' | 'secret' | 'settings' | 'calendar' | 'rules'>;

/** Writes and sends letters, by what their report is now: one that became secret meanwhile is written as a secret one. */
export function mailCourier(deps: MailDeps, mailer: Mailer, settings: MailSettings): Courier {
  return {
    kind: 'mail',
    schedule: MAIL_SCHEDULE,
    seconds: SMTP_SECONDS,
    atOnce: 5,
    atOnceEach: 1,
    async deliver(message) {
      const { template } = JSON.parse(message.payload) as MailPayload;
      const age = deps.now().getTime() - Date.parse(message.created_at);
      // A link that no longer opens anything is not to lie in a mailbox.
      if (template === 'my_reports' && age >= deps.settings.afterwards.linkMinutes * 60_000) return dropped('too_late');
      const reader = await readerOf(deps, message, template);
      if (!reader) return dropped('no_address');
      const report = message.report_id === null ? undefined : await deps.store.mail.report(message.report_id);
      const [kind, id] = message.destination.split(':');
      const othersNow = kind === 'officer' && report?.assignee_id !== id;
      if (othersNow || !isStillSo(template, report?.due_stage ?? null)) return dropped('no_longer_so');
      // Of what was erased there will be no other letter.
      const agency = template === 'agency_digest' ? await deps.store.agencies.find(id ?? '') : undefined;
      const digest = agency ? await digestOf(deps, agency) : null;
      if (template === 'agency_digest' && digest === null) return dropped('no_longer_so');
      const stop = isForReporter(template) && template !== 'my_reports' && template !== 'erased' && message.report_id !== null ? stopUrl(deps, settings, message.report_id) : null;
      const letter = writeLetter({
        template,
        language: languageOf(reader.locale),
        report: report ? { number: report.number, visibility: report.visibility, dueDate: report.due_date } : null,
        digest,
        page: settings.reportPage,
        link: template === 'my_reports' ? linkUrl(settings, mailLinkToken(deps.secret, message.id)) : null,
        stop,
      });
      return mailer.send({ ...letter, id: message.id, to: reader.email, stop });
    },
  };
}

/** Whether what a letter says of a day to come is so at the moment of sending, by the clock that shows. */
function isStillSo(template: MailTemplate, stage: string | null): boolean {
  if (template === 'lapse_soon' || template === 'expire_soon') return stage === 'reply';
  return template !== 'agency_due' || (stage !== null && stage !== 'reply');
}

async function readerOf({ store }: MailDeps, { destination, address }: OutboxRow, template: MailTemplate): Promise<{ email: string; locale: string } | undefined> {
  const [kind, id = ''] = destination.split(':');
  if (address !== null) return { email: address, locale: (await store.mail.localeOf(id)) ?? 'id' };
  if (kind === 'agency') return store.mail.addressOfAgency(id);
  if (kind === 'officer') return store.mail.addressOfOfficer(id);
  // Who asks for a letter gets it, also who wants no news.
  return template === 'my_reports' ? store.mail.addressAsking(id) : store.mail.addressOfReporter(id);
}

// Whoever reads another of the country's languages reads Indonesian too.
function languageOf(locale: string): Language {
  return locale.startsWith('en') ? 'en' : 'id';
}

function stopUrl(deps: MailDeps, { publicUrl }: MailSettings, reportId: string): string {
  return `${publicUrl}/mail/stop/${mailStopToken(deps.secret, reportId)}`;
}

/** The token stands behind "#", which no server and no log ever gets to see. */
function linkUrl({ publicUrl, reportPage, myReportsPage }: MailSettings, token: string): string {
  return `${myReportsPage ?? reportPage ?? `${publicUrl}/`}#laporan-saya=${token}`;
}

function dropped(code: string): Outcome {
  return { kind: 'dropped', code };
}
