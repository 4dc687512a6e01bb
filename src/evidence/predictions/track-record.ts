import type { DatedPrediction } from './dated-prediction.ts';

/** What became of one source's predictions: counts, never a percentage alone. */
export interface TrackRecord {
  source: string;
  speaker: string | null;
  made: number;
  open: number;
  cameTrue: number;
  failed: number;
  unresolvable: number;
  /**
   * Of the settled ones with a known base rate: how many there are, how many would have come true by themselves, and
   * how many did. Null where no base rate is known: then the counts say nothing of skill.
   */
  againstBase: { of: number; expected: number; cameTrue: number } | null;
}

/** Records by source, those with most settled predictions first. `baseRateOf` gives a fraction, or null. */
export function trackRecords(
  predictions: readonly DatedPrediction[],
  baseRateOf: (prediction: DatedPrediction) => number | null,
): TrackRecord[] {
  const bySource = new Map<string, DatedPrediction[]>();
  for (const prediction of predictions) {
    const known = bySource.get(prediction.source);
    if (known === undefined) bySource.set(prediction.source, [prediction]);
    else known.push(prediction);
  }
  return [...bySource]
    .map(([source, own]) => recordOf(source, own, baseRateOf))
    .sort((a, b) => settledIn(b) - settledIn(a) || b.made - a.made || (a.source < b.source ? -1 : 1));
}

function recordOf(
  source: string,
  own: readonly DatedPrediction[],
  baseRateOf: (prediction: DatedPrediction) => number | null,
): TrackRecord {
  const count = (outcome: string): number => own.filter(({ result }) => result?.outcome === outcome).length;
  const settled = own.filter(({ result }) => result?.outcome === 'came_true' || result?.outcome === 'failed');
  const based = settled.flatMap((prediction) => {
    const rate = baseRateOf(prediction);
    return rate === null ? [] : [{ rate, came: prediction.result?.outcome === 'came_true' }];
  });
  return {
    source,
    speaker: own.find(({ speaker }) => speaker !== null)?.speaker ?? null,
    made: own.length,
    open: own.filter(({ result }) => result === null).length,
    cameTrue: count('came_true'),
    failed: count('failed'),
    unresolvable: count('unresolvable'),
    againstBase:
      based.length === 0
        ? null
        : {
            of: based.length,
            expected: based.reduce((sum, { rate }) => sum + rate, 0),
            cameTrue: based.filter(({ came }) => came).length,
          },
  };
}

function settledIn({ cameTrue, failed }: TrackRecord): number {
  return cameTrue + failed;
}
