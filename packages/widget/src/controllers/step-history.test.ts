import { aTimeout, expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StepHistory } from './step-history.js';

/** As many entries as a tab keeps. */
const FULL = 50;

interface MarkedState {
  lapor?: { step: number };
}

const host: ReactiveControllerHost = {
  addController: (controller: ReactiveController) => controller.hostConnected?.(),
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

describe('The history of the steps', () => {
  let steps: StepHistory;
  let moved: number[];

  beforeEach(() => {
    moved = [];
    const name = `a form (contoh) ${String(performance.now())}`;
    steps = new StepHistory(host, () => name, (step) => moved.push(step));
  });

  afterEach(() => steps.hostDisconnected());

  it('goes back to the first step at once', async function () {
    // In a full tab the first step may be forgotten, which is what the next test is about.
    if (history.length > FULL - 3) this.skip();
    steps.push(0, 1);
    steps.push(1, 2);
    await steps.rewind();
    expect((history.state as MarkedState).lapor?.step).to.equal(0);
    expect(moved).to.deep.equal([0]);
  });

  it('never leaves the page, however many steps were gone and however few of them the browser still knows', async () => {
    for (let step = 0; step < FULL - 1; step += 1) {
      steps.push(step, step + 1);
      await aTimeout(20);
    }
    await steps.rewind();
    // A page that was left would end this run.
    const { lapor } = history.state as MarkedState;
    expect(lapor, 'an entry of ours').to.not.equal(undefined);
    steps.mark(0);
    if (steps.back()) await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    expect((history.state as MarkedState).lapor, 'an entry of ours').to.not.equal(undefined);
  });
});
