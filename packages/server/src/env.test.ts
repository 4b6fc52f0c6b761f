import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEnvironment, settingsFrom, type Values } from './env.js';
import { VARIABLES } from './env-variables.js';
import { DEFAULT_SETTINGS } from './settings.js';

function valuesOf(environment: Record<string, string>): Values {
  const read = readEnvironment(environment);
  assert.ok(read.ok, 'the environment was refused');
  return read.values;
}

describe('the environment', () => {
  it('needs nothing set: the settings are then those of a server nobody has configured', () => {
    assert.deepEqual(settingsFrom(valuesOf({})), DEFAULT_SETTINGS);
  });

  it('counts an empty variable as not set', () => {
    const values = valuesOf({ PORT: '', DATABASE_URL: ' ' });
    assert.equal(values.PORT, 8787);
    assert.equal(values.DATABASE_URL, null);
  });

  it('gives a message in both languages when the service is closed, and none otherwise', () => {
    assert.deepEqual(settingsFrom(valuesOf({ CLOSED: '1', SERVICE_MESSAGE: 'Tutup', SERVICE_MESSAGE_EN: 'Closed' })).closed, { id: 'Tutup', en: 'Closed' });
    assert.equal(settingsFrom(valuesOf({ SERVICE_MESSAGE: 'Tutup' })).closed, null);
  });

  it('announces nothing until there is a text, and then until the moment that was set, in any zone', () => {
    assert.equal(settingsFrom(valuesOf({ ANNOUNCEMENT_EN: 'Closed', ANNOUNCEMENT_LEVEL: 'warning' })).announcement, null);
    const { announcement } = settingsFrom(valuesOf({ ANNOUNCEMENT: 'Tutup', ANNOUNCEMENT_SU: 'Tutup heula', ANNOUNCEMENT_UNTIL: '2026-03-07T18:00+08:00' }));
    assert.deepEqual(announcement, { level: 'info', until: '2026-03-07T10:00:00.000Z', texts: { id: 'Tutup', en: null, ban: null, jv: null, su: 'Tutup heula' } });
  });

  it('reads a list of origins', () => {
    const { allowedOrigins } = settingsFrom(valuesOf({ ALLOWED_ORIGINS: 'https://a.example.go.id, http://localhost:3000' }));
    assert.deepEqual(allowedOrigins, ['https://a.example.go.id', 'http://localhost:3000']);
  });

  it('lets no other origin in until one is named, and every one for *', () => {
    assert.deepEqual(settingsFrom(valuesOf({})).allowedOrigins, []);
    assert.equal(settingsFrom(valuesOf({ ALLOWED_ORIGINS: '*' })).allowedOrigins, '*');
  });

  it('offers a map only when somebody said where its tiles are, and opens it no nearer than there are tiles', () => {
    assert.equal(settingsFrom(valuesOf({ MAP_ATTRIBUTION: 'Peta (contoh)' })).map, null);
    const given = { MAP_TILES: 'https://peta.example.go.id/{z}/{x}/{y}.png', MAP_ATTRIBUTION: 'Peta (contoh)', MAP_MAX_ZOOM: '16', MAP_START: '-8.54, 115.12, 18' };
    assert.deepEqual(settingsFrom(valuesOf(given)).map, {
      tiles: given.MAP_TILES,
      attribution: 'Peta (contoh)',
      attributionUrl: null,
      maxZoom: 16,
      start: { latitude: -8.54, longitude: 115.12, zoom: 16 },
    });
    for (const tiles of ['/petak/{z}/{x}/{y}.png', 'http://127.0.0.1:8080/t?z={z}&x={x}&y={y}']) assert.equal(valuesOf({ MAP_TILES: tiles }).MAP_TILES, tiles);
  });

  const wrong: Record<string, string[]> = {
    MAP_TILES: ['https://peta.example.go.id/{z}/{x}.png', '//peta.example.go.id/{z}/{x}/{y}', 'https://{z}.example.go.id/{z}/{x}/{y}', 'javascript:{z}{x}{y}', 'https://{x}.example.go.id/{z}/{y}', '/\\host/{z}/{x}/{y}'],
    MAP_START: ['115.12,-8.54,4', '-8.541,115.12', '86,115,4', '-8.54,181,4', '-8.54,115.12,23'],
    MAP_MAX_ZOOM: ['4', '23'],
    PORT: ['abc', '-1', '65536', '80.5', '0x50'],
    HOST: ['two words', 'http://host/'],
    DATABASE_URL: ['mysql://host/db', 'postgres:/host'],
    LAPOR_SECRET: ['too-short', 'with a space in it but long enough to be one'],
    ALLOWED_ORIGINS: ['a.example.go.id', 'https://a.example.go.id/', 'https://a.example.go.id,', '*, https://a.example.go.id'],
    TRUST_PROXY: ['true', '11'],
    HTTPS: ['yes'],
    LOG_LEVEL: ['verbose'],
    DEFAULT_AGENCY: ['Dinas PUPR', '../x'],
    ATTACHMENT_BYTES: ['2097153', '9999'],
    SAMPLE_DATA: ['2'],
    ANNOUNCEMENT_LEVEL: ['danger'],
    ANNOUNCEMENT_UNTIL: ['besok', '2026-01-07', '2026-01-07T18:00', '2026-13-07T18:00Z'],
  };
  for (const [name, values] of Object.entries(wrong)) {
    it(`refuses a wrong ${name} with one line that names it and what is expected, and does not repeat the value`, () => {
      for (const value of values) {
        const read = readEnvironment({ [name]: value });
        assert.ok(!read.ok, `${value} was accepted`);
        assert.equal(read.lines.length, 1);
        assert.match(read.lines[0] ?? '', new RegExp(`^${name}: expected .+`));
        assert.equal(read.lines[0]?.includes(value), false);
      }
    });
  }

  it('names every wrong variable at once', () => {
    const read = readEnvironment({ PORT: 'x', HTTPS: 'x' });
    assert.deepEqual(read.ok ? [] : read.lines.map((line) => line.split(':')[0]), ['PORT', 'HTTPS']);
  });

  it('says of each setting what it does, in both languages, and accepts its own default', () => {
    for (const [name, variable] of Object.entries(VARIABLES)) {
      assert.ok(variable.about.id.length > 10 && variable.about.en.length > 10, name);
      assert.notEqual(variable.read(variable.fallback), undefined, name);
    }
  });
});
