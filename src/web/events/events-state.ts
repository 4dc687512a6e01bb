import type { EventOut } from '../../operations/shapes/event.ts';

export const verdictFilters = ['lifeline', 'noise', 'apart'] as const;
/** `apart`: where the thesis and the map do not say the same. Empty: all. */
export type VerdictFilter = (typeof verdictFilters)[number] | '';

/** What decides how the events are shown; all of it stands in the address. */
export interface EventsState {
  verdict: VerdictFilter;
  form: 'rows' | 'table';
}

/** The state an address stands for; what is not understood counts as not said. */
export function parseEventsState(search: URLSearchParams): EventsState {
  return {
    verdict: verdictFilters.find((one) => one === search.get('verdict')) ?? '',
    form: search.get('form') === 'table' ? 'table' : 'rows',
  };
}

/** The address of a state; what else stands in it (a day) stays. */
export function writeEventsState({ verdict, form }: EventsState, before: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(before);
  if (verdict === '') next.delete('verdict');
  else next.set('verdict', verdict);
  if (form === 'rows') next.delete('form');
  else next.set('form', form);
  return next;
}

type Judged = Pick<EventOut, 'found' | 'agrees'>;

export function isShown({ found, agrees }: Judged, filter: VerdictFilter): boolean {
  if (filter === 'apart') return agrees === false;
  return filter === '' || found === filter;
}

export function countOf(events: readonly Judged[], filter: VerdictFilter): number {
  return events.filter((event) => isShown(event, filter)).length;
}
