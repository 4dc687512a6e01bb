import { isDay } from '../../base/days.ts';

const dated = /^\/(?:indicators|signals|thesis|events|receipts)?(?:[/?#]|$)/;

/** An address of the board's pages with the day the present page is as known at; others as they are. */
export function carryDay(href: string, search: string): string {
  const day = new URLSearchParams(search).get('as_of') ?? '';
  if (!isDay(day) || !dated.test(href)) return href;
  const [path = href, hash] = href.split('#');
  const joined = `${path}${path.includes('?') ? '&' : '?'}as_of=${day}`;
  return hash === undefined ? joined : `${joined}#${hash}`;
}
