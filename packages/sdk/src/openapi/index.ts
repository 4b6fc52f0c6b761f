export { BODY_PROBLEMS, COMMON_PROBLEMS, type Access, type Operation } from './operation.js';
export { operations } from './operations.js';
