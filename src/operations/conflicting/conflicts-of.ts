import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import type { Cluster } from '../../evidence/clusters.ts';
import { clusterVerdicts } from '../../evidence/cluster-verdicts.ts';
import type { EvidenceClaim } from '../../evidence/evidence-claim.ts';
import type { EvidenceRow, Verdict } from '../../evidence/verdict.ts';
import type { VerdictRow } from '../../ledger/verdict-record.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import type { ClaimOut } from '../shapes/claim.ts';
import { claimOut } from '../shapes/from-ledger.ts';
import type { ConflictOut } from '../shapes/verdict.ts';
import { evidenceOut, type Naming } from '../verifying/evidence-out.ts';
import { quantityWords } from '../wording/quantity.ts';

/** Groups of claims of one thing that do not fit each other, those said most often first. */
export function conflictsOf(
  clusters: readonly Cluster[],
  verdicts: ReadonlyMap<string, VerdictRow>,
  rows: ReadonlyMap<string, CorrectedClaim>,
  naming: Naming,
  locale: Locale,
): ConflictOut[] {
  const shown: { said: number; conflict: ConflictOut }[] = [];
  for (const cluster of clusters) {
    // A forecast that a later report bears out is replaced by it, but nobody says anything else.
    if (cluster.values.length < 2) continue;
    const found = clusterVerdicts([cluster]);
    const [first] = cluster.claims;
    if (found.length === 0 || first === undefined) continue;
    const kind = kindOf(found);
    const sides = cluster.values.map(({ claims }) => side(claims, verdicts, rows, naming, locale));
    shown.push({
      said: cluster.claims.length,
      conflict: {
        id: cluster.key,
        subject: first.subject ?? '',
        metric: first.metric ?? '',
        period: first.period,
        unit: first.unit,
        kind,
        text: fill(kinds[kind][locale], { values: sides.map(({ value }) => value).join(' / ') }),
        sides,
      },
    });
  }
  return shown.sort((a, b) => b.said - a.said).map(({ conflict }) => conflict);
}

function kindOf(found: readonly Verdict[]): ConflictOut['kind'] {
  for (const { reason } of found) {
    if (reason === 'off_by_ten' || reason === 'off_by_hundred' || reason === 'off_by_thousand') return reason;
  }
  return found.every(({ outcome }) => outcome === 'superseded') ? 'superseded' : 'conflicting';
}

function side(
  claims: readonly EvidenceClaim[],
  verdicts: ReadonlyMap<string, VerdictRow>,
  rows: ReadonlyMap<string, CorrectedClaim>,
  naming: Naming,
  locale: Locale,
): ConflictOut['sides'][number] {
  const shown = claims.flatMap(({ id }) => shownClaim(rows.get(id)));
  const [first] = shown;
  const evidence = new Map<string, EvidenceRow>();
  for (const { id } of claims) {
    const verdict = verdicts.get(id);
    if (verdict?.outcome !== 'confirmed') continue;
    for (const row of JSON.parse(verdict.evidence) as EvidenceRow[])
      if (row.kind !== 'claim') evidence.set(JSON.stringify(row), row);
  }
  return {
    value: first === undefined ? '' : quantityWords(first, locale),
    claims: shown,
    settled_by: [...evidence.values()].map((row) => evidenceOut(row, naming, locale)),
  };
}

function shownClaim(row: CorrectedClaim | undefined): ClaimOut[] {
  return row === undefined ? [] : [claimOut(row)];
}

const kinds: Readonly<Record<ConflictOut['kind'], Text>> = {
  conflicting: text('Said differently: {values}', '说法不一：{values}', '說法不一：{values}'),
  superseded: text(
    'Replaced by a later report: {values}',
    '已被后来的报告取代：{values}',
    '已被後來的報告取代：{values}',
  ),
  off_by_ten: text('A power of ten apart: {values}', '相差十倍：{values}', '相差十倍：{values}'),
  off_by_hundred: text('A hundred times apart: {values}', '相差百倍：{values}', '相差百倍：{values}'),
  off_by_thousand: text('A thousand times apart: {values}', '相差千倍：{values}', '相差千倍：{values}'),
};
