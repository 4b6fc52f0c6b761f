import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { splitDocument } from './documents.mjs';
import { inRoot } from './paths.mjs';

const LINE = /^(?:state "[^"]+" as (?<name>\w+)|(?<from>\w+|\[\*\]) --> (?<to>\w+|\[\*\])(?: : (?<label>[^:;]+))?)$/;

for (const name of ['alur-kerja', 'workflow']) {
  const { fences } = splitDocument(readFileSync(inRoot(`docs/${name}.md`), 'utf8'));
  const [first = '', ...rest] = fences.find(({ language }) => language === 'mermaid')?.text.trimEnd().split('\n') ?? [];
  const lines = rest.map((line) => LINE.exec(line.trim()));

  test(`The diagram in docs/${name}.md is a state diagram as Mermaid reads them`, () => {
    assert.equal(first, 'stateDiagram-v2');
    assert.deepEqual(rest.filter((_, index) => !lines[index]), []);
  });

  test(`The diagram in docs/${name}.md has no arrow from or to a status it does not name, and every status is reached`, () => {
    const names = new Set(lines.flatMap((line) => line?.groups?.['name'] ?? []));
    const arrows = lines.flatMap((line) => (line?.groups?.['from'] && line.groups['to'] ? [[line.groups['from'], line.groups['to']]] : []));
    assert.equal(names.size, 10);
    assert.deepEqual(arrows.flat().filter((end) => end !== '[*]' && !names.has(String(end))), []);
    const reached = new Set(['[*]']);
    for (const place of reached) for (const [from, to] of arrows) if (from === place) reached.add(String(to));
    assert.deepEqual([...names].filter((status) => !reached.has(status)), []);
  });
}
