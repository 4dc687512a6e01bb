import type { FigureQuery } from '../../thesis/facts-port.ts';
import { standings, type Change, type History, type Point, type Standing } from '../../thesis/point.ts';
import type { Figure } from './figure.ts';
import { insideUnit } from './inside-unit.ts';
import { nothingKnown } from './nothing-known.ts';

/**
 * Figures of one subject and metric by the last day of their period. Of one day those of the best standing count; where these
 * differ the value is the newest and the range holds them all.
 */
export function figureHistory(query: FigureQuery, figures: readonly Figure[]): History {
  const name = `${query.subject}.${query.metric}`;
  const wanted = query.basis?.toLowerCase();
  const meant = figures.filter(
    ({ subjects, metrics, basis }) =>
      subjects.includes(query.subject) &&
      metrics.includes(query.metric) &&
      (wanted === undefined || basis.toLowerCase().includes(wanted)),
  );
  const good = meant.filter(({ standing }) => rankOf(standing) <= rankOf(query.least));
  if (good.length === 0)
    return nothingKnown(meant.length === 0 ? 'no_data' : 'no_claim_good_enough', [name], 'irregular');
  const ordered = [...good].sort((a, b) => a.knownAt - b.knownAt || rankOf(b.standing) - rankOf(a.standing));
  const unit = query.unit === null ? (ordered.at(-1)?.unit ?? '') : insideUnit(query.unit).unit;
  const held = new Map<number, Figure[]>();
  const changes: Change[] = [];
  for (const figure of ordered) {
    if (figure.unit !== unit) continue;
    const here = held.get(figure.lastDay) ?? [];
    held.set(figure.lastDay, here);
    here.push(figure);
    changes.push({ knownAt: figure.knownAt, entry: pointOf(figure, here) });
  }
  if (changes.length === 0)
    return nothingKnown('units_differ', [unit, ...new Set(good.map((one) => one.unit))], 'irregular');
  return { cadence: 'irregular', unit, changes, missing: null };
}

function pointOf({ lastDay }: Figure, here: readonly Figure[]): Point {
  const best = Math.min(...here.map(({ standing }) => rankOf(standing)));
  const counted = here.filter(({ standing }) => rankOf(standing) === best);
  const newest = counted[counted.length - 1] as Figure;
  const { kind, id, label, standing, firstDay } = newest;
  return {
    ...{ place: lastDay, firstDay, lastDay },
    value: (newest.low + newest.high) / 2,
    low: Math.min(...counted.map(({ low }) => low)),
    high: Math.max(...counted.map(({ high }) => high)),
    ...{ provisional: false, unverified: isVerified(standing) ? 0 : 1, positive: null, members: null },
    origin: { kind, id, label, standing },
  };
}

function rankOf(standing: Figure['standing']): number {
  return standings.indexOf(standing);
}

/** What the press or a company says without an account behind it is public, and still nobody has checked it. */
function isVerified(standing: Standing): boolean {
  return standing !== 'stated' && standing !== 'unverified';
}
