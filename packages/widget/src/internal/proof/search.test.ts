import { expect } from '@open-wc/testing';
import { startWorker } from '../start-worker.js';
import { search } from './search.js';
import { sha256 } from './sha256.js';

const soon = (milliseconds = 8000) => performance.now() + milliseconds;
/** Work whose answer is this number. */
const work = (answer: number, most = answer + 1000) => ({ salt: 'contoh', target: sha256(`contoh.${String(answer)}`), most, signature: 'contoh', seconds: 60 });
const started = (address: URL) => {
  const workers: Worker[] = [];
  return { workers, start: () => workers[workers.push(startWorker(address)) - 1]! };
};

describe('the search for the number of a challenge', () => {
  it('is done in a worker, while the page goes on', async () => {
    const { workers, start } = started(new URL('./proof-worker.js', import.meta.url));
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    expect(await search(work(40_000), soon(), start)).to.equal(40_000);
    clearInterval(ticking);
    expect(workers.length).to.equal(1);
    expect(ticks).to.be.greaterThan(3);
  });

  it('says when there is no such number', async () => {
    expect(await search({ ...work(1), target: '0'.repeat(64), most: 3000 }, soon())).to.equal(null);
  });

  it('goes on upon the page where no worker may start, and where it dies or says nothing', async () => {
    // Another origin, as from a CDN.
    expect(await search(work(700), soon(), () => new Worker('http://127.0.0.1:9/proof-worker.js', { type: 'module' }))).to.equal(700);
    for (const name of ['missing', 'silent', 'dying']) {
      const { workers, start } = started(new URL(`../../test/${name}-worker.js`, import.meta.url));
      expect(await search(work(700), soon(), start), name).to.equal(700);
      expect(workers.length, name).to.equal(1);
    }
  });

  it('goes on from where a worker had got to', async () => {
    const { start } = started(new URL('../../test/dying-worker.js', import.meta.url));
    // What lay before is not tried twice.
    expect(await search(work(300, 2000), soon(), start)).to.equal(null);
  });

  it('ends when its time is over, whoever does it', async () => {
    const endless = { ...work(1), target: '0'.repeat(64), most: 1e9 };
    for (const start of [undefined, started(new URL('../../test/silent-worker.js', import.meta.url)).start]) {
      const begun = performance.now();
      expect(await search(endless, soon(600), start)).to.equal(null);
      expect(performance.now() - begun).to.be.within(550, 3000);
    }
  });
});
