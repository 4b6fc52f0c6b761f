import type { AppDeps } from '../deps.js';
import { recordFigures } from '../figures/record.js';
import type { Nouns } from '../store/store.js';
import type { EventRow, ReportRow } from '../store/tables.js';
import { countEvents } from './count-events.js';
import { forgetDraft } from './forget-draft.js';
import { keepPublication } from './publication.js';
import { tellAgency } from './tell-agency.js';
import { tellReporter } from './tell-reporter.js';
import { tellSubscribers } from './tell-subscribers.js';

/** Something that happened to a report, and how the report stood before and after; `before` is `null` for a new one. */
export interface Happening {
  readonly event: EventRow;
  readonly before: ReportRow | null;
  readonly after: ReportRow;
}

/**
 * What follows from an event, in the same transaction: figures counted, mail and webhooks put in the outbox, the search
 * index kept. It uses only the store it is given and waits for nothing else.
 */
export type Consequence = (deps: AppDeps, store: Nouns, happening: Happening) => Promise<void>;

/** Everything that follows from an event, in this order. */
const CONSEQUENCES: readonly Consequence[] = [
  countEvents,
  recordFigures,
  keepPublication,
  forgetDraft,
  tellReporter,
  tellAgency,
  tellSubscribers,
];

/** Lets an event have its consequences. */
export async function follow(deps: AppDeps, store: Nouns, happening: Happening): Promise<void> {
  for (const consequence of CONSEQUENCES) await consequence(deps, store, happening);
}
