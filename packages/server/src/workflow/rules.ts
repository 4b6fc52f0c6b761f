import { readFileSync, readdirSync } from 'node:fs';

/** Who is told that a day comes near or has passed. */
export type Audience = 'officer' | 'admin' | 'overseer';

/** Working days each stage may take; settlement by the kind of matter. */
export interface Days {
  readonly verification: number;
  readonly firstResponse: number;
  readonly reply: number;
  readonly settlement: SettlementDays;
}

interface SettlementDays {
  /** Requests for information and aspirations. */
  readonly normative: number;
  /** Complaints that are not of a supervisory kind. */
  readonly complaint: number;
  /** Complaints of a supervisory kind (berkadar pengawasan). */
  readonly supervisory: number;
}

/** The days somebody sets otherwise; what is left out stays as it is. */
export type OtherDays = { readonly [Stage in Exclude<keyof Days, 'settlement'>]?: number | null | undefined } & {
  readonly settlement?: { readonly [Kind in keyof SettlementDays]?: number | null | undefined } | undefined;
};

/** One version of the rules: a file under `data/rules`, which is never changed once reports were filed under it. */
export interface RuleSet {
  readonly id: string;
  readonly title: string;
  /** Reports filed from this day on come under it, until a later set is in force. */
  readonly inForceFrom: string;
  readonly source: { readonly read: 'itself' | 'second_hand'; readonly note: string };
  readonly days: Days;
  /** How often a settlement clock may be extended, each time by at most `share` of the days it began with. */
  readonly extension: { readonly times: number; readonly share: number };
  /** How much time all forwardings together may add to a first response, as a share of the days it began with. */
  readonly forwarding: { readonly share: number };
  /** How often the window to reply begins anew when the agency asks or answers again and its reporter said nothing meanwhile. */
  readonly reply: { readonly renewals: number };
  /** Who is told how many working days after the day a clock is due, and at which hour of the agency's day. */
  readonly escalation: { readonly hour: number; readonly steps: readonly { readonly after: number; readonly to: Audience }[] };
  /** Working days after a missed day from which the reporter is pointed to the Ombudsman. */
  readonly ombudsman: { readonly after: number };
}

/** Every version of the rules there is. */
export interface Rules {
  /** The set in force on a day. */
  inForce(day: string): RuleSet;
  /** The set a report was filed under; for an id no file has any more, the oldest. */
  find(id: string | null): RuleSet;
  readonly ids: readonly string[];
}

/** Orders rule sets by the day they took force. @throws when there is none, or two have one id. */
function rulesOf(sets: readonly RuleSet[]): Rules {
  const inOrder = sets.toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : 1));
  const [oldest] = inOrder;
  if (!oldest) throw new Error('There is no rule set');
  const byId = new Map(inOrder.map((set) => [set.id, set]));
  if (byId.size < inOrder.length) throw new Error('Two rule sets have one id');
  return {
    inForce: (day) => inOrder.findLast(({ inForceFrom }) => inForceFrom <= day) ?? oldest,
    find: (id) => byId.get(id ?? '') ?? oldest,
    ids: inOrder.map(({ id }) => id),
  };
}

/** Reads the rule sets shipped with the server. */
export function loadRules(): Rules {
  // The same place seen from src/workflow and from dist/workflow.
  const folder = new URL('../../data/rules/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return rulesOf(names.map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as RuleSet));
}

/** Days with some set otherwise; of several, what comes later counts more. */
export function daysWith(days: Days, ...others: readonly OtherDays[]): Days {
  return others.reduce<Days>(
    (before, other) => ({
      verification: other.verification ?? before.verification,
      firstResponse: other.firstResponse ?? before.firstResponse,
      reply: other.reply ?? before.reply,
      settlement: {
        normative: other.settlement?.normative ?? before.settlement.normative,
        complaint: other.settlement?.complaint ?? before.settlement.complaint,
        supervisory: other.settlement?.supervisory ?? before.settlement.supervisory,
      },
    }),
    days,
  );
}
