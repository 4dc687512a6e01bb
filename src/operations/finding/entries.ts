import type { Locale, Text } from '../../base/locale.ts';
import { locales } from '../../base/locale.ts';
import type { LexiconEntity } from '../../reader/lexicon.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import type { Context } from '../context.ts';
import { entitiesWithFacts } from '../factual/entities-with-facts.ts';
import { factLedger } from '../factual/fact-ledger.ts';
import { same, type Entry } from './entry.ts';
import { placesToGo } from './places.ts';

/** Documents beyond these are found on the page of the library. */
const mostDocuments = 2000;

/** Everything that can be found: pages, commands, the parts of the thesis, companies with what they report, series, documents. */
export async function entriesOf(context: Context): Promise<Entry[]> {
  const thesis = await context.thesis();
  return [...placesToGo(), ...ofThesis(thesis), ...(await ofFacts(context)), ...(await ofDocuments(context))];
}

function ofThesis({ indicators, indicatorGroups, signals, events }: Thesis): Entry[] {
  const groups = new Map(indicatorGroups.map(({ id, title }) => [id, title]));
  return [
    ...[...indicators.values()].map(({ id, title, group }): Entry => ({
      ...{ kind: 'indicator', id, title, about: groups.get(group) ?? null, aliases: [id] },
      href: `/indicators/${encodeURIComponent(id)}`,
    })),
    ...[...signals.values()].map(({ id, title, about }): Entry => ({
      ...{ kind: 'signal', id, title, about, aliases: [id] },
      href: `/signals/${encodeURIComponent(id)}`,
    })),
    ...[...events.values()].map(({ id, title, on }): Entry => ({
      ...{ kind: 'event', id, title, about: on === null ? null : same(on), aliases: [id] },
      href: `/events#${encodeURIComponent(id)}`,
    })),
  ];
}

async function ofFacts(context: Context): Promise<Entry[]> {
  const [concepts, lexicon] = [await context.concepts(), await context.lexicon()];
  const ledger = await factLedger(context);
  const tags = [...concepts.values()].flatMap((concept) => concept.tags.map(({ tag }) => tag));
  const { rows } = await ledger.series({ tags: [...new Set(tags)], all: true });
  const named = new Map(lexicon.entities.map((entity) => [entity.id, entity]));
  const companies = entitiesWithFacts(rows, concepts, lexicon, 'en');
  const entries: Entry[] = [];
  for (const { id, name, tickers, aliases, concepts: reported } of companies) {
    const entity = named.get(id);
    const title = entity === undefined ? same(name) : nameOf(entity);
    const href = `/facts/${encodeURIComponent(id)}`;
    const about = tickers.length === 0 ? null : same(tickers.join(' '));
    entries.push({ kind: 'company', id, title, about, href, aliases: [id, ...tickers, ...aliases] });
    for (const one of reported) {
      const concept = concepts.get(one);
      if (concept === undefined) continue;
      const of = { title: joined(title, concept.title), aliases: [one, ...tickers] };
      entries.push({ kind: 'concept', id: `${id}.${one}`, about: null, href: `${href}/${one}`, ...of });
    }
  }
  const { rows: others } = await ledger.series({ all: true });
  for (const series of others) {
    if (series.id.startsWith('sec:')) continue;
    const href = `/series/${encodeURIComponent(series.id)}`;
    entries.push({
      kind: 'series',
      id: series.id,
      title: same(series.title),
      about: same(series.id),
      href,
      aliases: [],
    });
  }
  return entries;
}

async function ofDocuments(context: Context): Promise<Entry[]> {
  const ledger = await context.ledger('look');
  const { rows } = await ledger.documents({ limit: mostDocuments, sort: 'recorded_at', descending: true });
  return rows.map(({ id, title, logicalId, publishedAt }): Entry => ({
    ...{ kind: 'document', id, title: same(title ?? logicalId), href: `/documents/${id}`, aliases: [] },
    about: publishedAt === null ? null : same(publishedAt.slice(0, 10)),
  }));
}

/** The name of a company in each language, where the thesis has one. */
function nameOf({ name, aliases }: LexiconEntity): Text {
  const inLanguage = (locale: Locale) =>
    aliases.find(({ language }) => language === (locale === 'en' ? 'en' : locale))?.text ?? name;
  return Object.fromEntries(
    locales.map((locale) => [locale, locale === 'en' ? name : inLanguage(locale)]),
  ) as unknown as Text;
}

function joined(first: Text, second: Text): Text {
  return {
    en: `${first.en} · ${second.en}`,
    'zh-Hans': `${first['zh-Hans']} · ${second['zh-Hans']}`,
    'zh-Hant': `${first['zh-Hant']} · ${second['zh-Hant']}`,
  };
}
