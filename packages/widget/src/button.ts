import { LaporButton } from './components/lapor-button/lapor-button.js';
import { define } from './internal/define.js';

// The form comes when somebody presses the button.
LaporButton.loadForm = () => import('./cdn.js');
define('lapor-button', LaporButton);

export { LaporButton };
