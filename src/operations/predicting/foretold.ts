import { baseRate } from '../../evidence/predictions/base-rate.ts';
import type { DatedPrediction } from '../../evidence/predictions/dated-prediction.ts';
import { datedPredictions, resolved } from '../../evidence/predictions/dated-predictions.ts';
import { trackRecords } from '../../evidence/predictions/track-record.ts';
import type { EvidenceRow, Outcome, Verdict } from '../../evidence/verdict.ts';
import type { VerdictRow } from '../../ledger/verdict-record.ts';
import type { Context } from '../context.ts';
import { claimOut } from '../shapes/from-ledger.ts';
import type { PredictionOut, TrackRecordOut } from '../shapes/prediction.ts';
import { claimsById, evidenceTexts } from '../verifying/evidence-claims.ts';
import { evidenceOut } from '../verifying/evidence-out.ts';
import { levelsOf, type Level } from './levels-of.ts';

/** The predictions of all texts with their results as of today, and the records of those who made them. */
export async function foretold(
  context: Context,
  speaker: string | undefined,
): Promise<{ predictions: PredictionOut[]; records: TrackRecordOut[] }> {
  const ledger = await context.ledger('look');
  const texts = await evidenceTexts(context, ledger);
  const claims = texts.flatMap((one) => one.claims);
  const rows = claimsById(texts);
  const verdicts = new Map((await ledger.verdicts()).map((row) => [row.claimId, row]));
  const today = context.now().toISOString().slice(0, 10);
  const all = datedPredictions(claims)
    .map((one) => resolved(one, verdictsOn(verdicts.get(one.claimId)), today))
    .filter((one) => speaker === undefined || sameName(one.speaker ?? '', speaker));
  const naming = { lexicon: await context.lexicon(), concepts: await context.concepts() };
  const titles = new Map(texts.map(({ document }) => [document.id, document.title]));
  const nameOf = ({ speaker, source }: Pick<DatedPrediction, 'speaker' | 'source'>): string =>
    speaker ?? titles.get(source.replace(/^document:/, '')) ?? source;
  const rates = new Map<string, PredictionOut['base_rate']>();
  const levels = new Map<string, readonly Level[]>();
  for (const one of all) {
    const about = [one.subjectId, one.metric, one.unit, one.madeOn].join(' ');
    const known = levels.get(about) ?? (await levelsOf(context, one));
    levels.set(about, known);
    rates.set(one.claimId, rateOf(one, known));
  }
  return {
    predictions: all.flatMap((one) => {
      const row = rows.get(one.claimId);
      if (row === undefined) return [];
      return [
        {
          claim: claimOut(row),
          statement: one.statement,
          speaker: one.speaker,
          source: nameOf(one),
          made_on: one.madeOn,
          resolves_on: one.resolvesOn,
          outcome: one.result?.outcome ?? 'open',
          evidence: (one.result?.evidence ?? []).map((row) => evidenceOut(row, naming, context.locale)),
          base_rate: rates.get(one.claimId) ?? null,
        },
      ];
    }),
    records: trackRecords(all, ({ claimId }) => rates.get(claimId)?.rate ?? null).map((record) => ({
      source: nameOf(record),
      made: record.made,
      open: record.open,
      came_true: record.cameTrue,
      failed: record.failed,
      unresolvable: record.unresolvable,
      against_base:
        record.againstBase === null
          ? null
          : {
              of: record.againstBase.of,
              expected: record.againstBase.expected,
              came_true: record.againstBase.cameTrue,
            },
    })),
  };
}

function rateOf(prediction: DatedPrediction, history: readonly Level[]): PredictionOut['base_rate'] {
  return history.length === 0 ? null : baseRate(prediction, history);
}

function verdictsOn(row: VerdictRow | undefined): Verdict[] {
  if (row === undefined) return [];
  const verdict = {
    claimId: row.claimId,
    outcome: row.outcome as Outcome,
    rule: row.rule,
    reason: null,
    ratio: row.ratio,
    tolerance: row.tolerance,
    evidence: JSON.parse(row.evidence) as EvidenceRow[],
    wouldSettle: row.wouldSettle,
    restsOn: row.restsOn,
  };
  return [verdict];
}

function sameName(name: string, asked: string): boolean {
  return name.toLowerCase() === asked.toLowerCase();
}
