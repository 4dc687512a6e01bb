import type { Text } from '../../base/locale.ts';
import type { ThesisFile } from '../../base/thesis-file.ts';
import { rowsOf, type Row } from '../../base/thesis-rows.ts';
import type { SourceRule, Sources } from './sources.ts';

/**
 * A thesis' sources.yaml (format: theses/ai-infra/README.md). Throws thesis_malformed at "file:line".
 */
export function parseSources(file: ThesisFile): Sources {
  const matters = rowsOf(file, 'matters').map((row) => {
    const lifeline = row.optional('lifeline') ?? 'no';
    if (lifeline !== 'yes' && lifeline !== 'no') return row.fail("lifeline: 'yes' | 'no'", lifeline);
    return [row.id, { lifeline: lifeline === 'yes', why: wordingOf(row) }] as const;
  });
  return { sources: rowsOf(file, 'sources').map(sourceOf), matters: new Map(matters) };
}

function sourceOf(row: Row): SourceRule {
  const metrics = row.list('metrics');
  if (metrics.length === 0) row.fail(`${row.id}.metrics: a list of metric ids`, 'nothing');
  const identifier = row.optional('identifier');
  const url = row.optional('url');
  if (url !== null && !/^https:\/\/\S+$/.test(url)) row.fail(`${row.id}.url: https://…`, url);
  const needed = [...(url ?? '').matchAll(/\{(\w+)\}/g)].map(([, scheme]) => scheme);
  if (needed.some((scheme) => scheme !== identifier)) {
    row.fail(`${row.id}.identifier for what stands in braces in its url`, identifier ?? 'nothing');
  }
  return {
    id: row.id,
    metrics,
    kinds: row.list('kinds'),
    subjects: row.list('subjects'),
    currencies: row.list('currencies'),
    units: row.list('units'),
    identifier,
    name: wordingOf(row),
    concept: row.optional('concept'),
    url,
  };
}

function wordingOf(row: Row): Text {
  return {
    en: row.required('en'),
    'zh-Hans': row.required('zh-Hans'),
    'zh-Hant': row.required('zh-Hant'),
  };
}
