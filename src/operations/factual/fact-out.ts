import type { Locale } from '../../base/locale.ts';
import type { Concept } from '../../facts/concept.ts';
import type { DerivedFact, FactInput } from '../../facts/derived-fact.ts';
import type { FactOut } from '../shapes/fact.ts';
import { factReasonWords } from '../wording/fact-reasons.ts';
import type { FoundEntity } from './find-entity.ts';
import { filingUrl } from '../../facts/filing-url.ts';
import type { EarlierValues } from './earlier-values.ts';

export function factOut(
  entity: FoundEntity,
  concept: Concept,
  fact: DerivedFact,
  { locale, earlier }: { locale: Locale; earlier: EarlierValues | null },
): FactOut {
  return {
    id: `${entity.id}.${concept.id}.${fact.shape}.${fact.periodEnd}`,
    entity: entity.id,
    entity_name: entity.name,
    concept: concept.id,
    title: concept.title[locale],
    shape: fact.shape,
    period_start: fact.periodStart,
    period_end: fact.periodEnd,
    calendar: fact.calendar,
    fiscal: fact.fiscal,
    value_text: fact.valueText,
    value: fact.value,
    unit: fact.unit,
    state: fact.state,
    reason: fact.reason,
    reason_text: fact.reason === null ? null : factReasonWords[fact.reason][locale],
    formula: fact.formula,
    known_at: fact.knownAt === '' ? null : fact.knownAt,
    inputs: fact.inputs.map(inputOut),
    rivals: fact.rivals.map(({ valueText, formula, inputs }) => ({
      value_text: valueText,
      formula,
      inputs: inputs.map(inputOut),
    })),
    ...(earlier === null
      ? {}
      : {
          earlier: earlier(fact).map(({ knownAt, fact: before }) => ({
            known_at: knownAt,
            value_text: before.valueText,
            value: before.value,
            state: before.state,
            source_refs: [...new Set(before.inputs.map(({ sourceRef }) => sourceRef))],
          })),
        }),
  };
}

function inputOut(input: FactInput): FactOut['inputs'][number] {
  return {
    sign: input.sign,
    series: input.series,
    tag: input.tag,
    period_start: input.periodStart,
    period_end: input.periodEnd,
    value_text: input.valueText,
    source_ref: input.sourceRef,
    form: input.form,
    known_at: input.knownAt,
    statements: input.statements,
    restated: input.restated,
    url: filingUrl(input.series, input.sourceRef),
  };
}
