import { expect } from '@open-wc/testing';
import { LaporClient } from '@lapor/sdk';
import { serviceAddress } from '../test/service.js';
import { Directory } from './directory.js';

/** What a page's author reads in the console while the form asks an address for its configuration. */
async function saidWhileAsking(address: string, agency = ''): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => said.push(text);
  try {
    const client = new LaporClient({ baseUrl: address, retry: false });
    const host = { api: address, agency, client, requestUpdate: () => undefined };
    await new Directory(host as unknown as ConstructorParameters<typeof Directory>[0], () => 'id').loadConfig();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('What the form knows of the service', () => {
  it('says nothing to the author of a page that is set up well', async () => {
    expect(await saidWhileAsking(serviceAddress())).to.deep.equal([]);
  });

  it('tells the author of a page that gets no answer which two settings to look at', async () => {
    const [text = '', ...more] = await saidWhileAsking('http://127.0.0.1:1');
    expect(text).to.include('`api`').and.to.include('ALLOWED_ORIGINS');
    expect(more).to.deep.equal([]);
  });

  it('tells the author of a page that the agency it names is unknown, and nothing else', async () => {
    const [text = '', ...more] = await saidWhileAsking(serviceAddress(), 'no-such-agency');
    expect(text).to.include('`agency`');
    expect(more).to.deep.equal([]);
  });
});
