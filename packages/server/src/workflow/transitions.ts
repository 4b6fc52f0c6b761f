import { REASONS, type EventKind, type KnownStatus, type ModerationMove, type Move, type Role, type StaffMove, type Turn } from '@lapor/sdk/contract';
import type { Localised } from '../deps.js';

/** A clock a report may have: what has to happen by its day. */
export type Stage = 'verification' | 'first_response' | 'settlement' | 'reply';

/** Everybody and everything that moves reports. Integrators file them and follow them: what they read is written down, else they move none. */
export type Mover = Role;

/** What a move does to the clocks. While it is the reporter's turn, the agency's clocks stand still. */
export interface ClockChange {
  /** Begin anew, from this move on. */
  readonly start?: readonly Stage[];
  /** Reached or no longer owed. */
  readonly stop?: readonly Stage[];
  /** Stand still until they are resumed: `first_response` and `settlement`, and `verification` before that. */
  readonly pause?: true;
  /** Go on with the working days that were left. */
  readonly resume?: true;
  /** Get more working days, as many as the move says. */
  readonly extend?: Stage;
}

/** One row of the table: who may move a report from where to where, what must be said, and which clocks that moves. */
export interface Transition {
  /** Statuses from which each may make the move. Who is missing may never. */
  readonly from: Readonly<Partial<Record<Mover, readonly KnownStatus[]>>>;
  /** Where it leads; `same` leaves it where it is, `where_it_was` takes it back to where the question was asked. */
  readonly to: KnownStatus | 'same' | 'where_it_was';
  readonly event: EventKind;
  /** Whether something has to be said with it to whoever reads the history. */
  readonly text: 'required' | 'optional' | 'none';
  /** Of which reasons one has to be given; `null` for none. */
  readonly reasons: readonly string[] | null;
  readonly clocks: ClockChange;
  /** What it means, told to the reporter; `null` when the event stays among staff. */
  readonly told: Localised | null;
}

const EVERY: readonly KnownStatus[] = [
  'awaiting_verification',
  'awaiting_reporter',
  'forwarded',
  'in_progress',
  'answered',
  'closed_by_agency',
  'resolved',
  'contested',
  'rejected',
  'withdrawn',
];
/** The agency works on it. */
const AT_WORK = ['in_progress', 'forwarded', 'contested'] as const;
/** Neither settled nor given up. */
const OPEN = ['awaiting_verification', 'awaiting_reporter', 'forwarded', 'in_progress', 'answered', 'closed_by_agency', 'contested'] as const;

const admins = <const Statuses extends readonly KnownStatus[]>(from: Statuses) => ({ national_admin: from, agency_admin: from });
const officers = <const Statuses extends readonly KnownStatus[]>(from: Statuses) => ({ ...admins(from), liaison_officer: from });

