import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Locale } from '../../base/locale.ts';
import type { ChangesOut } from '../../operations/shapes/changes.ts';
import { formatAgo, formatDate, formatInstant } from '../format/dates.ts';
import { wording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { changesQuery } from './changes-query.ts';
import { liveWords } from './words.ts';

/** One small line on every page: of which day the data are, when they were refreshed, when again. */
export function Freshness() {
  const { locale } = useSettings();
  const { data, isError } = useQuery(changesQuery(locale));
  const say = wording(liveWords, locale);
  return (
    <div className="freshness" role="group" aria-label={say('label')}>
      {data === undefined ? null : <Link href="/sources">{freshnessParts(data, locale).join(' · ')}</Link>}
      {isError ? <span className="stale"> {say('unreachable')}</span> : null}
    </div>
  );
}

/** Days after which the age is said. */
const quietDays = 2;

/** "Data of 20 Nov 2026", "refreshed 3 hours ago", "next 21 Nov 2026, 07:00". */
export function freshnessParts(changes: ChangesOut, locale: Locale): string[] {
  const { newest, refreshed, offline, schedule, next, running, now } = changes;
  const say = wording(liveWords, locale);
  const parts = [newest === null ? say('noData') : data(newest)];
  const hours = refreshed === null ? null : (Date.parse(now) - Date.parse(refreshed)) / 3_600_000;
  if (newest !== null)
    parts.push(
      hours === null ? say('never') : say('refreshed', { ago: formatAgo(Math.max(0, hours), locale) }),
    );
  if (offline) parts.push(say('offline'));
  else if (running) parts.push(say('running'));
  else if (next !== null) parts.push(say('next', { time: formatInstant(next, locale) }));
  else if (schedule === null) parts.push(say('byHand'));
  return parts;

  function data(day: string): string {
    const days = Math.floor((Date.parse(now) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000);
    const date = formatDate(day, locale);
    return days > quietDays ? say('old', { date, days }) : say('data', { date });
  }
}
