import { firstCalendarDate } from '../calendar-date.ts';
import type { Attributes } from './scan-html.ts';

/** What a page says of itself: in its head, in linked data, in elements made for it. The first of each kind holds. */
export class HeadFacts {
  language: string | null = null;
  siteName: string | null = null;
  readonly #meta = new Map<string, string>();
  #title = '';
  #time: string | null = null;
  #byline: string | null = null;
  #isByline = false;
  #isLinkedData = false;
  #linkedData = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'html') this.language ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null;
    if (name === 'meta') this.#openMeta(attributes);
    if (name === 'time') this.#time ??= firstCalendarDate(attributes.get('datetime') ?? '');
    if (name === 'script')
      this.#isLinkedData = attributes.get('type')?.toLowerCase() === 'application/ld+json';
    const itemprop = attributes.get('itemprop');
    if (itemprop === 'datePublished')
      this.#set('datepublished', attributes.get('content') ?? attributes.get('datetime'));
    if (this.#byline === null) {
      const names = (attributes.get('class') ?? '').toLowerCase().split(/\s+/);
      this.#isByline =
        attributes.get('rel') === 'author' ||
        itemprop === 'author' ||
        names.some((one) => one === 'byline' || one === 'author' || one === 'author-name');
    }
  }

  text(text: string, within: string): void {
    if (within === 'title' && this.#title.length < 500) this.#title += text;
    if (within === 'script' && this.#isLinkedData && this.#linkedData.length < 100_000)
      this.#linkedData += text;
    if (this.#isByline && this.#byline === null && within !== 'script' && within !== 'style')
      this.#byline = person(text);
  }

  /** What the page calls its article where it is shared: without the site's name. */
  get headline(): string | null {
    const given = written(this.#meta.get('og:title') ?? this.#meta.get('twitter:title') ?? '');
    return given === null ? null : withoutSite(given, this.site);
  }

  get title(): string | null {
    const title = written(this.#title);
    return title === null ? null : withoutSite(title, this.site);
  }

  get site(): string | null {
    return this.#meta.get('og:site_name') ?? null;
  }

  /** Calendar date, ISO 8601, as it is where the page was published. */
  get date(): string | null {
    const named = dateNames
      .map((name) => firstCalendarDate(this.#meta.get(name) ?? ''))
      .find((date) => date !== null);
    const linked = /"datePublished"\s{0,9}:\s{0,9}"([^"]{8,40})"/.exec(this.#linkedData)?.[1];
    return named ?? firstCalendarDate(linked ?? '') ?? this.#time;
  }

  get author(): string | null {
    return person(this.#meta.get('author') ?? this.#meta.get('article:author') ?? '') ?? this.#byline;
  }

  #openMeta(attributes: Attributes): void {
    const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop');
    this.#set(name?.toLowerCase(), attributes.get('content'));
  }

  #set(name: string | undefined, value: string | undefined): void {
    if (name !== undefined && value !== undefined && !this.#meta.has(name)) this.#meta.set(name, value);
  }
}

const dateNames = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'publishdate',
  'publish_date',
  'pubdate',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'date',
];

function written(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** "Jane Doe" of "By Jane Doe"; null for addresses and what is too long to be a name. */
function person(text: string): string | null {
  const name = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:by\b|作者|记者|記者|文)\s*[:：/]?\s*/i, '');
  return name === '' || name.length > 60 || /[/@\d]/.test(name) ? null : name;
}

/** The title without the site's name behind a bar or a dash. */
function withoutSite(title: string, site: string | null): string {
  const cut = Math.max(
    title.lastIndexOf(' | '),
    title.lastIndexOf(' - '),
    title.lastIndexOf('_'),
    title.lastIndexOf(' – '),
  );
  if (cut < 8) return title;
  const tail = title.slice(cut).replace(/^[\s|_–-]+/, '');
  return tail === site || tail.length * 3 < cut ? title.slice(0, cut).trim() : title;
}
