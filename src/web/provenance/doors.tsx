import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { isDay } from '../../base/days.ts';
import type { ClaimOut } from '../../operations/shapes/claim.ts';
import type { FactOut } from '../../operations/shapes/fact.ts';
import type { ReadingOut, ValueOut } from '../../operations/shapes/reading.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { Directed } from '../format/directed.tsx';
import { Unknown } from '../format/unknown.tsx';
import { claimProvenance } from './of-claim.ts';
import { factProvenance } from './of-fact.ts';
import { readingProvenance, valueProvenance } from './of-reading.ts';
import { Door } from './door.tsx';
import { useProvenanceWords } from './words.ts';

interface Common {
  /** The number as the page writes it; as the program words it where absent. */
  children?: ReactNode;
  className?: string;
}

/** A number of an indicator; what is unknown opens to why. The day asked for goes along. */
export function ReadingDoor({
  reading,
  part = 'level',
  children,
  ...rest
}: { reading: ReadingOut; part?: 'level' | 'growth' | 'acceleration' } & Common) {
  const told = { ...useProvenanceWords(), asOf: useDayAsked() };
  const from = readingProvenance(reading, part, told);
  const number = children ?? (from.value === '' ? <Unknown /> : from.value);
  return (
    <Door from={from} {...rest}>
      {part === 'level' ? number : <Directed by={reading[part]?.value ?? 0}>{number}</Directed>}
    </Door>
  );
}

/** A value of the thesis by itself: `of` says of which indicator, so that its arithmetic is found. */
export function ValueDoor({
  value,
  of,
  children,
  ...rest
}: { value: ValueOut | null; of: { title: string; indicator: string } } & Common) {
  const told = { ...useProvenanceWords(), asOf: useDayAsked() };
  const from = valueProvenance(value, of, told);
  return (
    <Door from={from} {...rest}>
      {children ?? (from.value === '' ? <Unknown /> : from.value)}
    </Door>
  );
}

export function FactDoor({ fact, children, ...rest }: { fact: FactOut } & Common) {
  const { locale, words } = useMessages();
  const from = factProvenance(fact, { locale, words, knownAt: useDayAsked() });
  return (
    <Door from={from} {...rest}>
      {children ?? (from.value === '' ? <Unknown /> : from.value)}
    </Door>
  );
}

/** `outcome`: what became of the claim, in words. */
export function ClaimDoor({
  claim,
  outcome,
  children,
  ...rest
}: { claim: ClaimOut; outcome?: string } & Common) {
  const { locale, words } = useMessages();
  const from = claimProvenance(claim, { locale, words, outcome });
  return (
    <Door from={from} {...rest}>
      {children ?? (from.value === '' ? <Unknown /> : from.value)}
    </Door>
  );
}

function useDayAsked(): string {
  const search = new URLSearchParams(useSearch());
  const day = search.get('as_of') ?? search.get('known_at') ?? '';
  return isDay(day) ? day : '';
}
