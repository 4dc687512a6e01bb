import type { Column } from '../operation.ts';
import { evidenceDigits } from '../wording/evidence.ts';
import type { VerdictOut } from '../shapes/verdict.ts';

export const verdictColumns: readonly Column[] = [
  ...(['claim', 'document', 'document_title', 'quote', 'subject', 'metric', 'period', 'unit'] as const).map(
    (name): Column => ({ name, type: 'string' }),
  ),
  { name: 'low', type: 'number' },
  { name: 'high', type: 'number' },
  ...(['outcome', 'rule', 'reason'] as const).map((name): Column => ({ name, type: 'string' })),
  { name: 'ratio', type: 'number' },
  ...(['evidence', 'sources', 'would_settle', 'decided', 'decided_because'] as const).map((name): Column => ({
    name,
    type: 'string',
  })),
];

export function verdictRow(verdict: VerdictOut): (string | number | null)[] {
  const { claim, evidence, person } = verdict;
  return [
    ...[claim.id, claim.document, claim.document_title, claim.quote, claim.subject, claim.metric],
    ...[claim.period, claim.unit, claim.low, claim.high, verdict.outcome, verdict.rule, verdict.reason],
    verdict.ratio,
    evidence.map(evidenceDigits).join('; '),
    evidence.flatMap((row) => ('url' in row && row.url !== null ? [row.url] : [])).join(' '),
    ...[verdict.would_settle?.name ?? null, person?.outcome ?? null, person?.reason ?? null],
  ];
}
