export { openApiDocument } from './document.js';
export { BODY_PROBLEMS, COMMON_PROBLEMS, type Access, type Operation } from './operation.js';
export { operations } from './operations.js';
export { PROBLEM_MEANINGS } from './problem-meanings.js';
export { problemsOf } from './problem-responses.js';
