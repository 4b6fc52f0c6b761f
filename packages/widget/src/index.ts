import { LaporForm } from './components/lapor-form/lapor-form.js';
import { define } from './internal/define.js';

define('lapor-form', LaporForm);

export * from './pure.js';
