/**
 * A report by keyboard and ear, as a script: what is pressed, and what a screen reader then has to know of where the focus
 * is: role, name, state, and what is said besides. Names begin as given.
 *
 * @typedef {object} Line
 * @property {string} [press] A key, as Puppeteer names it.
 * @property {string} [type] A text.
 * @property {string} role
 * @property {string} name
 * @property {string} [describedBy] Words its description holds.
 * @property {Record<string, unknown>} [states]
 */

/** @type {readonly Line[]} */
export const spokenReport = [
  // Nothing chosen: the summary is said, and its link leads to the question.
  { press: 'Tab', role: 'combobox', name: 'Bahasa' },
  { press: 'Tab', role: 'radio', name: 'Pengaduan', states: { checked: 'false' } },
  { press: 'Tab', role: 'button', name: 'Lanjutkan' },
  { press: 'Enter', role: 'alert', name: 'Ada masalah' },
  { press: 'Tab', role: 'link', name: 'Pilih jenis laporan Anda' },
  { press: 'Enter', role: 'radio', name: 'Pengaduan', states: { checked: 'false' } },
  { press: 'Space', role: 'radio', name: 'Pengaduan', states: { checked: 'true' } },
  { press: 'ArrowDown', role: 'radio', name: 'Aspirasi', states: { checked: 'true' } },
  { press: 'ArrowUp', role: 'radio', name: 'Pengaduan', states: { checked: 'true' } },
  { press: 'Enter', role: 'heading', name: 'Ceritakan yang terjadi', states: { level: 2 } },
  // The story: wrong once.
  { press: 'Tab', role: 'textbox', name: 'Judul' },
  { press: 'Enter', role: 'alert', name: 'Ada masalah' },
  { press: 'Tab', role: 'link', name: 'Tulis judul laporan' },
  { press: 'Enter', role: 'textbox', name: 'Judul', describedBy: 'Tulis judul laporan', states: { invalid: 'true' } },
  { type: 'Jalan berlubang di depan sekolah (contoh)', role: 'textbox', name: 'Judul' },
  { press: 'Tab', role: 'textbox', name: 'Isi laporan', describedBy: 'Tulis isi laporan', states: { invalid: 'true', multiline: true } },
  { type: 'Sejak dua minggu lalu ada lubang besar di jalan.', role: 'textbox', name: 'Isi laporan' },
];
