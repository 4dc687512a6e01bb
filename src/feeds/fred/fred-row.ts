import type { Observation } from '../../base/observation.ts';
import type { Refusal } from '../feed.ts';
import { isMissing, plainNumber } from '../number-text.ts';
import { fredPeriod, type FredTarget } from './fred-target.ts';

export interface FredRow {
  /** Row or line of the payload. */
  at: string;
  date: string;
  value: string;
  knownAt: string | null;
  sourceRef: string;
}

/** Sorts rows of FRED into observations, what is missing there, and what cannot be used. */
export function readFredRows(
  rows: Iterable<FredRow>,
  target: FredTarget,
  today: string,
): { observations: Observation[]; refused: Refusal[]; missing: number } {
  const observations: Observation[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  let missing = 0;
  for (const { at, date, value, knownAt, sourceRef } of rows) {
    const refuse = (reason: Refusal['reason'], received: string): void => {
      refused.push({ at, reason, received });
    };
    const period = fredPeriod(date, target);
    const valueText = plainNumber(value);
    const identity = `${date} ${String(knownAt)}`;
    if (period === null) refuse('malformed_date', date);
    else if (isMissing(value)) missing += 1;
    else if (valueText === null) refuse('not_a_number', value);
    else if (date > today && !target.datedAhead) refuse('future_date', date);
    else if (knownAt !== null && knownAt > today) refuse('future_date', `vintage ${knownAt}`);
    else if (seen.has(identity)) refuse('duplicate', identity);
    else
      observations.push({ series: target.series.id, ...period, valueText, knownAt, sourceRef, form: null });
    seen.add(identity);
  }
  return { observations, refused, missing };
}
