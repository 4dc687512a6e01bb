import { fill, type Locale } from '../../base/locale.ts';
import { feeds, loadFeed, type FeedId } from '../../feeds/index.ts';
import type { LexiconEntity } from '../../reader/lexicon.ts';
import type { Context } from '../context.ts';
import { keyOf } from '../factual/find-entity.ts';
import type { SnapshotOut } from '../shapes/snapshot.ts';
import { snapshotGapWords } from '../wording/snapshot-gaps.ts';
import { companyCoverage } from './company-coverage.ts';
import type { SnapshotFeed, SnapshotManifest } from './snapshot-files.ts';
import { spanOf } from './span-of.ts';

/** What the snapshot holds and what it does not, by source, company and series. */
export async function snapshotCoverage(
  context: Context,
  { date, hash, feeds: parts, gaps }: SnapshotManifest,
): Promise<SnapshotOut> {
  const { locale } = context;
  const concepts = await context.concepts();
  const entities = new Map((await context.lexicon()).entities.map((entity) => [keyOf(entity), entity]));
  const sources = await Promise.all(parts.map((feed) => sourceOut(feed, locale)));
  const companies = parts
    .filter(ofCompanies)
    .flatMap(({ targets }) =>
      targets.map((target) => companyCoverage(target, entities.get(`cik:${target.key}`), concepts)),
    );
  const titles = new Map([
    ...(await context.pullLines()).map(({ key, choices }) => [key, choices[0]?.stated['title']] as const),
    ...tableTitles(parts),
  ]);
  const tables = parts.flatMap(tablesOut);
  return {
    date,
    hash,
    totals: {
      companies: companies.length,
      series: sources.reduce((sum, { series }) => sum + series, 0),
      facts: sources.reduce((sum, { facts }) => sum + facts, 0),
      tables: tables.length,
    },
    sources,
    concepts: [...concepts.values()].map(({ id, title }) => ({ id, title: title[locale] })),
    companies,
    series: parts.filter((feed) => !ofCompanies(feed)).flatMap(seriesOut),
    tables,
    gaps: await Promise.all(
      gaps.map(async ({ code, feed, subjects, detail }) => {
        const names = await Promise.all(
          subjects.map((key) => (isFeed(key) ? feedTitle(key, locale) : nameOf(key, entities, titles))),
        );
        const words = { names: names.join(locale === 'en' ? '; ' : '；'), detail: detail ?? '' };
        return {
          ...{ code, feed, subjects: [...subjects], names, detail },
          text: fill(snapshotGapWords[code][locale], words),
        };
      }),
    ),
  };
}

async function sourceOut(
  { feed, licence, targets }: SnapshotFeed,
  locale: Locale,
): Promise<SnapshotOut['sources'][number]> {
  const days = targets.flatMap(({ recordings }) => recordings.map(({ date }) => date)).sort();
  const series = targets.flatMap((target) => target.series);
  const tables = targets.flatMap((target) => target.tables ?? []);
  return {
    feed,
    title: await feedTitle(feed, locale),
    licence,
    recorded_first: days[0] ?? '',
    recorded_last: days.at(-1) ?? '',
    targets: targets.length,
    series: series.length,
    tables: tables.length,
    ...spanOf([...series, ...tables.map(({ asOf }) => ({ facts: 0, first: asOf, last: asOf }))]),
  };
}

function seriesOut({ feed, targets }: SnapshotFeed): SnapshotOut['series'] {
  return targets.flatMap(({ recorded, series }) =>
    series.map(({ id, title, unit, cadence, revised, facts, first, last }) => ({
      ...{ id, title, feed, unit, cadence, facts, first, last },
      ...{ recorded: recorded.slice(0, 10), vintages: revised },
    })),
  );
}

function tablesOut({ feed, targets }: SnapshotFeed): SnapshotOut['tables'] {
  return targets.flatMap(({ recorded, tables = [] }) =>
    tables.map(({ id, title, asOf, rows }) => ({
      ...{ id, title, feed, as_of: asOf, rows },
      recorded: recorded.slice(0, 10),
    })),
  );
}

/** A manager is no company of the thesis: its report says whose it is. */
function tableTitles(parts: readonly SnapshotFeed[]): (readonly [string, string])[] {
  return parts.flatMap(({ targets }) =>
    targets.flatMap(({ key, tables = [] }) => tables.slice(0, 1).map(({ title }) => [key, title] as const)),
  );
}

function nameOf(
  key: string,
  entities: ReadonlyMap<string | null, LexiconEntity>,
  titles: ReadonlyMap<string, unknown>,
): string {
  const title = titles.get(key);
  return entities.get(`cik:${key}`)?.name ?? (typeof title === 'string' ? title : key);
}

async function feedTitle(feed: string, locale: Locale): Promise<string> {
  return isFeed(feed) ? (await loadFeed(feed)).title[locale] : feed;
}

function isFeed(id: string): id is FeedId {
  return Object.hasOwn(feeds, id);
}

function ofCompanies({ feed }: SnapshotFeed): boolean {
  return feed === 'sec-companyfacts';
}
