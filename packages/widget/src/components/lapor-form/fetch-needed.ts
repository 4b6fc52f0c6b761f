import type { Journey } from './journey.js';

/** Fetches what the answers so far call for: the categories and services of an agency, the standard of a service. */
export function fetchNeeded({ draft, shown }: Journey): void {
  const { directory, answers, services, pickers } = draft;
  const { agency, service } = answers;
  const chosen = agency && agency !== 'unknown' ? agency.id : null;
  if (directory.agency) void directory.loadCategories(directory.agency);
  else if (agency) void directory.loadCategories(chosen);
  void services.loadFor(directory.agency || chosen);
  if (!directory.agency && shown.some(({ id }) => id === 'agency')) void pickers.prepare();
  if (service) void services.loadStandard(service.id);
}
