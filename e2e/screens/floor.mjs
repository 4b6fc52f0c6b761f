import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { writeGeotaggedPhoto } from '../support/photo.mjs';

/**
 * Every page for browsers without JavaScript, and how a reporter gets there.
 *
 * @typedef {object} FloorPage
 * @property {string} name Names the picture.
 * @property {string} shows
 * @property {'open' | 'closed'} [service]
 * @property {(page: import('puppeteer-core').Page, reader: import('../support/plain-pages.mjs').PlainReader, at: Place) => Promise<unknown>} play
 *
 * @typedef {object} Place
 * @property {string} url
 * @property {'id' | 'en'} lang
 * @property {Readonly<Record<'waiting' | 'asked' | 'closed', { number: string, accessCode: string }>>} reports
 */

const BUTTONS = {
  id: { next: 'Lanjutkan', check: 'Periksa jawaban', send: 'Kirim laporan', open: 'Lihat laporan', find: 'Cari instansi', regions: 'Cari wilayah', reply: 'Balas', sendReply: 'Kirim balasan', contest: 'Sanggah', sendContest: 'Kirim sanggahan' },
  en: { next: 'Continue', check: 'Check your answers', send: 'Send report', open: 'See report', find: 'Find agencies', regions: 'Find regions', reply: 'Reply', sendReply: 'Send reply', contest: 'Contest', sendContest: 'Contest it' },
};

/** @param {Parameters<FloorPage['play']>} args */
async function atForm(...[page, reader, { url, lang }]) {
  await page.goto(`${url}/laporan?lang=${lang}`);
  await reader.chooses('class', 'complaint');
  await reader.presses(BUTTONS[lang].next);
}

/** @param {Parameters<FloorPage['play']>} args */
async function atCheck(...args) {
  await answered(...args);
  await args[1].presses(BUTTONS[args[2].lang].check);
}

/** @param {Parameters<FloorPage['play']>} args */
async function answered(...[page, reader, { url, lang }]) {
  await page.goto(`${url}/laporan?lang=${lang}&agency=tabanan-pupr&class=complaint`);
  await reader.types('title', 'Jalan berlubang di depan pasar (contoh)');
  await reader.types('body', 'Sejak dua minggu ada lubang besar di depan pasar, dan motor sering jatuh.');
  await reader.types('place', 'Depan Pasar Kediri');
  await reader.fills('date', '2026-01-15');
  await reader.picks('category', 'unknown');
  await reader.chooses('visibility', 'anonymous');
  await reader.chooses('contact', 'none');
}

/** @param {'waiting' | 'asked' | 'closed'} name @returns {FloorPage['play']} */
const reading = (name) => async (page, reader, { url, lang, reports }) => {
  await page.goto(`${url}/laporan/status?lang=${lang}`);
  await reader.types('number', reports[name].number);
  await reader.types('code', reports[name].accessCode);
  await reader.presses(BUTTONS[lang].open);
};

/** @type {readonly FloorPage[]} */
export const floorPages = [
  { name: 'class', shows: 'The first question', play: (page, _, { url, lang }) => page.goto(`${url}/laporan?lang=${lang}`) },
  {
    name: 'class-wrong',
    shows: 'The first question, left out',
    play: async (page, reader, { url, lang }) => {
      await page.goto(`${url}/laporan?lang=${lang}`);
      await reader.presses(BUTTONS[lang].next);
    },
  },
  { name: 'form', shows: 'The other questions', play: atForm },
  {
    name: 'form-wrong',
    shows: 'The other questions, left out',
    play: async (...args) => {
      await atForm(...args);
      await args[1].presses(BUTTONS[args[2].lang].check);
    },
  },
  {
    name: 'agencies',
    shows: 'Agencies of a name, and regions of a name',
    play: async (...args) => {
      const [, reader, { lang }] = args;
      await atForm(...args);
      await reader.types('region', 'tabanan');
      await reader.types('agency-search', 'dinas');
      await reader.presses(BUTTONS[lang].find);
    },
  },
  { name: 'information', shows: 'What is asked of a request for information', play: (page, _, { url, lang }) => page.goto(`${url}/laporan?lang=${lang}&agency=tabanan-pupr&class=information_request`) },
  { name: 'check', shows: 'Every answer once more', play: atCheck },
  {
    name: 'check-secret',
    shows: 'Every answer of a secret report once more, and the way out',
    play: async (...args) => {
      const [page, reader, { lang }] = args;
      await answered(...args);
      await reader.chooses('visibility', 'secret_anonymous');
      await reader.presses(BUTTONS[lang].check);
      await page.waitForSelector('.exit a');
    },
  },
  {
    name: 'receipt-secret',
    shows: 'Number and code of a secret report, and the way out',
    play: async (...args) => {
      const [page, reader, { lang }] = args;
      await answered(...args);
      await reader.chooses('visibility', 'secret_anonymous');
      await reader.presses(BUTTONS[lang].check);
      await reader.presses(BUTTONS[lang].send);
      await page.waitForSelector('.exit a');
    },
  },
  {
    name: 'form-future',
    shows: 'A day that has not come',
    play: async (...args) => {
      const [, reader, { lang }] = args;
      await answered(...args);
      await reader.fills('date', '2099-01-15');
      await reader.presses(BUTTONS[lang].check);
    },
  },
  {
    name: 'receipt',
    shows: 'Number and code',
    play: async (...args) => {
      await atCheck(...args);
      await args[1].presses(BUTTONS[args[2].lang].send);
    },
  },
  { name: 'closed', shows: 'No reports are taken', service: 'closed', play: (page, _, { url, lang }) => page.goto(`${url}/laporan?lang=${lang}`) },
  { name: 'lookup', shows: 'Number and code are asked for', play: (page, _, { url, lang }) => page.goto(`${url}/laporan/status?lang=${lang}`) },
  {
    name: 'lookup-wrong',
    shows: 'Number and code are missing',
    play: async (page, reader, { url, lang }) => {
      await page.goto(`${url}/laporan/status?lang=${lang}`);
      await reader.presses(BUTTONS[lang].open);
    },
  },
  { name: 'report', shows: 'A report that waits', play: reading('waiting') },
  {
    name: 'report-reply',
    shows: 'A reply without words',
    play: async (...args) => {
      const [, reader, { lang }] = args;
      await reading('asked')(...args);
      await reader.unfolds(BUTTONS[lang].reply);
      await reader.presses(BUTTONS[lang].sendReply);
    },
  },
  {
    name: 'report-files',
    shows: 'A reply with a photo that was taken, and with one that was not',
    play: async (...args) => {
      const [, reader, { lang }] = args;
      await reading('asked')(...args);
      await reader.unfolds(BUTTONS[lang].reply);
      const folder = temporaryFolder('lapor-photo-');
      await reader.attaches(await writeGeotaggedPhoto(folder));
      await reader.presses(BUTTONS[lang].sendReply);
      const damaged = join(folder, 'rusak.jpg');
      await writeFile(damaged, Buffer.from([0xff, 0xd8, 0xff]));
      await reader.attaches(damaged);
      await reader.types('reply-text', 'Di sebelah timur pasar (contoh).');
      await reader.presses(BUTTONS[lang].sendReply);
    },
  },
  {
    name: 'report-contest',
    shows: 'A closure is contested',
    play: async (...args) => {
      await reading('closed')(...args);
      await args[1].unfolds(BUTTONS[args[2].lang].contest);
    },
  },
];
