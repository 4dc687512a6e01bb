import type { Claim, Slot } from '../reading.ts';

/**
 * The figure of a headline is explained in the text below it: what its claim lacks (subject, measure, period, how sure
 * it is) is that of the next claim of exactly the same quantity. Claims in the order of the text; linear.
 */
export function withHeadlines(claims: readonly Claim[], isHeadline: (claim: Claim) => boolean): Claim[] {
  const figures = new Set<string | null>();
  for (const claim of claims) if (isHeadline(claim)) figures.add(claim.lowText);
  if (figures.size === 0) return [...claims];
  const below = new Map<string, Claim>();
  for (const claim of claims) {
    if (!figures.has(claim.lowText) || claim.subject === null || isHeadline(claim)) continue;
    const key = keyOf(claim);
    if (!below.has(key)) below.set(key, claim);
  }
  return claims.map((claim) => {
    const told = isHeadline(claim) ? below.get(keyOf(claim)) : undefined;
    return told === undefined || told.start < claim.start || !fits(claim, told) ? claim : filled(claim, told);
  });
}

/** A round number of another thing is another number. */
function fits(claim: Claim, told: Claim): boolean {
  return (
    (claim.subject === null || claim.subject === told.subject) &&
    (claim.metric === told.metric || byUnit.has(claim.metric ?? ''))
  );
}

const byUnit: ReadonlySet<string> = new Set(['other:amount', 'other:count', 'other:share', 'other:price']);

function filled(claim: Claim, told: Claim): Claim {
  const takes: ('subject' | 'metric' | 'period' | 'modality')[] = [];
  if (claim.subject === null) takes.push('subject');
  if (claim.metric !== told.metric) takes.push('metric');
  if (claim.period === null && told.period !== null) takes.push('period');
  if (claim.slots.some(({ slot, inferredReason }) => slot === 'modality' && inferredReason === 'no_cue'))
    takes.push('modality');
  if (takes.length === 0) return claim;
  const made: Claim = {
    ...claim,
    slots: claim.slots.filter(({ slot }) => !takes.some((one) => one === slot)),
  };
  if (takes.includes('subject')) Object.assign(made, { subject: told.subject, subjectId: told.subjectId });
  if (takes.includes('metric')) made.metric = told.metric;
  if (takes.includes('period'))
    Object.assign(made, { period: told.period, periodStart: told.periodStart, periodEnd: told.periodEnd });
  if (takes.includes('modality')) made.modality = told.modality;
  made.slots.push(
    ...takes.map((slot): Slot => ({ slot, start: null, end: null, inferredReason: 'same_figure_below' })),
  );
  return made;
}

function keyOf({ lowText, highText, unit, change }: Claim): string {
  return `${lowText ?? ''}|${highText ?? ''}|${unit}|${change ?? ''}`;
}

/** Where the first line that is not blank ends; 0 where it is too long to be a headline. */
export function firstLineEnd(text: string): number {
  const start = /\S/.exec(text)?.index ?? 0;
  const end = text.indexOf('\n', start);
  return end < 0 || end - start > 120 ? 0 : end;
}
