import type { Change, ClaimKind, Modality, OverrideSlot } from '../../base/vocabulary.ts';
import type { ClaimRow } from '../../ledger/ledger.ts';
import { periodDays } from '../../reader/grammar/period-days.ts';
import type { Lexicon } from '../../reader/lexicon.ts';

/** A person's word for "the text gives none". */
export const none = 'none';

/** What the reader found for a slot, as text. */
export function foundValue(claim: ClaimRow, slot: Exclude<OverrideSlot, 'claim'>): string | null {
  if (slot === 'low') return claim.lowText;
  if (slot === 'high') return claim.highText;
  return claim[slot];
}

/** The claim with a person's value in one slot, and what follows from it: ids, dates, kind. */
export function withValue(claim: ClaimRow, slot: OverrideSlot, said: string, lexicon: Lexicon): ClaimRow {
  const value = said === none ? null : said;
  const entity = () => lexicon.entities.find(({ name }) => name === value)?.id ?? null;
  switch (slot) {
    case 'claim':
      return claim;
    case 'low':
      return { ...claim, lowText: value, low: value === null ? null : Number(value) };
    case 'high':
      return { ...claim, highText: value, high: value === null ? null : Number(value) };
    case 'unit':
      return { ...claim, unit: said, currency: currencyOf(said), kind: kinds[said] ?? kindOf(said, claim) };
    case 'subject':
      return { ...claim, subject: value, subjectId: entity() };
    case 'metric':
      return { ...claim, metric: value };
    case 'period': {
      const days = value === null ? null : periodDays(value);
      return { ...claim, period: value, periodStart: days?.start ?? null, periodEnd: days?.end ?? null };
    }
    case 'change':
      return { ...claim, change: value as Change | null };
    case 'modality':
      return { ...claim, modality: value as Modality | null };
    case 'speaker':
      return { ...claim, speaker: value, speakerId: entity() };
  }
}

function currencyOf(unit: string): string | null {
  return /^([A-Z]{3})(?:\/|$)/.exec(unit)?.[1] ?? null;
}

function kindOf(unit: string, { kind }: ClaimRow): ClaimKind {
  if (/^[A-Z]{3}$/.test(unit)) return kind === 'price' ? kind : 'money';
  return unit.startsWith('other:') ? 'other' : kind;
}

const kinds: Readonly<Record<string, ClaimKind>> = {
  '%': 'percent',
  pp: 'percent',
  x: 'ratio',
  W: 'power',
  Wh: 'energy',
  year: 'duration',
  month: 'duration',
  week: 'duration',
  day: 'duration',
  bps: 'rate',
  point: 'index',
  count: 'count',
  shares: 'count',
  contracts: 'count',
  'USD/unit': 'price',
};
