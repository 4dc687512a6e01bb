import type { ThesisFile } from '../base/thesis-file.ts';
import { rowsOf, type Row } from '../base/thesis-rows.ts';
import { wordList, type WordList } from './word-list.ts';

/** What a metric of a claim means among the concepts of filings. */
export interface MetricBasis {
  /** The concept the word means where nothing tells more; null where only words can tell. */
  concept: string | null;
  /** Concepts that words of the clause name: operating or free cash flow. */
  lines: readonly { concept: string; words: WordList }[];
  /** Concepts that go by the same word: a number that agrees with one of them contradicts nothing. */
  beside: readonly string[];
  /** Words under which the metric is counted differently: with finance leases. */
  differs: WordList;
  reversed: boolean;
  /** Claim over filing within which companies' own definitions make the difference; null where all count alike. */
  spread: readonly [number, number] | null;
  measure: 'flow' | 'stock';
  /** `compared`: against facts; `beside`: shown side by side, never confirmed or contradicted; `dimension`: only a part of a company has it. */
  compare: 'compared' | 'beside' | 'dimension';
}

const wordRoles = [
  'adjusted',
  'part',
  'whole',
  'cumulative',
  'annualised',
  'this-quarter',
  'three-months',
  'year-on-year',
  'quarter-on-quarter',
  'compound',
  'expected-by-others',
  'earlier',
  'premium',
  'energy',
] as const;
type WordRole = (typeof wordRoles)[number];

/** How a thesis reads the metrics of claims: theses/<name>/bases.yaml. */
export interface Bases {
  metrics: ReadonlyMap<string, MetricBasis>;
  words: Readonly<Record<WordRole, WordList>>;
  /** What can grow, told by the word before the percentage. */
  growth: readonly { concept: string | null; words: WordList }[];
  ratios: readonly {
    id: string;
    metrics: readonly string[];
    over: readonly [string, string];
    words: WordList;
    below: WordList | null;
  }[];
  /** Entity whose accounts hold another's: google is in alphabet's. */
  accounts: ReadonlyMap<string, string>;
  /** Parts of a company, which its plain facts do not tell. */
  segments: ReadonlySet<string>;
  /** Entity of the tables of a person or house, and words that name it. */
  managers: ReadonlyMap<string, { holder: string; words: WordList }>;
  /** What an issuer is called in a table, and in texts. */
  issuers: ReadonlyMap<string, { issuer: string; words: WordList }>;
  series: readonly {
    series: string;
    unit: string;
    metrics: readonly string[];
    words: WordList;
    days: number;
  }[];
  /** Values that cannot be, by metric. */
  limits: ReadonlyMap<string, { unit: string; most: number }>;
}

/** Reads bases.yaml (format: theses/ai-infra/README.md). Throws thesis_malformed at "file:line". */
export function parseBases(file: ThesisFile): Bases {
  const keyed = <Value>(key: string, read: (row: Row) => Value): Map<string, Value> =>
    new Map(rowsOf(file, key).map((row) => [row.id, read(row)]));
  const words = keyed('words', (row) => {
    row.allow(['any']);
    if (!(wordRoles as readonly string[]).includes(row.id)) row.fail(wordRoles.join(' | '), row.id);
    return wordList(row.list('any'));
  });
  return {
    metrics: keyed('metrics', metricOf),
    words: Object.fromEntries(
      wordRoles.map((role) => [role, words.get(role) ?? wordList([])]),
    ) as Bases['words'],
    growth: rowsOf(file, 'growth').map((row) => {
      row.allow(['concept', 'words']);
      return { concept: row.optional('concept'), words: wordList(row.list('words')) };
    }),
    ratios: rowsOf(file, 'ratios').map(ratioOf),
    accounts: keyed('accounts', (row) => {
      row.allow(['of']);
      return row.required('of');
    }),
    segments: new Set(
      rowsOf(file, 'segments').map((row) => {
        row.allow(['of']);
        return row.id;
      }),
    ),
    managers: keyed('managers', (row) => {
      row.allow(['holder', 'words']);
      return { holder: row.required('holder'), words: wordList(row.list('words')) };
    }),
    issuers: keyed('issuers', (row) => {
      row.allow(['issuer', 'words']);
      return { issuer: row.required('issuer').toLowerCase(), words: wordList(row.list('words')) };
    }),
    series: rowsOf(file, 'series').map((row) => {
      row.allow(['series', 'unit', 'metrics', 'words', 'days']);
      return {
        series: row.required('series'),
        unit: row.required('unit'),
        metrics: row.list('metrics'),
        words: wordList(row.list('words')),
        days: numberOf(row, 'days', '7'),
      };
    }),
    limits: keyed('limits', (row) => {
      row.allow(['unit', 'most']);
      return { unit: row.required('unit'), most: numberOf(row, 'most') };
    }),
  };
}

function metricOf(row: Row): MetricBasis {
  row.allow(['concept', 'lines', 'beside', 'differs', 'sign', 'measure', 'compare', 'spread']);
  const compare = row.optional('compare') ?? 'compared';
  if (compare !== 'compared' && compare !== 'beside' && compare !== 'dimension')
    return row.fail(`${row.id}.compare: compared | beside | dimension`, compare);
  const measure = row.optional('measure') ?? 'flow';
  if (measure !== 'flow' && measure !== 'stock') return row.fail(`${row.id}.measure: flow | stock`, measure);
  const sign = row.optional('sign');
  if (sign !== null && sign !== 'reversed') return row.fail(`${row.id}.sign: reversed, or nothing`, sign);
  const concept = row.optional('concept');
  const lines = [...row.pairs('lines')].map(([id, words]) => ({
    concept: id,
    words: wordList(words.split('|')),
  }));
  if (concept === null && lines.length === 0 && compare === 'compared')
    return row.fail(`${row.id}: concept, or lines`, 'nothing');
  return {
    concept,
    lines,
    beside: row.list('beside'),
    differs: wordList(row.list('differs')),
    reversed: sign !== null,
    spread: spreadOf(row),
    measure,
    compare,
  };
}

function spreadOf(row: Row): MetricBasis['spread'] {
  const texts = row.list('spread');
  if (texts.length === 0) return null;
  const [low, high] = texts.map(Number);
  if (texts.length !== 2 || low === undefined || high === undefined || !(low < 1 && high > 1))
    return row.fail(`${row.id}.spread: two numbers around 1, as ['0.6', '1.7']`, texts.join(', '));
  return [low, high];
}

function ratioOf(row: Row): Bases['ratios'][number] {
  row.allow(['metrics', 'over', 'words', 'below']);
  const [above, below, ...more] = row.list('over');
  if (above === undefined || below === undefined || more.length > 0)
    return row.fail(`${row.id}.over: two concepts`, row.list('over').join(', '));
  const under = row.list('below');
  return {
    id: row.id,
    metrics: row.list('metrics'),
    over: [above, below],
    words: wordList(row.list('words')),
    below: under.length === 0 ? null : wordList(under),
  };
}

function numberOf(row: Row, key: string, otherwise?: string): number {
  const text = row.optional(key) ?? otherwise ?? '';
  const value = Number(text);
  return text === '' || !Number.isFinite(value)
    ? row.fail(`${row.id}.${key}: a number in quotes`, text || 'nothing')
    : value;
}
