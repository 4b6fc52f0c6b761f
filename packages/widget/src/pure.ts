export { LaporForm, type LaporStepEvent, type LaporSubmittedEvent } from './components/lapor-form/lapor-form.js';
export { LaporButton } from './components/lapor-button/lapor-button.js';
export { LaporStatus } from './components/lapor-status/lapor-status.js';
export type { Prefill } from './components/lapor-form/prefillable.js';
export type { CitizenClient } from './citizen-client.js';
export type { Language } from './controllers/locale.js';
export type { MessageOverrides } from './locales/overrides.js';
