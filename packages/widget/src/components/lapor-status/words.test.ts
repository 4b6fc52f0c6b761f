import { expect } from '@open-wc/testing';
import { STATUSES, type Due, type Report } from '@lapor/sdk/contract';
import { id } from '../../locales/id.js';
import { en } from '../../locales/en.js';
import { daysWords, dueWords, retryWords, statusWords } from './words.js';

const agency = { id: 'tabanan-pupr', name: 'Dinas PU (contoh)', shortName: null };
const due = (stage: Due['stage'], workingDaysLeft: number): Due => ({ stage, date: '2026-11-16', workingDaysLeft });

describe('The words of a status', () => {
  it('exist for every status, each its own, in both languages', () => {
    for (const messages of [id, en]) {
      const names = [...STATUSES, 'unknown' as const].map((status) => statusWords({ status, agency } as Report, messages).name);
      expect(new Set(names).size).to.equal(names.length);
    }
  });

  it('never call a report settled that only the agency has closed', () => {
    const { name, text } = statusWords({ status: 'closed_by_agency', agency } as Report, id);
    expect(`${name} ${text}`.toLowerCase()).to.not.contain('selesai');
  });
});

describe('The days left', () => {
  it('are told in words before, on and after the day', () => {
    expect(daysWords(due('first_response', 3), id)).to.equal('3 hari kerja lagi');
    expect(daysWords(due('first_response', 0), id)).to.equal('hari ini hari terakhir');
    expect(daysWords(due('first_response', -2), id)).to.equal('terlambat 2 hari kerja');
    expect(daysWords(due('verification', 1), en)).to.equal('1 working day left');
    expect(daysWords(due('verification', -1), en)).to.equal('1 working day overdue');
  });

  it('never call the reporter late', () => {
    expect(daysWords(due('reply', -2), id)).to.equal('lewat 2 hari kerja');
    expect(dueWords(due('reply', -2), id)).to.equal('Waktu Anda menanggapi sampai');
  });
});

describe('The time to wait', () => {
  it('is told in seconds, in minutes, or roughly when the service names none', () => {
    expect(retryWords(0.4, id)).to.equal('1 detik lagi');
    expect(retryWords(45, id)).to.equal('45 detik lagi');
    expect(retryWords(601, id)).to.equal('11 menit lagi');
    expect(retryWords(null, id)).to.equal('beberapa menit lagi');
  });
});
