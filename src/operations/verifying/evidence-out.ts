import { text, type Locale, type Text } from '../../base/locale.ts';
import type { EvidenceRow } from '../../evidence/verdict.ts';
import type { Concept } from '../../facts/concept.ts';
import type { Lexicon } from '../../reader/lexicon.ts';
import type { EvidenceOut } from '../shapes/verdict.ts';
import { shapeWords } from '../wording/fact-reasons.ts';
import { entitiesOf } from './entities-of.ts';

/** What gives entities and concepts their names. */
export interface Naming {
  lexicon: Lexicon;
  concepts: ReadonlyMap<string, Concept>;
}

/** A row of evidence as it is shown; what a fact is of is named in the reader's language. */
export function evidenceOut(row: EvidenceRow, naming: Naming, locale: Locale): EvidenceOut {
  switch (row.kind) {
    case 'fact':
      return {
        kind: 'fact',
        fact_id: row.factId,
        label: labelOf(row, naming, locale),
        value_text: row.valueText,
        unit: row.unit,
        period_start: row.periodStart,
        period_end: row.periodEnd,
        source_ref: row.sourceRef,
        url: row.url,
        known_at: row.knownAt,
      };
    case 'claim':
      return {
        kind: 'claim',
        claim_id: row.claimId,
        document_id: row.documentId,
        quote: row.quote,
        value: row.value,
        unit: (row as { unit?: string }).unit ?? '', // kept without one by checks before version 2
        said: row.said,
      };
    case 'arithmetic':
      return { kind: 'arithmetic', expression: row.expression, value_text: row.valueText, unit: row.unit };
    case 'table':
      return {
        kind: 'table',
        table_id: row.tableId,
        row: [...row.row],
        source_ref: row.sourceRef,
        url: row.url,
      };
    case 'cited':
      return {
        kind: 'cited',
        id: row.id,
        value_text: row.valueText,
        unit: row.unit,
        source: row.source,
        url: row.url,
      };
  }
}

/** "Amazon, revenue, FY2024, year"; what is kept is `amazon revenue FY2024 year`, which a series lacks. */
function labelOf(
  { factId, label }: Extract<EvidenceRow, { kind: 'fact' }>,
  { lexicon, concepts }: Naming,
  locale: Locale,
): string {
  const [entity = '', concept = '', shape = ''] = factId.split('.');
  const [, period, note] = /^\S+ \S+ (\S+) \S+(?: \((.+)\))?$/.exec(label) ?? [];
  const title = concepts.get(concept)?.title[locale];
  if (period === undefined || title === undefined) return label;
  const name = entitiesOf(lexicon).get(entity)?.name ?? entity;
  const shaped = isShape(shape) ? shapeWords[shape][locale] : shape;
  const noted = note === undefined ? [] : [notes[note]?.[locale] ?? note];
  return [name, title, period.replace(/-(?=[QH]\d$)/, ' '), shaped, ...noted].join(
    locale === 'en' ? ', ' : '，',
  );
}

function isShape(shape: string): shape is keyof typeof shapeWords {
  return Object.hasOwn(shapeWords, shape);
}

/** What is said of one of two vintages of the same. */
const notes: Readonly<Record<string, Text>> = {
  restated: text('restated', '重述后', '重編後'),
  'as known then': text('as known then', '当时所知', '當時所知'),
};
