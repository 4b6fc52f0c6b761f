import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A clock that stands still until it is moved. */
export interface TestClock {
  now(): Date;
  set(instant: string): void;
  advance(seconds: number): void;
}

/** A clock that several processes read from one file, and one of them moves. */
export function fileClock(path: string): TestClock {
  const read = () => Date.parse(readFileSync(path, 'utf8'));
  const write = (time: number) => {
    // Whole or not at all: others read meanwhile.
    writeFileSync(`${path}.next`, new Date(time).toISOString());
    renameSync(`${path}.next`, path);
  };
  if (!existsSync(path)) write(testClock().now().getTime());
  return { now: () => new Date(read()), set: (instant) => write(Date.parse(instant)), advance: (seconds) => write(read() + seconds * 1000) };
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
