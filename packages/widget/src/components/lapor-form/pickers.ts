import { AgencyNames } from '../../controllers/agency-names.js';
import { ComboboxController, type Option } from '../../controllers/combobox.js';
import type { Directory } from '../../controllers/directory.js';
import { LevelsController } from '../../controllers/levels.js';
import type { LevelOption } from '../../internal/combobox/levels.js';
import type { FormHost } from './step.js';

/** One entry of the directory, found by its name or by going through lists; either way sets the other right. */
interface Picker {
  readonly box: ComboboxController;
  readonly levels: LevelsController;
}

/** The pickers of agency and region. */
export class Pickers {
  readonly agency: Picker;
  readonly region: Picker;
  readonly #names: AgencyNames;

  constructor(host: FormHost, directory: Directory, changed: { agency: (option: Option | null) => void; region: (option: Option | null) => void }) {
    this.#names = new AgencyNames(directory);
    const { search, below } = this.#names;
    this.agency = picker(host, { id: 'agency', search: directory.searchAgencies, instant: search }, below, changed.agency);
    this.region = picker(host, { id: 'region', minimum: 2, search: directory.searchRegions }, directory.regionsBelow, changed.region);
  }

  /** Fetches what makes the picker of agencies instant. */
  async prepare(): Promise<void> {
    if (await this.#names.prepare()) this.agency.box.renew();
  }
}

function picker(
  host: FormHost,
  settings: Omit<ConstructorParameters<typeof ComboboxController>[1], 'changed'>,
  below: (above: Option | null) => Promise<readonly LevelOption[]>,
  changed: (option: Option | null) => void,
): Picker {
  let byLevel = false;
  const box = new ComboboxController(host, {
    ...settings,
    changed: (option) => {
      if (!byLevel) levels.clear();
      changed(option);
    },
  });
  const levels = new LevelsController(host, {
    id: settings.id,
    below,
    changed: (option) => {
      byLevel = true;
      box.take(option);
      byLevel = false;
    },
  });
  return { box, levels };
}
