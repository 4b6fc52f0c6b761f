import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasAll, installComplaint } from './install.mjs';
import { nodeComplaint } from './node-version.mjs';

test('An old Node is told which one is needed, a new enough one hears nothing', () => {
  assert.equal(nodeComplaint('18.20.4', '20.19.0'), 'Node 20.19.0 or newer is needed; this is Node 18.20.4.');
  assert.equal(nodeComplaint('20.18.3', '20.19.0'), 'Node 20.19.0 or newer is needed; this is Node 20.18.3.');
  assert.equal(nodeComplaint('20.19.0', '20.19.0'), undefined);
  assert.equal(nodeComplaint('22.1.0', '20.19.0'), undefined);
});

test('Packages count as installed only when each is there in its version', () => {
  const wanted = { '': { version: '0.1.0' }, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } };
  assert.equal(hasAll(wanted, { 'node_modules/a': { version: '1.0.0' } }), true);
  assert.equal(hasAll(wanted, { 'node_modules/a': { version: '1.0.1' } }), false);
  assert.equal(hasAll(wanted, { 'node_modules/b': { version: '2.0.0' } }), false);
});

test('A failed install says in one line what to do', () => {
  for (const output of ['npm error code ENOTFOUND', 'npm error code EACCES', 'npm error code ENOSPC']) {
    const line = installComplaint(output);
    assert.equal(line.split('\n').length, 1);
    assert.match(line, /\.$/);
  }
  assert.match(installComplaint('npm error something else'), /something else/);
});
