import { expect } from '@open-wc/testing';
import { accessCodeSchema, reportNumberSchema, STATUSES, validate, type Due, type Report } from '@lapor/sdk/contract';
import { statusPage as id } from '../../locales/id/status-page.js';
import { statusPage as en } from '../../locales/en/status-page.js';
import { stepNames } from './step-words.js';
import { daysWords, retryWords, statusWords } from './words.js';

const agency = { id: 'tabanan-pupr', name: 'Dinas PU (contoh)', shortName: null };
const due = (stage: Due['stage'], workingDaysLeft: number): Due => ({ stage, date: '2026-11-16', workingDaysLeft });

describe('The words of a status', () => {
  it('exist for every status, each its own, in both languages', () => {
    for (const messages of [id, en]) {
      const names = [...STATUSES, 'unknown' as const].map((status) => statusWords({ status, agency, events: [] as Report['events'] } as Report, messages).name);
      expect(new Set(names).size).to.equal(names.length);
    }
  });

  it('never call a report settled that only the agency has closed', () => {
    const { name, text } = statusWords({ status: 'closed_by_agency', agency, events: [] as Report['events'] } as Report, id);
    expect(`${name} ${text}`.toLowerCase()).to.not.contain('selesai');
  });
});

describe('The name of contesting', () => {
  const ended = (status: Report['status'], ...kinds: string[]) => ({ status, events: kinds.map((kind) => ({ kind })) as Report['events'] });
  const CASES = [
    ['an answer', ended('answered'), 'Sanggah: belum selesai', 'Contest: it is not settled'],
    ['a closure', ended('closed_by_agency'), 'Sanggah: belum selesai', 'Contest: it is not settled'],
    ['what counts as settled', ended('resolved'), 'Sanggah: ternyata belum selesai', 'Contest: it is not settled after all'],
    ['a rejection', ended('rejected', 'expired', 'contested', 'rejected'), 'Sanggah: minta ditangani kembali', 'Contest: ask for it to be handled'],
    ['what was closed for want of an answer', ended('rejected', 'rejected', 'contested', 'expired'), 'Jawab, dan minta dilanjutkan', 'Answer, and ask to go on'],
  ] as const;
  for (const [what, report, indonesian, english] of CASES) {
    it(`fits ${what}`, () => {
      expect([stepNames(id, report).contest, stepNames(en, report).contest]).to.deep.equal([indonesian, english]);
    });
  }
});

describe('The examples of a number and a code', () => {
  it('are ones the page itself would take', () => {
    for (const messages of [id, en]) {
      const number = /\d[\d\s]{8,}\d/.exec(messages.statusNumberHint.replace(/^\d+/, ''))?.[0];
      expect(validate(reportNumberSchema, number).ok, messages.statusNumberHint).to.equal(true);
      const code = /[0-9A-Z]{4}([-‑][0-9A-Z]{4}){3}/.exec(messages.statusCodeHint)?.[0];
      expect(validate(accessCodeSchema, code).ok, messages.statusCodeHint).to.equal(true);
    }
  });
});

describe('An answer', () => {
  it('is said to be from the agency that gave it, whoever has the report', () => {
    const above = { id: 'tabanan', name: 'Pemkab (contoh)', shortName: null };
    const events = [{ kind: 'answered', actor: { role: 'agency_admin', agency: above } }] as Report['events'];
    expect(statusWords({ status: 'answered', agency, events } as Report, id).text).to.contain(above.name);
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

});

describe('The time to wait', () => {
  it('is told in seconds, in minutes, or roughly when the service names none', () => {
    expect(retryWords(0.4, id)).to.equal('1 detik lagi');
    expect(retryWords(45, id)).to.equal('45 detik lagi');
    expect(retryWords(601, id)).to.equal('11 menit lagi');
    expect(retryWords(null, id)).to.equal('beberapa menit lagi');
  });
});
