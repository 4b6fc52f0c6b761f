import type { Draft } from './draft.js';

/** Fetches what the answers so far call for: the categories and services of an agency, the standard of a service. */
export function fetchNeeded({ directory, answers, services }: Draft): void {
  const { agency, service } = answers;
  const chosen = agency && agency !== 'unknown' ? agency.id : null;
  if (directory.agency) void directory.loadCategories(directory.agency);
  else if (agency) void directory.loadCategories(chosen);
  void services.loadFor(directory.agency || chosen);
  if (service) void services.loadStandard(service.id);
}
