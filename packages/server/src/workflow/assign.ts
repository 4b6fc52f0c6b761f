import { sees } from '../auth/staff.js';
import { invalid } from '../problem.js';
import { applyMove } from './apply.js';
import type { MakeMove } from './move.js';

/** Gives a report to an officer within sight who sees it too, or takes it from whoever has it. */
export const assign: MakeMove = async (deps, store, { step, reach, staff, details }) => {
  const { assigneeId = null } = details;
  if (assigneeId === null) return applyMove(deps, store, { ...step, details: { assigneeId }, changes: { assignee_id: null } });
  const officer = await store.officers.findInForce(assigneeId, deps.now().toISOString());
  if (!officer || !sees(staff, officer.agency)) throw invalid('/assigneeId', 'unknown_value');
  if (!sees({ agency: officer.agency }, reach.lead)) throw invalid('/assigneeId', 'not_applicable');
  return applyMove(deps, store, { ...step, about: officer.agency, details: { assigneeId }, changes: { assignee_id: officer.id } });
};
