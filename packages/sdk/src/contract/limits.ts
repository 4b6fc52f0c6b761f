/**
 * The widest limits any deployment may allow. `Config.limits` carries the ones in force for one agency.
 * Lengths count characters as people see them (see {@link countCharacters}).
 */
export const LIMITS = {
  title: { min: 5, max: 120 },
  body: { min: 20, max: 5000 },
  locationText: { min: 3, max: 300 },
  name: { min: 2, max: 100 },
  answerText: { max: 1000 },
  publicText: { min: 3, max: 5000 },
  privateNote: { max: 2000 },
  search: { max: 100 },
  assisting: { max: 10 },
  extension: { max: 60 },
  page: { default: 20, max: 100 },
  attachments: { count: 5, bytes: 2 * 1024 * 1024 },
} as const;
