import { LaporForm } from './components/lapor-form/lapor-form.js';
import { LaporStatus } from './components/lapor-status/lapor-status.js';
import { define } from './internal/define.js';

define('lapor-form', LaporForm);
define('lapor-status', LaporStatus);

export * from './pure.js';
