export { LaporForm } from './components/lapor-form/lapor-form.js';
