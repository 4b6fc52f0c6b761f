import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog, describeFailure, type LogFields } from './log.js';

function setup(level?: 'info' | 'warn' | 'error') {
  const lines: string[] = [];
  const now = () => new Date('2026-03-02T02:00:00.000Z');
  return { lines, log: createLog({ write: (line) => void lines.push(line), now, ...(level && { level }) }) };
}

describe('the log', () => {
  it('writes one line of JSON with level, event and time', () => {
    const { lines, log } = setup();
    log.info('request', { method: 'GET', route: '/v1/reports/:number', status: 200 });
    assert.deepEqual(lines.map((line) => JSON.parse(line) as unknown), [
      { level: 'info', event: 'request', at: '2026-03-02T02:00:00.000Z', method: 'GET', route: '/v1/reports/:number', status: 200 },
    ]);
    assert.ok(lines[0]?.endsWith('\n'));
  });

  it('leaves out any field it does not know, whatever an object carries', () => {
    const { lines, log } = setup();
    log.warn('failure', { name: 'Error', body: 'CANARY', url2: 'CANARY' } as LogFields);
    assert.equal(lines.join('').includes('CANARY'), false);
  });

  it('writes nothing less serious than asked for', () => {
    const { lines, log } = setup('error');
    log.info('stopping');
    log.warn('failure');
    log.error('failure');
    assert.equal(lines.length, 1);
  });
});

describe('what is said of an unexpected error', () => {
  it('names its class, its code and where it arose, and nothing of its message', () => {
    const error = Object.assign(new TypeError('CANARY did not fit'), { code: 'SQLITE_CONSTRAINT', detail: 'CANARY' });
    const said = describeFailure(error);
    assert.equal(said.name, 'TypeError');
    assert.equal(said.code, 'SQLITE_CONSTRAINT');
    assert.match(said.frames?.[0] ?? '', /log\.test\.js:\d+:\d+/);
    assert.equal(JSON.stringify(said).includes('CANARY'), false);
  });

  it('is not misled by a message that looks like a place', () => {
    const error = new Error('x\n    at CANARY (/srv/data/CANARY.js:1:1)\n    at CANARY:1:1');
    assert.equal(JSON.stringify(describeFailure(error)).includes('CANARY'), false);
  });

  it('is not misled by a message changed later, or by a code that is a sentence', () => {
    const error = Object.assign(new Error('CANARY'), { code: 'CANARY said so' });
    error.message = 'other';
    assert.equal(JSON.stringify(describeFailure(error)).includes('CANARY'), false);
  });

  it('says little of what is not an error', () => {
    assert.deepEqual(describeFailure('CANARY'), { name: 'string' });
  });
});
