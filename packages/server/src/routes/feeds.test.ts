import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import type { Settings } from '../deps.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { changeVisibility, publish } from '../test-support/published.js';
import { assertProblem, send, staffKey } from '../test-support/requests.js';

type Node = Record<string, unknown>;

const NASTY = `Jalan <b>rusak</b> & "parah" ]]> <script>alert(1)</script> 💥 'x' &amp; \ufffe`;
// RFC 3339 and RFC 822, as the two formats ask for.
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const RFC822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const URN = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function parse(xml: string): Node {
  assert.equal(new SyntaxValidator().validate(xml), true, xml);
  const arrays = new Set(['entry', 'item', 'link', 'category']);
  return new XMLParser({ ignoreAttributes: false, isArray: (name) => arrays.has(name), parseTagValue: false }).parse(xml) as Node;
}

/** What RFC 4287 requires of a feed and of each entry. */
function assertAtom(feed: Node): Node[] {
  assert.equal(feed['@_xmlns'], 'http://www.w3.org/2005/Atom');
  const entries = (feed['entry'] ?? []) as Node[];
  for (const part of [feed, ...entries]) {
    assert.match(String(part['id']), URN);
    assert.ok(part['title']);
    assert.match(String(part['updated']), RFC3339);
    assert.ok((part['author'] as Node | undefined)?.['name']);
    const links = part['link'] as Node[];
    for (const link of links) assert.ok(URL.canParse(String(link['@_href'])));
    assert.equal(links.filter((link) => link['@_rel'] === 'alternate').length, 1);
  }
  assert.equal((feed['link'] as Node[]).filter((link) => link['@_rel'] === 'self').length, 1);
  assert.equal(new Set(entries.map((entry) => entry['id'])).size, entries.length);
  return entries;
}

/** What RSS 2.0 requires of a channel, and what readers need of an item. */
function assertRss({ channel, ...rss }: Node): Node[] {
  assert.equal(rss['@_version'], '2.0');
  const { title, link, description, lastBuildDate, item = [] } = channel as Node;
  assert.ok(title && description && URL.canParse(String(link)));
  assert.match(String(lastBuildDate), RFC822);
  for (const one of item as Node[]) {
    assert.ok(one['title'] && one['description'] && URL.canParse(String(one['link'])));
    assert.match(String(one['pubDate']), RFC822);
    assert.equal((one['guid'] as Node)['@_isPermaLink'], 'false');
    assert.match(String((one['guid'] as Node)['#text']), URN);
  }
  return item as Node[];
}

eachDatabase('feeds', (makeDatabase) => {
  async function setup(context: TestContext, settings: Partial<Settings> = {}) {
    const app = await startApp({ makeDatabase, settings });
    context.after(() => app.stop());
    return { app, admin: await staffKey(app, 'agency_admin', 'kabupaten'), get: (path: string, headers: Record<string, string> = {}) => send(app, 'GET', `/feeds/${path}`, { headers }) };
  }

  test('both formats are valid XML with all their rules ask for, whatever people wrote', async (context) => {
    const { app, admin, get } = await setup(context, { publicUrl: 'https://lapor.contoh.example', publicReportUrl: 'https://www.contoh.example/laporan/{number}?dari=umpan' });
    const number = await publish(app, admin, { title: NASTY.slice(0, 60), body: NASTY });
    const idea = await publish(app, admin, { classification: 'aspiration', title: 'Taman & <kolam>', incidentDate: undefined, location: undefined });

    const atom = await get('agencies/kabupaten.atom');
    assert.match(atom.headers.get('Content-Type') ?? '', /^application\/atom\+xml/);
    const feed = parse(atom.text)['feed'] as Node;
    const entries = assertAtom(feed);
    assert.deepEqual(entries.map((entry) => (entry['link'] as Node[])[0]?.['@_href']), [idea, number].map((one) => `https://www.contoh.example/laporan/${one}?dari=umpan`));
    assert.equal(entries[0]?.['title'], 'Taman & <kolam>');
    assert.match(atom.text, /href="https:\/\/lapor\.contoh\.example\/feeds\/agencies\/kabupaten\.atom"/);
    assert.doesNotMatch(atom.text, /<script>|<b>|\ufffe/);

    const rss = await get('agencies/kabupaten.rss');
    assert.match(rss.headers.get('Content-Type') ?? '', /^application\/rss\+xml/);
    const items = assertRss(parse(rss.text)['rss'] as Node);
    assert.deepEqual(items.map((item) => item['title']), ['Taman & <kolam>', (entries[1]?.['title'] as string)]);
    // A reader that takes the description for HTML shows the words, and runs nothing.
    assert.match(rss.text, /&amp;lt;script&amp;gt;/);
  });

  test('a feed holds its agency and those below it, or its subject and those below it', async (context) => {
    const { app, admin, get } = await setup(context);
    await publish(app, admin, { agencyId: 'jalan-unit', categoryId: null });
    await publish(app, admin, { agencyId: 'air-perumda', categoryId: 'air' });
    await publish(app, admin, { categoryId: 'jalan-lubang', answers: [{ questionId: 'ruas', value: 'Raya' }] });
    const count = async (path: string) => assertAtom(parse((await get(path)).text)['feed'] as Node).length;
    assert.deepEqual(
      [await count('agencies/kabupaten.atom'), await count('agencies/jalan-dinas.atom'), await count('agencies/jalan-unit.atom'), await count('agencies/jalan-dinas2.atom'), await count('categories/jalan.atom'), await count('categories/air.atom')],
      [3, 2, 1, 0, 1, 1],
    );
    for (const path of ['agencies/nowhere.atom', 'agencies/kabupaten.json', 'agencies/kabupaten', 'categories/nowhere.rss', 'agencies/..%2F.atom', 'agencies/.atom', 'reports/kabupaten.atom']) assertProblem(await get(path), 'not_found');
  });

  test('a feed that did not change is not sent again, and one that lost a report is', async (context) => {
    const { app, admin, get } = await setup(context);
    assert.equal((await get('agencies/kabupaten.atom')).headers.get('Last-Modified'), null);
    const number = await publish(app, admin);
    const first = await get('agencies/kabupaten.atom');
    const tag = { 'If-None-Match': first.headers.get('ETag') ?? '' };
    const time = { 'If-Modified-Since': first.headers.get('Last-Modified') ?? '' };
    for (const headers of [tag, time, { ...tag, ...time }]) {
      const again = await get('agencies/kabupaten.atom', headers);
      assert.deepEqual([again.status, again.text], [304, '']);
    }
    app.clock.advance(5);
    await send(app, 'POST', `/v1/staff/reports/${number}/note`, { key: admin, body: { note: 'Untuk rekan saja.' } });
    assert.equal((await get('agencies/kabupaten.atom', time)).status, 304);
    await changeVisibility(app, number, 'secret');
    for (const headers of [tag, time]) assert.equal((await get('agencies/kabupaten.atom', headers)).status, 200);
    assert.doesNotMatch((await get('agencies/kabupaten.atom')).text, /<entry>/);
  });
});
