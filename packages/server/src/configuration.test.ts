import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEnvironment } from './env.js';

const CONFIG = '/etc/lapor/lapor.json';

/** Reads settings from an environment that names one file, and from other files there are. */
function read(settings: unknown, environment: Record<string, string> = {}, files: Record<string, string> = {}) {
  const there: Record<string, string> = { [CONFIG]: typeof settings === 'string' ? settings : JSON.stringify(settings), ...files };
  return readEnvironment({ LAPOR_CONFIG: CONFIG, ...environment }, (path) => {
    const content = there[path];
    if (content === undefined) throw Object.assign(new Error('CANARY'), { code: 'ENOENT' });
    return content;
  });
}

function valuesOf(...given: Parameters<typeof read>) {
  const result = read(...given);
  assert.ok(result.ok, result.ok ? '' : result.lines.join('\n'));
  return result.values;
}

function linesOf(...given: Parameters<typeof read>): readonly string[] {
  const result = read(...given);
  return result.ok ? [] : result.lines;
}

describe('the file with settings', () => {
  it('takes the names of the variables, and numbers, flags and lists as JSON writes them', () => {
    const values = valuesOf({ PORT: 9000, HTTPS: true, ALLOWED_ORIGINS: ['https://a.example.go.id', 'https://b.example.go.id'], TRUST_PROXY: '2', DATABASE_URL: null });
    assert.deepEqual([values.PORT, values.HTTPS, values.TRUST_PROXY, values.DATABASE_URL], [9000, true, 2, null]);
    assert.deepEqual(values.ALLOWED_ORIGINS, ['https://a.example.go.id', 'https://b.example.go.id']);
  });

  it('gives way to the environment', () => {
    assert.equal(valuesOf({ PORT: 9000 }, { PORT: '9001' }).PORT, 9001);
    assert.equal(valuesOf({ PORT: 9000 }, { PORT: ' ' }).PORT, 9000);
  });

  it('may have been saved with a byte order mark', () => {
    assert.equal(valuesOf('\uFEFF{"PORT": 9000}').PORT, 9000);
  });

  const faults: Record<string, [settings: unknown, line: string]> = {
    'a setting nobody knows': [{ PROT: 9000 }, `${CONFIG}: PROT: there is no such setting`],
    'a name that may be a secret in the wrong place': [{ 'CANARY p4ss/word': 1 }, `${CONFIG}: one of the names: there is no such setting`],
    'a wrong value': [{ PORT: 'CANARY' }, `${CONFIG}: PORT: expected a whole number from 0 to 65535`],
    'a value of no use': [{ PORT: { CANARY: 1 } }, `${CONFIG}: PORT: expected a text, a number, true or false, or a list of texts`],
    'a file that names another': [{ LAPOR_CONFIG: '/other.json' }, `${CONFIG}: LAPOR_CONFIG: there is no such setting`],
    'no object': [['CANARY'], `${CONFIG}: expected one JSON object with the settings`],
    'no JSON': ['{\n  "PORT": 1,\n  "CANARY": }', `${CONFIG}: it is not JSON`],
  };
  for (const [name, [settings, line]] of Object.entries(faults)) {
    it(`is refused with one line that names file and key, and repeats no value, for ${name}`, () => {
      const lines = linesOf(settings);
      assert.equal(lines.length, 1);
      assert.equal(lines[0]?.replace(/ \(line \d+\)$/, ''), line);
      assert.doesNotMatch(lines.join(), /CANARY/);
    });
  }

  it('that cannot be read is named by the variable', () => {
    assert.deepEqual(linesOf({}, { LAPOR_CONFIG: '/nowhere.json' }), ['LAPOR_CONFIG: the file cannot be read (ENOENT)']);
  });
});

describe('a secret in a file of its own', () => {
  const secret = 's'.repeat(32);

  it('is named by the environment or by the file with settings, and ends without its line break', () => {
    assert.equal(valuesOf({}, { LAPOR_SECRET_FILE: '/run/secrets/lapor' }, { '/run/secrets/lapor': `${secret}\n` }).LAPOR_SECRET, secret);
    assert.equal(valuesOf({ LAPOR_SECRET_FILE: '/run/secrets/lapor' }, {}, { '/run/secrets/lapor': secret }).LAPOR_SECRET, secret);
  });

  it('in the environment wins over one in the file with settings', () => {
    const values = valuesOf({ LAPOR_SECRET: 't'.repeat(32) }, { LAPOR_SECRET_FILE: '/secret' }, { '/secret': secret });
    assert.equal(values.LAPOR_SECRET, secret);
  });

  it('is refused beside the same secret given directly, when it is missing, and when it makes no sense', () => {
    assert.deepEqual(linesOf({}, { LAPOR_SECRET: secret, LAPOR_SECRET_FILE: '/secret' }, { '/secret': secret }), ['LAPOR_SECRET: set either it or LAPOR_SECRET_FILE, not both']);
    assert.deepEqual(linesOf({}, { LAPOR_SECRET_FILE: '/nowhere' }), ['LAPOR_SECRET_FILE: the file cannot be read (ENOENT)']);
    assert.deepEqual(linesOf({ LAPOR_SECRET_FILE: '/nowhere' }), [`${CONFIG}: LAPOR_SECRET_FILE: the file cannot be read (ENOENT)`]);
    assert.deepEqual(linesOf({}, { LAPOR_SECRET_FILE: '/secret' }, { '/secret': 'CANARY' }), ['LAPOR_SECRET: expected at least 32 visible ASCII characters']);
  });
});