/** The workflow: the one place that says who may move a report, from where, where to, why, and what the clocks do then. */
export const TRANSITIONS: Readonly<Record<Move, Transition>> = {
  verify: {
    from: admins(['awaiting_verification']),
    to: 'in_progress',
    event: 'verified',
    text: 'optional',
    reasons: null,
    clocks: { stop: ['verification'], start: ['first_response', 'settlement'] },
    told: { id: 'Laporan Anda lengkap dan kami tangani.', en: 'Your report is complete, and we have taken it on.' },
  },
  ask: {
    from: { ...admins(['awaiting_verification', ...AT_WORK]), liaison_officer: AT_WORK },
    to: 'awaiting_reporter',
    event: 'asked',
    text: 'required',
    reasons: null,
    clocks: { pause: true, start: ['reply'] },
    told: { id: 'Kami perlu keterangan dari Anda. Balas pertanyaan di bawah ini.', en: 'We need something from you. Answer the question below.' },
  },
  forward: {
    from: { ...admins(['awaiting_verification', ...AT_WORK]), liaison_officer: AT_WORK },
    to: 'forwarded',
    event: 'forwarded',
    text: 'optional',
    reasons: null,
    clocks: { stop: ['verification'], start: ['first_response', 'settlement'] },
    told: { id: 'Laporan Anda diteruskan ke instansi yang lebih tepat.', en: 'Your report was passed on to the agency better placed.' },
  },
  return: {
    from: { ...admins(['awaiting_verification', ...AT_WORK]), liaison_officer: AT_WORK },
    to: 'forwarded',
    event: 'returned',
    text: 'required',
    reasons: REASONS.return,
    clocks: { stop: ['verification'], start: ['first_response', 'settlement'] },
    told: {
      id: 'Instansi ini tidak berwenang, jadi laporan Anda dikembalikan untuk diteruskan ke yang berwenang.',
      en: 'This agency has no authority here, so your report went back to be passed on to the one that has.',
    },
  },
  start: {
    from: officers(['forwarded', 'contested']),
    to: 'in_progress',
    event: 'started',
    text: 'optional',
    reasons: null,
    clocks: {},
    told: { id: 'Instansi mulai menangani laporan Anda.', en: 'The agency has begun to work on your report.' },
  },
  answer: {
    from: officers(['forwarded', 'in_progress', 'contested', 'answered']),
    to: 'answered',
    event: 'answered',
    text: 'required',
    reasons: null,
    clocks: { stop: ['first_response'], pause: true, start: ['reply'] },
    told: { id: 'Instansi menanggapi laporan Anda.', en: 'The agency answered your report.' },
  },
  extend: {
    from: admins(AT_WORK),
    to: 'same',
    event: 'extended',
    text: 'required',
    reasons: REASONS.extend,
    clocks: { extend: 'settlement' },
    told: { id: 'Instansi perlu waktu lebih lama. Alasannya di bawah ini.', en: 'The agency needs more time. The reason is below.' },
  },
  close: {
    from: officers(['answered']),
    to: 'closed_by_agency',
    event: 'closed',
    text: 'required',
    reasons: null,
    clocks: { stop: ['first_response'], pause: true, start: ['reply'] },
    told: {
      id: 'Instansi menganggap laporan ini selesai. Anda yang menentukan: benarkan atau sanggah.',
      en: 'The agency holds this to be settled. You have the last word: confirm it or contest it.',
    },
  },
  reject: {
    from: admins(['awaiting_verification', 'in_progress', 'forwarded']),
    to: 'rejected',
    event: 'rejected',
    text: 'required',
    reasons: REASONS.reject,
    clocks: { stop: ['verification', 'first_response'], pause: true, start: ['reply'] },
    told: { id: 'Laporan ini tidak dapat ditangani. Alasannya di bawah ini; Anda dapat menyanggahnya.', en: 'This report cannot be handled. The reason is below; you can contest it.' },
  },
  reopen: {
    from: admins(['rejected', 'resolved', 'closed_by_agency']),
    to: 'in_progress',
    event: 'reopened',
    text: 'required',
    reasons: REASONS.reopen,
    clocks: { stop: ['reply'], start: ['first_response', 'settlement'] },
    told: { id: 'Laporan Anda dibuka dan ditangani kembali.', en: 'Your report was opened again.' },
  },
  assign: {
    from: officers(OPEN),
    to: 'same',
    event: 'assigned',
    text: 'none',
    reasons: null,
    clocks: {},
    told: null,
  },
  note: {
    from: officers(EVERY),
    to: 'same',
    event: 'noted',
    text: 'none',
    reasons: null,
    clocks: {},
    told: null,
  },
  flag: {
    from: { overseer: EVERY },
    to: 'same',
    event: 'flagged',
    text: 'required',
    reasons: REASONS.flag,
    clocks: {},
    told: { id: 'Pengawas meminta perhatian untuk laporan ini.', en: 'An overseer called attention to this report.' },
  },
  hide: {
    from: admins(EVERY),
    to: 'same',
    event: 'hidden',
    text: 'required',
    reasons: REASONS.hide,
    clocks: {},
    told: { id: 'Laporan ini tidak lagi ditampilkan kepada umum. Alasannya di bawah ini.', en: 'This report is no longer shown to the public. The reason is below.' },
  },
  show: {
    from: admins(EVERY),
    to: 'same',
    event: 'shown',
    text: 'optional',
    reasons: null,
    clocks: {},
    told: { id: 'Laporan ini ditampilkan kembali kepada umum.', en: 'This report is shown to the public again.' },
  },
  redact: {
    from: admins(EVERY),
    to: 'same',
    event: 'redacted',
    text: 'optional',
    reasons: REASONS.redact,
    clocks: {},
    told: { id: 'Sebagian isi laporan ditutup dalam tampilan umum.', en: 'Part of the report is covered where the public reads it.' },
  },
  erase: {
    from: admins(EVERY),
    to: 'same',
    event: 'erased',
    text: 'optional',
    reasons: null,
    clocks: { stop: ['verification', 'first_response', 'settlement', 'reply'] },
    told: { id: 'Isi laporan ini sudah dihapus atas permintaan Anda.', en: 'What this report said was deleted at your request.' },
  },
  refuse_erasure: {
    from: admins(EVERY),
    to: 'same',
    event: 'erasure_refused',
    text: 'required',
    reasons: REASONS.refuse_erasure,
    clocks: {},
    told: { id: 'Permintaan penghapusan belum dapat dipenuhi. Alasannya di bawah ini.', en: 'The request for deletion cannot be met now. The reason is below.' },
  },
  reply: {
    from: { reporter: ['awaiting_verification', 'awaiting_reporter', 'forwarded', 'in_progress', 'contested'] },
    to: 'where_it_was',
    event: 'replied',
    text: 'required',
    reasons: null,
    clocks: { stop: ['reply'], resume: true },
    told: { id: 'Anda menambah keterangan.', en: 'You added something.' },
  },
  remind: {
    from: { reporter: ['awaiting_verification', 'forwarded', 'in_progress', 'contested'] },
    to: 'same',
    event: 'reminded',
    text: 'none',
    reasons: null,
    clocks: {},
    told: { id: 'Anda mengingatkan instansi.', en: 'You reminded the agency.' },
  },
  confirm: {
    from: { reporter: ['answered', 'closed_by_agency'] },
    to: 'resolved',
    event: 'confirmed',
    text: 'optional',
    reasons: null,
    clocks: { stop: ['verification', 'first_response', 'settlement', 'reply'] },
    told: { id: 'Anda membenarkan bahwa laporan ini selesai.', en: 'You confirmed that this is settled.' },
  },
  contest: {
    from: { reporter: ['answered', 'closed_by_agency', 'rejected'] },
    to: 'contested',
    event: 'contested',
    text: 'required',
    reasons: REASONS.contest,
    clocks: { stop: ['reply'], start: ['first_response'], resume: true },
    told: { id: 'Anda menyanggah. Laporan dibuka kembali.', en: 'You contested it. The report is open again.' },
  },
  rate: {
    from: { reporter: ['answered', 'closed_by_agency', 'resolved', 'rejected'] },
    to: 'same',
    event: 'rated',
    text: 'optional',
    reasons: null,
    clocks: {},
    told: { id: 'Anda menilai penanganan laporan ini.', en: 'You rated how this was handled.' },
  },
  withdraw: {
    from: { reporter: ['awaiting_verification', 'awaiting_reporter', 'forwarded', 'in_progress', 'answered', 'contested'] },
    to: 'withdrawn',
    event: 'withdrawn',
    text: 'optional',
    reasons: null,
    clocks: { stop: ['verification', 'first_response', 'settlement', 'reply'] },
    told: { id: 'Anda mencabut laporan ini.', en: 'You withdrew this report.' },
  },
  raise_visibility: {
    from: { reporter: EVERY },
    to: 'same',
    event: 'visibility_raised',
    text: 'none',
    reasons: null,
    clocks: {},
    told: { id: 'Anda membuat laporan ini lebih tertutup. Berlaku seketika.', en: 'You made this report more confidential. It took effect at once.' },
  },
  lower_visibility: {
    from: { reporter: EVERY },
    to: 'same',
    event: 'visibility_lowered',
    text: 'none',
    reasons: null,
    clocks: {},
    told: { id: 'Anda membuat laporan ini lebih terbuka.', en: 'You made this report more open.' },
  },
  request_erasure: {
    from: { reporter: EVERY },
    to: 'same',
    event: 'erasure_requested',
    text: 'optional',
    reasons: null,
    clocks: {},
    told: { id: 'Anda meminta isi laporan ini dihapus.', en: 'You asked for this report to be deleted.' },
  },
  lapse: {
    from: { system: ['answered', 'closed_by_agency', 'awaiting_reporter'] },
    to: 'resolved',
    event: 'lapsed',
    text: 'none',
    reasons: null,
    clocks: { stop: ['verification', 'first_response', 'settlement', 'reply'] },
    told: { id: 'Waktu untuk membalas sudah lewat, jadi laporan ini selesai dengan sendirinya.', en: 'The time to reply has passed, so this report settled by itself.' },
  },
  escalate: {
    from: { system: ['awaiting_verification', ...AT_WORK] },
    to: 'same',
    event: 'escalated',
    text: 'none',
    reasons: ['officer', 'admin', 'overseer'],
    clocks: {},
    told: { id: 'Instansi melewati batas waktunya dan diingatkan.', en: 'The agency passed its day, and was reminded.' },
  },
  read: {
    from: { ...officers(EVERY), overseer: EVERY, integrator: EVERY },
    to: 'same',
    event: 'read',
    text: 'none',
    reasons: null,
    clocks: {},
    told: { id: 'Petugas membuka laporan rahasia ini.', en: 'Staff opened this secret report.' },
  },
};

/** The clock that runs from the moment a report is filed. */
export const FIRST_STAGE: Stage = 'verification';

/** Whose turn it is in each status. */
export const TURNS: Readonly<Record<KnownStatus, Turn>> = {
  awaiting_verification: 'agency',
  awaiting_reporter: 'reporter',
  forwarded: 'agency',
  in_progress: 'agency',
  answered: 'reporter',
  closed_by_agency: 'reporter',
  resolved: 'nobody',
  contested: 'agency',
  rejected: 'reporter',
  withdrawn: 'nobody',
};

/** Whether somebody may make a move now. */
export function mayMove(move: Move, mover: Role, status: KnownStatus): boolean {
  return TRANSITIONS[move].from[mover]?.includes(status) ?? false;
}

/** The moves of a list that somebody may make now. */
export function movesOf<M extends Move>(moves: readonly M[], mover: Role, status: KnownStatus): M[] {
  return moves.filter((move) => mayMove(move, mover, status));
}

/** What staff may ask for by name. */
export type NamedStaffMove = StaffMove | ModerationMove;
