import type { Shape } from '../facts/derived-fact.ts';
import type { History, Standing } from './point.ts';

/**
 * Where formulas get what is known; filled before anything is evaluated, so that evaluation is pure. Every history holds all that
 * was ever known, oldest change first; one with nothing in it says why.
 */
export interface FactsPort {
  /** A concept of a company. `entity` is an id of entities.yaml. Places are calendar quarters, years for `year`. */
  concept(entity: string, concept: string, shape: Shape): History;
  /** An outside series by its id (`fred:SOFR`); percentages come as fractions. */
  series(id: string): History;
  /** Figures the thesis cites and located claims, of one subject and metric, by the end of their period. */
  figures(query: FigureQuery): History;
  /**
   * Whether the last asking of the source of a leaf failed, and since when (days since 1970-01-01). Leaves are named
   * `acme.revenue`, `fred:SOFR`, `acme.orders` (failed-source.ts).
   */
  failedSince(leaf: string): number | null;
}

export interface FigureQuery {
  subject: string;
  metric: string;
  unit: string | null;
  /** The least standing a figure must have. */
  least: Standing;
  /** Words the basis must name: `run-rate`. */
  basis: string | null;
}
