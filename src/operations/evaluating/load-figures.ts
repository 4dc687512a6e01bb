import type { Ledger } from '../../ledger/ledger.ts';
import type { FigureQuery } from '../../thesis/facts-port.ts';
import type { Context } from '../context.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { correctedDocument } from '../overriding/corrected.ts';
import { citedFigure, claimFigure, type Figure } from './figure.ts';

/** Figures that may answer: those the thesis cites, and claims of the metrics asked for as persons have corrected them. */
export async function loadFigures(
  context: Pick<Context, 'cited' | 'lexicon'>,
  ledger: Ledger,
  queries: readonly FigureQuery[],
): Promise<Figure[]> {
  if (queries.length === 0) return [];
  const cited = (await context.cited()).map(citedFigure);
  const lexicon = await context.lexicon();
  const metrics = new Map(lexicon.metrics.map((metric) => [metric.id, metric]));
  const claims = await claimsOf(context, ledger, [...new Set(queries.map(({ metric }) => metric))]);
  const ids = claims.map(({ id }) => id);
  const verdicts = new Map(
    (ids.length === 0 ? [] : await ledger.verdicts({ claimIds: ids })).map((row) => [row.claimId, row]),
  );
  return [...cited, ...claims.flatMap((claim) => claimFigure(claim, verdicts.get(claim.id), metrics) ?? [])];
}

/** Documents of which a person spoke are looked at whole: a correction may have made a claim one of these metrics. */
async function claimsOf(
  context: Pick<Context, 'lexicon'>,
  ledger: Ledger,
  metrics: readonly string[],
): Promise<CorrectedClaim[]> {
  const found: CorrectedClaim[] = [];
  const spokenOf = new Set((await ledger.overrides()).map(({ logicalId }) => logicalId));
  for (const metric of metrics)
    for (const claim of (await ledger.claims({ metric, all: true })).rows)
      if (!spokenOf.has(claim.logicalId)) found.push({ ...claim, standing: 'found', corrections: [] });
  for (const logicalId of spokenOf) {
    const { claims } = await correctedDocument(context, ledger, await ledger.document(logicalId));
    found.push(...claims.filter(({ metric }) => metric !== null && metrics.includes(metric)));
  }
  return found;
}
