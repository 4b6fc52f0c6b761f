import { expect } from '@open-wc/testing';
import { reportLink, takeReportKey } from './report-link.js';

const key = { number: '1234567895', code: 'ABCD1234EFGH5678' };

describe('A link to a report', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  it('carries number and code in its fragment alone, and gives them back once', () => {
    const link = new URL(reportLink(key));
    expect(link.hash).to.equal('#lapor=1234567895.ABCD1234EFGH5678');
    expect(`${link.pathname}${link.search}`).to.not.contain(key.number);
    history.replaceState({ kept: true }, '', link);
    expect(takeReportKey()).to.deep.equal(key);
    expect(location.href).to.equal(address);
    expect(history.state).to.deep.equal({ kept: true });
    expect(takeReportKey()).to.equal(null);
  });

  it('leaves the fragments of the page alone', () => {
    history.replaceState(null, '', '#kontak');
    expect(takeReportKey()).to.equal(null);
    expect(location.hash).to.equal('#kontak');
  });

  it('is removed even when it is broken', () => {
    history.replaceState(null, '', '#lapor=123.<script>');
    expect(takeReportKey()).to.equal(null);
    expect(location.hash).to.equal('');
  });
});
