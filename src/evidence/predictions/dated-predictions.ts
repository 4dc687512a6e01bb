import { addDays } from '../../base/days.ts';
import { fold } from '../../base/fold.ts';
import type { EvidenceClaim } from '../evidence-claim.ts';
import { sourceOf, speakerOf } from '../source-of.ts';
import type { Verdict } from '../verdict.ts';
import type { DatedPrediction, PredictionResult } from './dated-prediction.ts';

/**
 * The predictions among claims, oldest resolution first: forecasts, plans and opinions about a time after their
 * document. The day comes from the period ("by 2030"), or from the years within which something is to happen. The same
 * thing said again by the same source is one prediction: the first.
 */
export function datedPredictions(claims: readonly EvidenceClaim[]): DatedPrediction[] {
  const found = new Map<string, DatedPrediction>();
  const inOrder = [...claims].sort((a, b) => compare(a.documentDate ?? '9999', b.documentDate ?? '9999'));
  for (const claim of inOrder) {
    const resolvesOn = resolutionDay(claim);
    if (resolvesOn === null) continue;
    const prediction: DatedPrediction = {
      claimId: claim.id,
      statement: claim.sentence,
      speaker: speakerOf(claim) === null ? null : claim.speaker,
      source: sourceOf(claim),
      madeOn: claim.documentDate,
      resolvesOn,
      subjectId: claim.subjectId,
      metric: claim.metric,
      low: claim.low,
      high: claim.high,
      unit: claim.unit,
      result: null,
    };
    const { source, subjectId, metric, low, high, unit } = prediction;
    const key = JSON.stringify([source, subjectId ?? claim.subject, metric, resolvesOn, low, high, unit]);
    if (!found.has(key)) found.set(key, prediction);
  }
  return [...found.values()].sort((a, b) => compare(a.resolvesOn, b.resolvesOn));
}

/**
 * A prediction with its result as of a day: what the facts say of its claim once its day is past. Confirmed came true,
 * contradicted failed; without either it stays open for `patienceDays`, then nothing can settle it.
 */
export function resolved(
  prediction: DatedPrediction,
  verdicts: readonly Verdict[],
  asOf: string,
  patienceDays = 400,
): DatedPrediction {
  if (asOf <= prediction.resolvesOn) return prediction;
  const about = verdicts.find(
    ({ claimId, outcome, evidence }) =>
      claimId === prediction.claimId &&
      (outcome === 'confirmed' || outcome === 'contradicted') &&
      evidence.some(({ kind }) => kind === 'fact' || kind === 'table' || kind === 'cited'),
  );
  if (about !== undefined) {
    const outcome = about.outcome === 'confirmed' ? 'came_true' : 'failed';
    return withResult(prediction, { resolvedAt: asOf, outcome, evidence: about.evidence });
  }
  return asOf > addDays(prediction.resolvesOn, patienceDays)
    ? withResult(prediction, { resolvedAt: asOf, outcome: 'unresolvable', evidence: [] })
    : prediction;
}

function withResult(prediction: DatedPrediction, result: PredictionResult): DatedPrediction {
  return { ...prediction, result };
}

const ahead: ReadonlySet<string> = new Set(['forecast', 'plan', 'opinion']);

function resolutionDay(claim: EvidenceClaim): string | null {
  const { state, rejected, modality, documentDate, periodEnd } = claim;
  if (state !== 'located' || rejected || modality === null || !ahead.has(modality)) return null;
  if (claim.kind === 'duration') return withinYears(claim);
  if (periodEnd === null) return null;
  if (documentDate === null) return modality === 'opinion' ? null : periodEnd;
  return periodEnd > documentDate ? periodEnd : null;
}

/** "Within two years", 两年内: that long after the document. */
function withinYears({
  documentDate,
  sentence,
  sentenceStart,
  start,
  end,
  high,
  unit,
}: EvidenceClaim): string | null {
  if (documentDate === null || high === null || unit !== 'year') return null;
  const words = fold(sentence);
  const from = start - sentenceStart;
  const said =
    /^\s*(?:之内|以内|内)/.test(words.slice(from + end - start)) ||
    /(?:within|in the next|over the next)\s*(?:the next )?$/.test(words.slice(0, from));
  return said ? addDays(documentDate, Math.round(high * 365.25)) : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
