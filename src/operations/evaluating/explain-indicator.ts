import type { Locale } from '../../base/locale.ts';
import { evaluation } from '../../thesis/evaluate.ts';
import { explainLine } from '../../thesis/explain-line.ts';
import { explainPoint, sourcesOf, type Step } from '../../thesis/explain-point.ts';
import type { Formula } from '../../thesis/formula/formula.ts';
import type { Indicator } from '../../thesis/indicator.ts';
import { operators } from '../../thesis/operators/index.ts';
import type { Context } from '../context.ts';
import { explainedFact, parseFactId } from '../factual/explain-fact.ts';
import type { IndicatorExplanation } from '../shapes/thesis-explanation.ts';
import { indicatorValue } from '../../base/indicator-value.ts';
import type { Evaluated } from './evaluated.ts';
import { heldAt } from './held-at.ts';
import { indicatorDetail } from './indicator-detail.ts';
import type { Reader } from './reader-of.ts';
import { readingOut } from './reading-out.ts';
import { plainSource, sourceNames, type Source } from './source-names.ts';
import { usesOf } from './uses-of.ts';

type Explained = IndicatorExplanation['indicator'];

/** An indicator down to the filings, observations and claims its newest value rests on. */
export async function explainIndicator(
  context: Context,
  found: Evaluated,
  indicator: Indicator,
  reader: Reader,
): Promise<Explained> {
  const step = newestStep(found, indicator);
  const as_of = new Date(found.instant).toISOString();
  const name = await sourceNames(context, reader.locale);
  const sources = step === null ? [] : await Promise.all(sourcesOf(step).map(name));
  const named = new Map(sources.map((source) => [source.id, source]));
  const filings = await filingsOf(context, sources, as_of);
  return {
    as_of,
    reading: readingOut(found, indicator, reader),
    detail: indicatorDetail(found, indicator, reader.locale, false),
    ...usesOf(found, indicator, reader.locale),
    line: step === null ? null : explainLine(step),
    steps: step === null ? [] : linesOf({ ...step, unit: indicator.unit }, named, reader.locale),
    sources: sources.map((source) => ({ ...source, filings: filings.get(source.id) ?? [] })),
  };
}

function newestStep({ thesis, port, instant }: Evaluated, { formula }: Indicator): Step | null {
  if (formula === null) return null;
  const formulas = new Map<string, Formula>();
  for (const one of thesis.indicators.values()) if (one.formula !== null) formulas.set(one.id, one.formula);
  const evaluated = evaluation(port, formulas);
  const newest = heldAt(evaluated.history(formula), instant).at(-1);
  return newest === undefined ? null : explainPoint(newest, formula, evaluated, formulas);
}

function linesOf(
  step: Step,
  named: ReadonlyMap<string, Source>,
  locale: Locale,
  depth = 0,
): Explained['steps'] {
  const { operator, member, value, low, high, unit, period, provisional, window, source, inputs } = step;
  const told = {
    does: operator === null ? null : (operators.get(operator)?.about[locale] ?? null),
    text: indicatorValue(value, unit, locale),
    source: source === null ? null : (named.get(source.id) ?? plainSource(source)),
  };
  return [
    { depth, operator, member, value, low, high, unit, period, provisional, window, ...told },
    ...inputs.flatMap((input) => linesOf(input, named, locale, depth + 1)),
  ];
}

/** Each fact is derived anew for its filings: of more than these it would take long, and a person reads no further. */
const mostFacts = 12;

async function filingsOf(
  context: Context,
  sources: readonly Source[],
  knownAt: string,
): Promise<Map<string, Explained['sources'][number]['filings']>> {
  const found = new Map<string, Explained['sources'][number]['filings']>();
  for (const { id, kind } of sources.filter((one) => one.kind === 'fact').slice(0, mostFacts)) {
    const fact = kind === 'fact' ? parseFactId(id) : null;
    if (fact === null) continue;
    const { inputs } = await explainedFact(context, fact, { knownAt, recordedBy: undefined });
    const filings = inputs.map(({ source_ref, form, url }) => ({ source_ref, form, url }));
    found.set(id, [...new Map(filings.map((one) => [one.source_ref, one])).values()]);
  }
  return found;
}
