import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import type { EventsOut } from '../../operations/shapes/event.ts';
import { apiGet, apiPath } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { AsOfField } from '../board/as-of-field.tsx';
import { DayNote } from '../indicators/day-note.tsx';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/facts.css';
import '../styles/events.css';
import { EventCard } from './event-card.tsx';
import { eventWords } from './words.ts';

/** What happened: whether it reaches a lifeline, by which way, and what would change that. */
export function EventsPage() {
  const { locale } = useSettings();
  const say = useWording(eventWords);
  const { asOf, change } = useAsOf();
  const answer = useQuery(eventsQuery(asOf, locale));
  usePageTitle(say('events'));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { events, threshold, agreement } = answer.data;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const reach = events.filter(({ found }) => found === 'lifeline').length;
  return (
    <div className="page events-page" aria-busy={answer.isPlaceholderData}>
      <h1 aria-live="polite">
        {events.length === 0
          ? say('none')
          : say('title', { all: events.length, reach, noise: events.length - reach })}
      </h1>
      <p className="lede">
        {say('lede', { share: share.format(threshold) })} <DayNote />
      </p>
      <p>
        {say('agreement', {
          lifelineSaid: agreement.lifeline.said,
          lifelineFound: agreement.lifeline.found,
          noiseSaid: agreement.noise.said,
          noiseFound: agreement.noise.found,
        })}{' '}
        {say('honest')}
      </p>
      <AsOfField value={asOf} change={change} />
      <div className="table-tools">
        <a href={apiPath('/events.csv', { as_of: asOf, bom: 1 })} download>
          {say('csv')}
        </a>
      </div>
      {events.map((event) => (
        <EventCard key={event.id} event={event} />
      ))}
    </div>
  );
}

function eventsQuery(asOf: string, locale: Locale) {
  const path = apiPath('/events', { as_of: asOf });
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<EventsOut>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}
