import { readFile } from 'node:fs/promises';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** The script a person and the test follow alike. */
export const SCRIPT = 'docs/naskah-pembaca-layar.md';

/** What the script calls a role, and what engines call it. */
const ROLES = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  judul: ['heading'],
  tombol: ['button'],
  pilihan: ['radio'],
  isian: ['textbox', 'searchbox'],
  tautan: ['link'],
  peringatan: ['alert'],
  'kotak cari': ['combobox'],
  daftar: ['combobox', 'listbox'],
  'kotak centang': ['checkbox'],
  // Engines do not agree on what a field for files is.
  berkas: ['button', 'textbox', 'none', ''],
  lipatan: ['DisclosureTriangle', 'button', 'summary', 'none', ''],
});

const KEYS = /** @type {Readonly<Record<string, string>>} */ ({
  Tab: 'Tab',
  'Shift+Tab': 'Shift+Tab',
  Enter: 'Enter',
  Spasi: 'Space',
  Escape: 'Escape',
  'panah bawah': 'ArrowDown',
  'panah atas': 'ArrowUp',
});

/**
 * One line of the script.
 *
 * @typedef {object} Line
 * @property {string} title The heading it stands under.
 * @property {{ kind: 'key', key: string, until: boolean } | { kind: 'type', text: string } | { kind: 'act', name: string }} does
 * @property {{ roles: readonly string[], name: string } | null} focus Where the focus is then; the name begins so.
 * @property {readonly (readonly [name: string, value: string])[]} states
 * @property {string | null} said What is told without the focus moving.
 */

/** Reads the tables of the script. @returns {Promise<Line[]>} */
export async function readScript() {
  const lines = [];
  let title = '';
  for (const row of (await readFile(inRoot(SCRIPT), 'utf8')).split('\n')) {
    if (row.startsWith('## ')) title = row.slice(3).trim();
    const cells = row.startsWith('|') ? row.split('|').slice(1, -1).map((cell) => cell.trim()) : [];
    const [does = '', focus = '', state = '', said = ''] = cells;
    if (cells.length !== 4 || does === 'Lakukan' || does.startsWith('---')) continue;
    lines.push({ title, does: readDoes(does), focus: readFocus(focus), states: readStates(state), said: /“(.*)”/.exec(said)?.[1] ?? null });
  }
  return lines;
}

/** @param {string} cell @returns {Line['does']} */
function readDoes(cell) {
  const typed = /^ketik “(.*)”$/.exec(cell)?.[1];
  if (typed !== undefined) return { kind: 'type', text: typed };
  const [, name = '', until] = /^`(.+)`( sampai di sana)?$/.exec(cell) ?? [];
  const key = KEYS[name];
  return key ? { kind: 'key', key, until: until !== undefined } : { kind: 'act', name: cell };
}

/** @param {string} cell @returns {Line['focus']} */
function readFocus(cell) {
  if (cell === '') return null;
  const [, role = '', name = ''] = /^(.+?) “(.*)”$/.exec(cell) ?? [];
  const roles = ROLES[role];
  if (!roles) throw new Error(`${SCRIPT} says “${cell}”, which names no role`);
  return { roles, name };
}

/** @param {string} cell @returns {Line['states']} */
function readStates(cell) {
  const known = /** @type {const} */ ({ dipilih: ['checked', 'true'], 'tidak dipilih': ['checked', 'false'], salah: ['invalid', 'true'], terbuka: ['expanded', 'true'], tertutup: ['expanded', 'false'] });
  return cell === ''
    ? []
    : cell.split(/, (?![^“]*”)/).map((state) => {
        const level = /^tingkat (\d)$/.exec(state)?.[1];
        if (level) return /** @type {const} */ (['level', level]);
        const words = /^(keterangan|disorot) “(.*)”$/.exec(state);
        if (words) return /** @type {const} */ ([words[1] === 'disorot' ? 'active' : 'description', words[2] ?? '']);
        const plain = known[/** @type {keyof typeof known} */ (state)];
        if (!plain) throw new Error(`${SCRIPT} says “${state}”, which is no state`);
        return plain;
      });
}
