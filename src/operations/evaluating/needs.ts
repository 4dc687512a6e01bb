import type { Shape } from '../../facts/derived-fact.ts';
import type { FigureQuery } from '../../thesis/facts-port.ts';
import { isLeaf, type Formula, type Leaf } from '../../thesis/formula/formula.ts';
import type { Thesis } from '../../thesis/thesis.ts';

/** What formulas ask for: nothing else is read. */
export interface Needs {
  /** Shapes by concept by entity. */
  concepts: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Shape>>>;
  series: ReadonlySet<string>;
  figures: readonly FigureQuery[];
}

/** All formulas of a thesis: its indicators and what it judges its signals by. */
export function formulasOf(thesis: Pick<Thesis, 'indicators' | 'outcomes'>): Formula[] {
  return [
    ...[...thesis.indicators.values()].flatMap(({ formula }) => formula ?? []),
    ...[...thesis.outcomes.values()].map(({ formula }) => formula),
  ];
}

export function needsOf(formulas: readonly Formula[]): Needs {
  const concepts = new Map<string, Map<string, Set<Shape>>>();
  const series = new Set<string>();
  const figures = new Map<string, FigureQuery>();
  const leaf = (one: Leaf, members: readonly string[]): void => {
    if (one.leaf === 'series') for (const id of one.ids) series.add(id);
    if (one.leaf === 'figures') figures.set(figureKey(one.query), one.query);
    if (one.leaf !== 'fact') return;
    for (const entity of one.of === null ? members : [one.of]) {
      const ofEntity = concepts.get(entity) ?? new Map<string, Set<Shape>>();
      concepts.set(entity, ofEntity);
      ofEntity.set(one.concept, (ofEntity.get(one.concept) ?? new Set()).add(one.shape));
    }
  };
  const walk = (formula: Formula, members: readonly string[]): void => {
    if (isLeaf(formula)) leaf(formula, members);
    else for (const part of formula.of) walk(part, formula.over?.members ?? members);
  };
  for (const formula of formulas) walk(formula, []);
  return { concepts, series, figures: [...figures.values()] };
}

export function figureKey({ subject, metric, unit, least, basis }: FigureQuery): string {
  return [subject, metric, unit ?? '', least, basis ?? ''].join('|');
}
