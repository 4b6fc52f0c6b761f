import type { Due, Report, ReportEvent } from '@lapor/sdk/contract';
import type { StatusPageMessages as Messages } from '../../locales/id/status-page.js';
import type { StatusMessages } from '../../locales/id/status.js';

/** A status in a word or two, and in a sentence. */
export function statusWords({ status, agency, events }: Report, m: StatusMessages): { name: string; text: string } {
  // An agency above may answer or close what another one has.
  const spoke = (kind: ReportEvent['kind']) => (events.findLast((event) => event.kind === kind)?.actor.agency ?? agency).name;
  switch (status) {
    case 'awaiting_verification':
      return { name: m.statusAwaitingVerification, text: m.statusAwaitingVerificationText(agency.name) };
    case 'awaiting_reporter':
      return { name: m.statusAwaitingReporter, text: m.statusAwaitingReporterText(agency.name) };
    case 'forwarded':
      return { name: m.statusForwarded, text: m.statusForwardedText(agency.name) };
    case 'in_progress':
      return { name: m.statusInProgress, text: m.statusInProgressText(agency.name) };
    case 'answered':
      return { name: m.statusAnswered, text: m.statusAnsweredText(spoke('answered')) };
    case 'closed_by_agency':
      return { name: m.statusClosed, text: m.statusClosedText(spoke('closed')) };
    case 'resolved':
      return { name: m.statusResolved, text: m.statusResolvedText() };
    case 'contested':
      return { name: m.statusContested, text: m.statusContestedText(agency.name) };
    case 'rejected':
      return { name: m.statusRejected, text: m.statusRejectedText(agency.name) };
    case 'withdrawn':
      return { name: m.statusWithdrawn, text: m.statusWithdrawnText() };
    case 'unknown':
      return { name: m.statusUnknown, text: m.statusUnknownText(agency.name) };
  }
}

/** Whose turn it is; `null` when this version does not know. */
export function turnWords({ turn }: Report, m: StatusMessages): string | null {
  switch (turn) {
    case 'agency':
      return m.statusTurnAgency;
    case 'reporter':
      return m.statusTurnReporter;
    case 'nobody':
      return m.statusTurnNobody;
    case 'unknown':
      return null;
  }
}

/** What has to happen by the due date. */
export function dueWords({ stage }: Due, m: StatusMessages): string {
  switch (stage) {
    case 'verification':
      return m.statusDueVerification;
    case 'first_response':
      return m.statusDueFirstResponse;
    case 'settlement':
      return m.statusDueSettlement;
    case 'reply':
      return m.statusDueReply;
    case 'unknown':
      return m.statusDue;
  }
}

/** The working days left, or by how many it is late. */
export function daysWords({ workingDaysLeft: days }: Due, m: StatusMessages): string {
  if (days > 0) return m.statusDaysLeft(days);
  return days === 0 ? m.statusLastDay : m.statusOverdue(-days);
}

/** What happened. */
export function eventWords({ kind, actor, target, summary }: ReportEvent, m: StatusMessages): string {
  const agency = actor.agency?.name ?? m.statusCoordinator;
  switch (kind) {
    case 'submitted':
      return m.statusEventSubmitted;
    case 'verified':
      return m.statusEventVerified(agency);
    case 'forwarded':
      return m.statusEventForwarded(target?.name ?? m.statusCoordinator);
    case 'answered':
      return m.statusEventAnswered(agency);
    case 'closed':
      return m.statusEventClosed(agency);
    default:
      // The service says in its own words what this version has none for.
      return summary ?? m.statusEventUnknown;
  }
}

/** The class of a report; `null` when this version does not know it. */
export function classWords({ classification }: Report, m: Messages): string | null {
  switch (classification) {
    case 'complaint':
      return m.complaint;
    case 'aspiration':
      return m.aspiration;
    case 'information_request':
      return m.informationRequest;
    case 'unknown':
      return null;
  }
}

/** Who may see the report; `null` when this version does not know. */
export function visibilityWords({ visibility }: Report, m: StatusMessages): string | null {
  switch (visibility) {
    case 'public':
      return m.statusVisibilityPublic;
    case 'anonymous':
      return m.statusVisibilityAnonymous;
    case 'secret':
      return m.statusVisibilitySecret;
    case 'secret_anonymous':
      return m.statusVisibilitySecretAnonymous;
    case 'unknown':
      return null;
  }
}

/** How news reaches the reporter; `null` when this version does not know. */
export function contactWords({ contactKind }: Report, m: StatusMessages): string | null {
  switch (contactKind) {
    case 'email':
      return m.statusContactEmail;
    case 'phone':
      return m.statusContactPhone;
    case 'none':
      return m.statusContactNone;
    case 'unknown':
      return null;
  }
}

/** When to try again, from the seconds the service named. */
export function retryWords(seconds: number | null, m: StatusMessages): string {
  if (seconds === null) return m.statusSoon;
  return seconds < 90 ? m.statusInSeconds(Math.max(1, Math.ceil(seconds))) : m.statusInMinutes(Math.ceil(seconds / 60));
}
