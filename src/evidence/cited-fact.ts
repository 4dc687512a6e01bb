import type { FileFault } from '../base/file-fault.ts';
import type { ThesisFile } from '../base/thesis-file.ts';
import { itemsOf, whatStands, type Row } from '../base/thesis-rows.ts';
import { wordList, type WordList } from './word-list.ts';

/** `observed`: measured, or stated in an account; `stated`: someone's word or a report of the press, which contradicts nobody. */
type Standing = 'observed' | 'stated';

/** A figure no feed holds that stands in public: theses/<name>/cited/*.yaml. Weaker than a filing, and shown as what it is. */
export interface CitedFact {
  /** `<file>.<place in it>`. */
  id: string;
  entities: readonly string[];
  metrics: readonly string[];
  /** Low and high, equal for a point. */
  low: number;
  high: number;
  valueText: string;
  unit: string;
  /** `2025`, `2025-Q3`; null where it holds at any time. */
  period: string | null;
  /** What is counted: `operating loss`. */
  basis: string;
  standing: Standing;
  /** The clause must hold one of these to speak of the same; any does where there are none. */
  words: WordList;
  /** The sentence must hold one of these. */
  context: WordList;
  /** A clause with one of these counts on another basis. */
  differs: WordList;
  /** A clause with one of these speaks of something else. */
  not: WordList;
  source: string;
  url: string | null;
  /** ISO day on which the world could know it. */
  knownAt: string;
}

const fields = [
  ...[
    'entity',
    'metric',
    'figure',
    'unit',
    'period',
    'basis',
    'standing',
    'words',
    'context',
    'differs',
    'not',
  ],
  ...['source', 'url', 'known-at'],
];

/** One file of cited figures (format: theses/ai-infra/README.md). Throws thesis_malformed at "file:line", or notes it. */
export function parseCited(file: ThesisFile, faults?: FileFault[]): CitedFact[] {
  const name = file.name.replace(/^.*[\\/]/, '').replace(/\.yaml$/, '');
  return itemsOf(file, 'cited', faults).flatMap((row) =>
    whatStands(faults, `${file.name} ${row.id}`, () => [citedOf(row, name)]),
  );
}

function citedOf(row: Row, file: string): CitedFact {
  row.allow(fields);
  const figure = row.required('figure');
  const parts = figure.split('..').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [low = NaN, high = low] = parts;
  if (parts.length > 2 || !parts.every(Number.isFinite) || low > high)
    return row.fail("figure: '13070000000' or '43..151'", figure, { field: 'figure' });
  const standing = row.required('standing');
  if (standing !== 'observed' && standing !== 'stated')
    return row.fail('standing: observed | stated', standing, { field: 'standing' });
  const knownAt = row.required('known-at');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(knownAt) || Number.isNaN(Date.parse(knownAt)))
    return row.fail('known-at: a day as YYYY-MM-DD', knownAt, { field: 'known-at' });
  const url = row.optional('url');
  if (url !== null && !/^https:\/\/\S+$/.test(url)) return row.fail('url: https://…', url, { field: 'url' });
  return {
    id: `${file}.${row.id}`,
    entities: row.list('entity'),
    metrics: row.list('metric'),
    ...{ low, high, valueText: figure, unit: row.required('unit') },
    period: row.optional('period'),
    basis: row.required('basis'),
    standing,
    words: wordList(row.list('words')),
    context: wordList(row.list('context')),
    differs: wordList(row.list('differs')),
    not: wordList(row.list('not')),
    source: row.required('source'),
    url,
    knownAt,
  };
}
