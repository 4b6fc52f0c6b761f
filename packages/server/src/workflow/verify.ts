import { invalid } from '../problem.js';
import { applyMove } from './apply.js';
import type { MakeMove } from './move.js';

/**
 * Takes a report on. Whoever verifies may say that a complaint is of a supervisory kind, or is not, whatever its category says.
 * @throws {ProblemError} `validation_failed` when what is no complaint is called supervisory
 */
export const verify: MakeMove = async (deps, store, { step, details: { supervision } }) => {
  if (supervision === undefined) return applyMove(deps, store, step);
  if (step.report.classification !== 'complaint') throw invalid('/supervision', 'not_applicable');
  return applyMove(deps, store, { ...step, details: { supervision }, changes: { supervision: supervision ? 1 : 0 } });
};
