import type { Feed, FeedEntry } from '../workflow/feed.js';
import { element, empty, escapeXml } from './xml.js';

/** Where things are found. */
export interface FeedAddresses {
  /** Of the feed itself. */
  readonly self: string;
  /** Of the page, or the service, it belongs to. */
  readonly home: string;
  /** Of a published report. */
  readonly report: (number: string) => string;
}

/** What a feed says it was changed when there never was anything in it; it has to say something. */
const NEVER = '1970-01-01T00:00:00.000Z';
const GENERATOR = 'Lapor';

/** The feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed, { self, home, report }: FeedAddresses): string {
  const entries = feed.entries.map((entry) =>
    [
      '<entry>',
      element('id', `urn:uuid:${entry.uuid}`),
      element('title', entry.title),
      empty('link', { rel: 'alternate', href: report(entry.number) }),
      element('published', entry.publishedAt),
      element('updated', entry.changedAt),
      `<author>${element('name', entry.agency.name)}</author>`,
      ...categoriesOf(entry).map((term) => empty('category', { term })),
      element('summary', entry.excerpt, { type: 'text' }),
      '</entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', `urn:uuid:${feed.uuid}`),
    element('title', feed.title),
    element('updated', feed.updated ?? NEVER),
    `<author>${element('name', feed.title)}</author>`,
    element('generator', GENERATOR),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    empty('link', { rel: 'alternate', href: home }),
    ...entries,
    '</feed>\n',
  ].join('\n');
}

/** The feed as RSS 2.0. */
export function writeRss(feed: Feed, { self, home, report }: FeedAddresses): string {
  const items = feed.entries.map((entry) =>
    [
      '<item>',
      element('title', entry.title),
      element('link', report(entry.number)),
      element('guid', `urn:uuid:${entry.uuid}`, { isPermaLink: 'false' }),
      element('pubDate', toMailDate(entry.publishedAt)),
      element('source', feed.title, { url: self }),
      ...categoriesOf(entry).map((name) => element('category', name)),
      // Readers take a description for HTML, so what the reporter wrote is escaped once more.
      element('description', escapeXml(entry.excerpt)),
      '</item>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', feed.title),
    element('link', home),
    element('description', feed.title),
    element('language', feed.language),
    element('lastBuildDate', toMailDate(feed.updated ?? NEVER)),
    element('generator', GENERATOR),
    empty('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    ...items,
    '</channel>',
    '</rss>\n',
  ].join('\n');
}

function categoriesOf({ classification, category }: FeedEntry): string[] {
  return [classification, ...(category ? [category.name] : [])];
}

/** An instant as mail and HTTP write it. */
export function toMailDate(instant: string): string {
  return new Date(instant).toUTCString();
}
