import { sql } from 'kysely';
import type { Language, NewService, Service, ServiceReference, ServiceSummary } from '@lapor/sdk/contract';
import { textIn, type StoredText } from './categories.js';
import type { Database } from './database.js';
import { inBatches, searchable, type Sought } from './search.js';
import type { AgencyRow, ServiceRow } from './tables.js';

/** What is kept of a service's standard, with its texts in every language. */
export type StoredStandard = Omit<NewService, 'agencyId' | 'name' | 'description'>;

/** The row of a service as its agency wrote it down. */
export function serviceRow(id: string, service: NewService, more: { at: string; sample: 0 | 1 }): ServiceRow {
  const { agencyId, name, description, ...standard } = service;
  return {
    id,
    agency_id: agencyId,
    search: searchable(`${name.id} ${name.en ?? ''}`),
    name: JSON.stringify(name),
    description: description ? JSON.stringify(description) : null,
    standard: JSON.stringify(standard),
    retired_at: null,
    updated_at: more.at,
    sample: more.sample,
  };
}

/** A service by name. */
export function toServiceReference(row: Pick<ServiceRow, 'id' | 'name'>, language: Language): ServiceReference {
  return { id: row.id, name: textIn(JSON.parse(row.name) as StoredText, language) };
}

/** A line of the catalogue. */
export function toServiceSummary(row: ServiceRow, language: Language): ServiceSummary {
  const description = row.description === null ? null : textIn(JSON.parse(row.description) as StoredText, language);
  return { ...toServiceReference(row, language), agencyId: row.agency_id, description };
}

/** A service with its standard. */
export function toService(row: ServiceRow, language: Language): Service {
  const { standard, requirements = [], procedure = [], time, cost, product, complaintContact } = JSON.parse(row.standard) as StoredStandard;
  const say = (text: StoredText | undefined) => (text ? textIn(text, language) : null);
  return {
    ...toServiceSummary(row, language),
    standard: say(standard),
    requirements: requirements.map((line) => textIn(line, language)),
    procedure: procedure.map((line) => textIn(line, language)),
    time: time ? { text: textIn(time.text, language), workingDays: time.workingDays ?? null } : null,
    cost: cost ? { text: textIn(cost.text, language), rupiah: cost.rupiah ?? null } : null,
    product: say(product),
    complaintContact: say(complaintContact),
    updatedAt: row.updated_at,
    sample: row.sample === 1,
  };
}

/** Which services to list. */
export interface ServiceSearch {
  /** Only those of this agency and of the agencies below it. */
  readonly within?: AgencyRow | undefined;
  readonly sought?: Sought | undefined;
  /** Only those of made-up agencies (1), or only those of real ones (0). */
  readonly sample?: 0 | 1 | undefined;
  /** Only what comes after this one. */
  readonly after?: Pick<ServiceRow, 'search' | 'id'> | undefined;
  readonly limit: number;
}

/** Public services. One that is retired is still there for the reports that name it. */
export function serviceStore(database: Database) {
  return {
    find(id: string): Promise<ServiceRow | undefined> {
      return database.selectFrom('services').selectAll().where('id', '=', id).executeTakeFirst();
    },

    /** By name, without those retired. */
    list({ within, sought, sample, after, limit }: ServiceSearch): Promise<ServiceRow[]> {
      let rows = database
        .selectFrom('services')
        .innerJoin('agencies', 'agencies.id', 'services.agency_id')
        .selectAll('services')
        .where('services.retired_at', 'is', null);
      // "~" sorts after every character of a path.
      if (within) rows = rows.where('agencies.path', '>=', within.path).where('agencies.path', '<', `${within.path}~`);
      if (sample !== undefined) rows = rows.where('agencies.sample', '=', sample);
      if (sought) rows = rows.where(sql<boolean>`(${sql.join(sought.words.map((word) => sql`services.search like ${`%${word}%`}`), sql` and `)})`);
      if (after) rows = rows.where(sql<boolean>`(services.search, services.id) > (${after.search}, ${after.id})`);
      return rows.orderBy('services.search').orderBy('services.id').limit(limit).execute();
    },

    /** Adds a service, or gives the one with its id these values. */
    async put(row: ServiceRow): Promise<void> {
      await database
        .insertInto('services')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },

    /** Adds those whose ids are not known yet and leaves the others as they are. */
    async addMissing(rows: readonly ServiceRow[]): Promise<void> {
      for (const batch of inBatches(rows)) {
        await database
          .insertInto('services')
          .values(batch)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }
    },

    async retire(id: string, at: string): Promise<void> {
      await database.updateTable('services').set({ retired_at: at }).where('id', '=', id).where('retired_at', 'is', null).execute();
    },
  };
}
