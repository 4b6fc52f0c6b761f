import type { Report, Visibility } from '@lapor/sdk/contract';
import type { StatusMessages } from '../../locales/id/status.js';
import { endOf, type ContestReason, type StepFailure, type StepName, type StepProblem } from './step-rules.js';

/** What each step is called on its button, as the report stands. */
export function stepNames(m: StatusMessages, report: Pick<Report, 'status' | 'events'>): Record<StepName, string> {
  return {
    reply: m.statusReply,
    confirm: m.statusConfirm,
    contest: contestName(m, report),
    remind: m.statusRemind,
    rate: m.statusRate,
    raise_visibility: m.statusRaise,
    withdraw: m.statusWithdraw,
    request_erasure: m.statusErase,
  };
}

/** What is contested: an answer, a settlement, a rejection, or that nobody waits for the answer any more. */
function contestName(m: StatusMessages, report: Pick<Report, 'status' | 'events'>): string {
  if (report.status === 'resolved') return m.statusContestResolved;
  if (report.status !== 'rejected') return m.statusContest;
  return endOf(report) === 'expired' ? m.statusContestExpired : m.statusContestRejected;
}

/** What a step does, the label of its text, and the button that takes it. */
export function stepWords(name: StepName, m: StatusMessages): { meaning: string; text: string | null; act: string } {
  switch (name) {
    case 'reply':
      return { meaning: m.statusReplyMeaning, text: m.statusReplyText, act: m.statusReplySend };
    case 'confirm':
      return { meaning: m.statusConfirmMeaning, text: m.statusStepNote, act: m.statusConfirmSend };
    case 'contest':
      return { meaning: m.statusContestMeaning, text: m.statusContestText, act: m.statusContestSend };
    case 'remind':
      return { meaning: m.statusRemindMeaning, text: null, act: m.statusRemindSend };
    case 'rate':
      return { meaning: m.statusRateMeaning, text: m.statusStepNote, act: m.statusRateSend };
    case 'raise_visibility':
      return { meaning: m.statusRaiseMeaning, text: null, act: m.statusRaiseSend };
    case 'withdraw':
      return { meaning: m.statusWithdrawMeaning, text: m.statusStepNote, act: m.statusWithdrawSend };
    case 'request_erasure':
      return { meaning: m.statusEraseMeaning, text: m.statusStepNote, act: m.statusEraseSend };
  }
}

/** Each reason to contest, in words. */
export function contestReasons(m: StatusMessages): Record<ContestReason, string> {
  return {
    not_settled: m.statusContestNotSettled,
    partly_settled: m.statusContestPartly,
    came_back: m.statusContestCameBack,
    not_answered: m.statusContestNotAnswered,
    rejected_wrongly: m.statusContestRejectedWrongly,
    late_reply: m.statusContestLateReply,
    other: m.statusContestOther,
  };
}

/** Each way to be seen, in words. */
export function visibilityNames(m: StatusMessages): Record<Visibility, string> {
  return {
    public: m.statusVisibilityPublic,
    anonymous: m.statusVisibilityAnonymous,
    secret: m.statusVisibilitySecret,
    secret_anonymous: m.statusVisibilitySecretAnonymous,
  };
}

/** What to put right. */
export function wrongWords({ field, code }: StepProblem, m: StatusMessages): string {
  if (field === 'reason') return m.statusContestReasonRequired;
  if (field === 'score') return m.statusRateRequired;
  if (field === 'visibility') return m.statusRaiseRequired;
  if (field === 'attachments') return filesWrong(code, m);
  if (code === 'required') return m.statusStepTextRequired;
  return code === 'too_long' ? m.statusStepTextLong : m.statusStepTextShort;
}

function filesWrong(code: StepProblem['code'], m: StatusMessages): string {
  if (code === 'pending') return m.statusFilesPending;
  return code === 'too_many' ? m.statusFilesTooMany : m.statusFilesGone;
}

/** Why a step was not taken, and what to do. */
export function failureWords(failure: StepFailure, m: StatusMessages): string {
  switch (failure) {
    case 'offline':
      return m.statusStepOffline;
    case 'busy':
      return m.statusStepBusy;
    case 'changed':
      return m.statusStepChanged;
    case 'arrived':
      return m.statusStepArrived;
    case 'arrived_last':
      return m.statusStepArrivedLast;
  }
}
