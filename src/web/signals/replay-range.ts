import { isDay } from '../../base/days.ts';

/** ISO days; empty: ten years before the last day, and the day whose knowledge is shown. */
export interface ReplayRange {
  from: string;
  to: string;
}

export interface AskedRange extends ReplayRange {
  /** What stands in the address where it is no range, to be told; else null. */
  refused: string | null;
}

/** `from` and `to` of an address. A range that ends after `last`, or before it begins, counts as not asked for. */
export function askedRange(search: URLSearchParams, last: string): AskedRange {
  const [from = '', to = ''] = ['from', 'to'].map((name) => search.get(name)?.trim() ?? '');
  const isGood =
    (from === '' || isDay(from)) &&
    (to === '' || (isDay(to) && to <= last)) &&
    (from === '' || from < (to === '' ? last : to));
  return isGood
    ? { from, to, refused: null }
    : { from: '', to: '', refused: [from, to].map((day) => (day === '' ? '…' : day)).join(' – ') };
}

/** An address with the range in it; the rest of it stays. */
export function withRange(before: URLSearchParams, range: ReplayRange): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const name of ['from', 'to'] as const) {
    if (range[name] === '') next.delete(name);
    else next.set(name, range[name]);
  }
  return next;
}

interface NamedRange extends ReplayRange {
  name: 'ten' | 'dotcom' | 'crisis' | 'all';
}

/** Ranges worth a button: those of which anything is known, and that have passed by the last day. */
export function rangesOffered(knownFrom: string | null, last: string): NamedRange[] {
  const past: NamedRange[] = [
    { name: 'dotcom', from: '2000-01-01', to: '2002-12-31' },
    { name: 'crisis', from: '2006-01-01', to: '2009-12-31' },
  ];
  const begin = `${Number(last.slice(0, 4)) - 10}${last.slice(4)}`;
  return [
    { name: 'ten', from: '', to: '' },
    ...past.filter(({ to }) => knownFrom !== null && knownFrom < to && to <= last),
    ...(knownFrom !== null && knownFrom < begin ? [{ name: 'all' as const, from: knownFrom, to: '' }] : []),
  ];
}
