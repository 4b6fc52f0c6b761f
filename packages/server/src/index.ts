export { createApp } from './app.js';
export type { AppDeps, AppEnv, Settings } from './deps.js';
