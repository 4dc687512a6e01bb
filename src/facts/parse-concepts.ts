import type { Text } from '../base/locale.ts';
import { measures, type Measure } from '../base/observation.ts';
import { didYouMean } from '../base/did-you-mean.ts';
import type { FileFault } from '../base/file-fault.ts';
import type { ThesisFile } from '../base/thesis-file.ts';
import { fileRow, whatStands, type Row } from '../base/thesis-rows.ts';
import type { Concept, TagRule } from './concept.ts';

const operators = ['sum', 'difference', 'ratio'] as const;
const fields = [
  'title',
  'about',
  'measure',
  'dimension',
  'sign',
  'below-zero',
  'tags',
  'only',
  ...operators,
] as const;

/**
 * The concepts of a thesis, one file each (format: theses/ai-infra/README.md); a file's name without its folder and ending is
 * the concept's id. Throws thesis_malformed at "file:line"; where `faults` are given, what is wrong is noted and only that is
 * left out: a concept of which a part is lost stands, and has no value.
 */
export function parseConcepts(files: readonly ThesisFile[], faults?: FileFault[]): Map<string, Concept> {
  const named = new Set(files.map(conceptName));
  const read = files.flatMap((file) => {
    const id = conceptName(file);
    return fileRow(file, id, faults).flatMap((row) =>
      whatStands(faults, `concept ${id}`, () => [{ row, concept: conceptOf(row) }]),
    );
  });
  const concepts = new Map(read.map(({ concept }) => [concept.id, concept]));
  for (const { row, concept } of read) {
    const stands = whatStands(faults, `concept ${row.id}`, () => [checkParts(row, concept, named, concepts)]);
    if (stands.length === 0) concepts.delete(row.id);
  }
  return concepts;
}

/** The id of a concept by its file. */
export function conceptName({ name }: Pick<ThesisFile, 'name'>): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.yaml$/, '');
}

function checkParts(
  row: Row,
  { id, formula }: Concept,
  named: ReadonlySet<string>,
  concepts: ReadonlyMap<string, Concept>,
): void {
  const parts = formula?.of ?? [];
  const field = formula?.operator ?? '';
  const strange = parts.find((part) => !named.has(part));
  if (strange !== undefined)
    row.fail(`${id}: ids of concepts in its formula`, strange, {
      ...{ field, code: 'name_unknown', expected: 'concept' },
      meant: didYouMean(strange, [...named]) ?? null,
    });
  if (leadsTo(id, parts, concepts))
    row.fail(`${id}: a formula that does not lead back to itself`, id, { field, code: 'cycle' });
}

function conceptOf(row: Row): Concept {
  row.allow(fields);
  const measure = row.required('measure');
  if (!isMeasure(measure))
    return row.fail(`${row.id}.measure: ${measures.join(' | ')}`, measure, { field: 'measure' });
  const sign = row.optional('sign');
  if (sign !== null && sign !== 'reversed')
    row.fail(`${row.id}.sign: reversed, or nothing`, sign, { field: 'sign' });
  const belowZero = row.optional('below-zero') ?? 'possible';
  if (belowZero !== 'possible' && belowZero !== 'never')
    row.fail(`${row.id}.below-zero: possible | never`, belowZero, { field: 'below-zero' });
  const tags = tagsOf(row);
  const formula = formulaOf(row);
  if (tags.length === 0 && !formula)
    row.fail(`${row.id}: tags, or one of ${operators.join(', ')}`, 'nothing', { code: 'field_missing' });
  return {
    id: row.id,
    title: wording(row, 'title'),
    about: wording(row, 'about'),
    measure,
    dimension: row.required('dimension'),
    sign: sign === null ? 1 : -1,
    neverNegative: belowZero === 'never',
    tags,
    formula,
  };
}

function tagsOf(row: Row): TagRule[] {
  const tags = row.list('tags');
  const limits = row.pairs('only');
  for (const tag of tags)
    if (!/^[a-z][a-z0-9-]*:[A-Z]\w*$/.test(tag))
      row.fail(`${row.id}.tags: taxonomy:Tag`, tag, { field: 'tags' });
  const twice = tags.find((tag, index) => tags.indexOf(tag) !== index);
  if (twice !== undefined)
    row.fail(`${row.id}.tags: each tag once`, twice, { field: 'tags', code: 'id_twice' });
  for (const tag of limits.keys())
    if (!tags.includes(tag)) row.fail(`${row.id}.only: one of its tags`, tag, { field: 'only' });
  return tags.map((tag) => ({ tag, only: limits.get(tag)?.split(/\s+/) ?? null }));
}

function formulaOf(row: Row): Concept['formula'] {
  const used = operators.filter((operator) => row.list(operator).length > 0);
  const [operator] = used;
  if (operator === undefined) return null;
  if (used.length > 1) row.fail(`${row.id}: one formula`, used.join(', '));
  const parts = row.list(operator);
  const fits = operator === 'sum' ? parts.length >= 2 : parts.length === 2;
  if (!fits)
    row.fail(
      `${row.id}.${operator}: ${operator === 'sum' ? 'two or more' : 'two'} concepts`,
      parts.join(', '),
    );
  return { operator, of: parts };
}

function leadsTo(id: string, parts: readonly string[], concepts: ReadonlyMap<string, Concept>): boolean {
  const seen = new Set<string>();
  const open = [...parts];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part === id) return true;
    if (seen.has(part)) continue;
    seen.add(part);
    open.push(...(concepts.get(part)?.formula?.of ?? []));
  }
  return false;
}

function wording(row: Row, key: string): Text {
  const texts = row.pairs(key);
  const of = (locale: keyof Text): string =>
    texts.get(locale) ??
    row.fail(`${row.id}.${key}.${locale}`, 'nothing', { field: key, code: 'field_missing' });
  return { en: of('en'), 'zh-Hans': of('zh-Hans'), 'zh-Hant': of('zh-Hant') };
}

function isMeasure(text: string): text is Measure {
  return (measures as readonly string[]).includes(text);
}
