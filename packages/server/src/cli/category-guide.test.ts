import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { categoryFaults } from './category-faults.js';
import { readDirectory } from './directory-file.js';

for (const guide of ['pokok-masalah.md', 'subjects.md']) {
  test(`the file shown in ${guide} can be imported as it stands`, async () => {
    const text = await readFile(new URL(`../../../../docs/${guide}`, import.meta.url), 'utf8');
    const [, json = ''] = /```json import\n([\s\S]*?)```/.exec(text) ?? [];
    const read = readDirectory(json);
    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(read.value.categories.flatMap(categoryFaults), []);
    assert.ok(read.value.categories.some(({ questions, advice, keywords }) => advice.length > 0 && keywords.length > 0 && questions.some(({ condition }) => condition !== null)));
  });
}
