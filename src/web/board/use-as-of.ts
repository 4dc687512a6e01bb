import { useSearchParams } from 'wouter';
import { askedDay, withDay, type AskedDay } from './as-of.ts';

interface TimeTravel extends Pick<AskedDay, 'asOf'> {
  /** Goes to another day; empty: now. */
  change(day: string): void;
  /** An address of the program that keeps the day: what every link of the board's pages is made with. */
  carry(href: string): string;
}

/** The day whose knowledge is shown. It stands in the address (`?as_of=2026-08-20`) and goes along with every link. */
export function useAsOf(): TimeTravel {
  const [search, setSearch] = useSearchParams();
  const { asOf } = askedDay(search);
  return {
    asOf,
    change(day) {
      const next = new URLSearchParams(search);
      if (day === '') next.delete('as_of');
      else next.set('as_of', day);
      setSearch(next);
    },
    carry: (href) => withDay(href, asOf),
  };
}
