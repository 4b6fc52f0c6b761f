import type { EventKind, KnownStatus, Role } from '@lapor/sdk/contract';
import type { Localised } from '../deps.js';

/** A clock a report may have: what has to happen by its day. */
export type Stage = 'verification' | 'first_response' | 'settlement' | 'reply';

/** Everybody and everything that moves reports. Integrators file them and follow them; all they leave is that they read. */
export type Mover = Role;

/** What a move does to the clocks. While it is the reporter's turn, the agency's clocks stand still. */
export interface ClockChange {
  /**
   * Begin anew, from this move on. A settlement that runs or stands still goes on instead, with what it had left: no agency
   * gains time by passing a report on, asking, or opening it again.
   */
  readonly start?: readonly Stage[];
  /** Begin, unless the report has had one before. */
  readonly owe?: readonly Stage[];
  /**
   * Begin anew at the agency the report goes to, while the rule set's `forwarding` leaves time for it: all agencies together
   * get no more than that. After that it goes on as it stands.
   */
  readonly handOver?: readonly Stage[];
  /**
   * The reporter's window to reply begins. It begins anew as often as the rule set's `reply` says while the reporter has said
   * nothing; after that it goes on with what was left.
   */
  readonly window?: true;
  /** Reached or no longer owed. */
  readonly stop?: readonly Stage[];
  /** Stand still until they are resumed: `first_response` and `settlement`, and `verification` before that. */
  readonly pause?: true;
  /** The reporter's window stands still: the agency took its turn back. */
  readonly hold?: true;
  /** The agency's clocks go on with the working days that were left. */
  readonly resume?: true;
  /** Get more working days, as many as the move says. */
  readonly extend?: Stage;
}

/** One row of the table: who may move a report from where to where, what must be said, and which clocks that moves. */
export interface Transition {
  /** Statuses from which each may make the move. Who is missing may never. */
  readonly from: Readonly<Partial<Record<Mover, readonly KnownStatus[]>>>;
  /** Whether agencies that assist the one in the lead may make it too. */
  readonly assisting?: true;
  /**
   * Where it leads; `same` leaves it where it is, `where_it_was` takes it back to where the question was asked, and what was
   * answered back to work; `withdrawn_if_open` ends what its reporter could still withdraw, and leaves the rest as it ended.
   */
  readonly to: KnownStatus | 'same' | 'where_it_was' | 'withdrawn_if_open';
  readonly event: EventKind;
  /** Whether something has to be said with it to whoever reads the history. */
  readonly text: 'required' | 'optional' | 'none';
  /** Of which reasons one has to be given; `null` for none. */
  readonly reasons: readonly string[] | null;
  readonly clocks: ClockChange;
  /** What it means, told to the reporter; `null` when the event stays among staff. */
  readonly told: Localised | null;
  /** What is told instead where a reason makes it another story. */
  readonly toldFor?: Readonly<Record<string, Localised>>;
}
