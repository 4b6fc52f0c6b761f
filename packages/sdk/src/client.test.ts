import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { it } from 'node:test';
import { promisify, inspect } from 'node:util';
import { LaporClient } from './client.js';
import { isLaporError } from './errors.js';

const baseUrl = 'https://lapor.example.go.id';

for (const wrong of ['', '/api', 'lapor.example.go.id', 'ftp://lapor.example.go.id', 'https://name:word@lapor.example.go.id', `${baseUrl}?a=b`, `${baseUrl}#a`]) {
  it(`refuses "${wrong}" as baseUrl`, () => {
    assert.throws(() => new LaporClient({ baseUrl: wrong }), (error) => isLaporError(error) && /^baseUrl must be/.test(error.message));
  });
}

it('takes an address as text or as URL', () => {
  assert.doesNotThrow(() => [new LaporClient({ baseUrl }), new LaporClient({ baseUrl: new URL(baseUrl) })]);
});

it('refuses a key no header takes, without repeating it', () => {
  for (const apiKey of ['', 'lapor_canary\n', 'lapor canary']) {
    assert.throws(() => new LaporClient({ baseUrl, apiKey }), (error) => isLaporError(error) && !error.message.includes('canary'));
  }
});

it('refuses a secret key in a web page, unless told that everybody may have it', async () => {
  // A process of its own, so that no other test believes to be in a page.
  const program = `
    import { LaporClient } from ${JSON.stringify(new URL('./client.js', import.meta.url).href)};
    globalThis.document = {};
    new LaporClient({ baseUrl: '${baseUrl}' });
    new LaporClient({ baseUrl: '${baseUrl}', apiKey: 'lapor_x', dangerouslyExposeApiKey: true });
    try { new LaporClient({ baseUrl: '${baseUrl}', apiKey: 'lapor_x' }); } catch (error) { console.log(error.message); }
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  assert.match(stdout, /^apiKey is a secret and this is a web page/);
});

it('does not show its key when it is printed', () => {
  const client = new LaporClient({ baseUrl, apiKey: 'lapor_canary' });
  assert.doesNotMatch(inspect(client, { depth: 10, showHidden: true }) + JSON.stringify(client), /canary/);
});
