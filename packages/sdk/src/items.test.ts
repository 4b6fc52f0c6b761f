import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isLaporContractError } from './errors.js';
import { Items } from './items.js';

function setup(pages: Record<string, { items: number[]; nextCursor: string | null }>) {
  const asked: (string | undefined)[] = [];
  const items = new Items((cursor) => {
    asked.push(cursor);
    return Promise.resolve(pages[cursor ?? 'first'] ?? assert.fail('no such page'));
  });
  return { items, asked };
}

const three = { first: { items: [1, 2], nextCursor: 'b' }, b: { items: [], nextCursor: 'c' }, c: { items: [3], nextCursor: null } };

it('goes through every page, empty ones too', async () => {
  const { items, asked } = setup(three);
  assert.deepEqual(await items.toArray({ limit: 100 }), [1, 2, 3]);
  assert.deepEqual(asked, [undefined, 'b', 'c']);
});

it('asks for no page it does not need', async () => {
  const { items, asked } = setup(three);
  assert.deepEqual(await items.toArray({ limit: 2 }), [1, 2]);
  assert.deepEqual(await items.toArray({ limit: 0 }), []);
  assert.deepEqual(asked, [undefined]);
});

it('can be gone through more than once', async () => {
  const { items } = setup(three);
  const sums = [0, 0];
  for (const round of [0, 1]) for await (const item of items) sums[round] = (sums[round] ?? 0) + item;
  assert.deepEqual(sums, [6, 6]);
});

it('stops at a page that leads to itself', async () => {
  const { items } = setup({ first: { items: [1], nextCursor: 'a' }, a: { items: [2], nextCursor: 'a' } });
  await assert.rejects(items.toArray({ limit: 100 }), isLaporContractError);
});
