import { expect } from '@open-wc/testing';
import { formatBytes, formatDay, formatInstant, formatNumber } from './format.js';

describe('Dates and numbers', () => {
  it('are Indonesian in Balinese, and of this country in Javanese and Sundanese, whatever the browser’s own language', () => {
    expect(formatDay('2026-08-17', 'ban')).to.equal('Senin, 17 Agustus 2026');
    expect(formatNumber(12345.5, 'ban')).to.equal('12.345,5');
    expect(formatBytes(1_800_000, 'ban')).to.equal('1,8 MB');
    for (const language of ['jv', 'su'] as const) {
      expect(formatDay('2026-08-17', language)).to.match(/^Sen[eéi]n, 17 Agustus 2026$/);
      expect(formatNumber(12345.5, language)).to.equal('12.345,5');
      expect(formatInstant('2026-08-17T03:00:00Z', language), 'the zone as people here name it').to.equal(
        formatInstant('2026-08-17T03:00:00Z', language).replace(/\S+$/, formatInstant('2026-08-17T03:00:00Z', 'id').split(' ').at(-1)!),
      );
    }
    expect(formatDay('2026-08-17', 'en')).to.match(/^Monday,? 17 August 2026$/);
  });
});
