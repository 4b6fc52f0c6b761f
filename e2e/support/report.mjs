/** A report as a citizen writes it. Each text stands nowhere else, so that it can be searched for. */
export const STORY = {
  title: 'Jalan berlubang besar di depan pasar',
  body: 'Lubangnya selebar satu meter dan tertutup air saat hujan. Sejak minggu lalu dua pengendara motor terjatuh di sini.',
  place: 'Depan Pasar Kediri, dekat pura',
  name: 'Kenari Contoh Pelapor',
  phone: '0812 3456 7890',
};

/**
 * Answers every question of the form up to the one about files.
 *
 * @param {import('./citizen.mjs').Citizen} citizen
 */
export async function tellsTheStory(citizen) {
  await citizen.reads('Apa yang ingin Anda sampaikan?');
  await citizen.chooses('Pengaduan');
  await citizen.presses('Lanjutkan');
  await citizen.reads('Ceritakan yang terjadi');
  await citizen.types('Judul', STORY.title);
  await citizen.types('Isi laporan', STORY.body);
  await citizen.presses('Lanjutkan');
  await citizen.reads('Di mana dan kapan terjadinya?');
  await citizen.types('Tempat persisnya', STORY.place);
  await citizen.presses('Hari ini');
  await citizen.presses('Lanjutkan');
  await citizen.reads('Tentang apa laporan ini?');
  await citizen.chooses('Jalan atau jembatan rusak');
  await citizen.chooses('Jalan berlubang');
  await citizen.presses('Lanjutkan');
  await citizen.reads('Punya foto atau dokumen?');
}

/**
 * Answers the questions after the files, up to the button that sends.
 *
 * @param {import('./citizen.mjs').Citizen} citizen
 */
export async function saysWhoMaySee(citizen) {
  await citizen.presses('Lanjutkan');
  await citizen.reads('Siapa yang boleh melihat laporan ini?');
  await citizen.chooses('Hanya instansi, dengan nama saya');
  await citizen.types('Nama Anda', STORY.name);
  await citizen.presses('Lanjutkan');
  await citizen.reads('Bagaimana kami memberi tahu Anda?');
  await citizen.chooses('Lewat telepon atau SMS');
  await citizen.types('Nomor telepon', STORY.phone);
  await citizen.presses('Lanjutkan');
  await citizen.reads('Periksa jawaban Anda');
  await citizen.sees(STORY.title);
}

/**
 * As `saysWhoMaySee`, but for everybody to read, with a name: such a report is kept on the device.
 *
 * @param {import('./citizen.mjs').Citizen} citizen
 */
export async function saysItToAll(citizen) {
  await citizen.presses('Lanjutkan');
  await citizen.reads('Siapa yang boleh melihat laporan ini?');
  await citizen.chooses('Semua orang, dengan nama saya');
  await citizen.types('Nama Anda', STORY.name);
  await citizen.presses('Lanjutkan');
  await citizen.reads('Bagaimana kami memberi tahu Anda?');
  await citizen.chooses('Lewat telepon atau SMS');
  await citizen.types('Nomor telepon', STORY.phone);
  await citizen.presses('Lanjutkan');
  await citizen.reads('Periksa jawaban Anda');
  await citizen.sees(STORY.title);
}

/**
 * Reads number and code from the confirmation.
 *
 * @param {import('./citizen.mjs').Citizen} citizen
 */
export async function notesTheReceipt(citizen) {
  await citizen.reads('Laporan Anda sudah kami terima');
  return {
    number: (await citizen.notes('Nomor laporan', /\d{3}\s\d{3}\s\d{3}\s\d/)).replaceAll(/\s/g, ''),
    accessCode: (await citizen.notes('Kode akses', /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)).replaceAll('-', ''),
  };
}
