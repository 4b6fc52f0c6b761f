/** A clock that stands still until it is moved. */
export interface TestClock {
  now(): Date;
  set(instant: string): void;
  advance(seconds: number): void;
}

/** A clock that begins on a Monday morning in Bali (10.00 WITA). */
export function testClock(start = '2026-03-02T02:00:00.000Z'): TestClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    set: (instant) => {
      time = Date.parse(instant);
    },
    advance: (seconds) => {
      time += seconds * 1000;
    },
  };
}
