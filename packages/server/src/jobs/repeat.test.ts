import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLog } from '../log.js';
import { repeat } from './repeat.js';

function setup(task: (run: number) => Promise<void>) {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line), now: () => new Date(0) });
  let tick: () => void = () => undefined;
  let runs = 0;
  const stop = repeat('sweep', () => task((runs += 1)), (call) => {
    tick = call;
    return () => void (tick = () => undefined);
  }, log);
  return { lines, stop, tick: () => tick(), runs: () => runs };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a repeated job', () => {
  it('runs at once and again at each tick', async () => {
    const job = setup(() => Promise.resolve());
    assert.equal(job.runs(), 1);
    await settled();
    job.tick();
    assert.equal(job.runs(), 2);
    await job.stop();
  });

  it('does not run twice at once, and stopping waits for the run under way', async () => {
    let finish: () => void = () => undefined;
    const job = setup(() => new Promise((resolve) => (finish = resolve)));
    job.tick();
    assert.equal(job.runs(), 1);
    let stopped = false;
    const stopping = job.stop().then(() => (stopped = true));
    await settled();
    assert.equal(stopped, false);
    finish();
    await stopping;
  });

  it('logs a failure without its message and goes on', async () => {
    const job = setup((run) => (run === 1 ? Promise.reject(new Error('CANARY')) : Promise.resolve()));
    await settled();
    job.tick();
    assert.equal(job.runs(), 2);
    assert.match(job.lines[0] ?? '', /"event":"failure".*"name":"Error".*"job":"sweep"/);
    assert.equal(job.lines.join('').includes('CANARY'), false);
    await job.stop();
  });
});
