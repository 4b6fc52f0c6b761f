import type { Option } from '../../controllers/combobox.js';
import type { Chosen } from '../../internal/answers.js';

/** What an answer keeps of an option. */
export function chosenFrom(option: Option | null): Chosen | null {
  return option && { id: option.value, name: option.label };
}

/** The option an answer was taken from. */
export function optionFrom(chosen: Chosen | null): Option | null {
  return chosen && { value: chosen.id, label: chosen.name };
}
