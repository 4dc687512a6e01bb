import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import type { Locale } from '../../base/locale.ts';
import type { EventOut, EventsOut } from '../../operations/shapes/event.ts';
import { apiGet, apiPath } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';
import { AsOfField } from '../board/as-of-field.tsx';
import { useAsOf } from '../board/use-as-of.ts';
import { DayNote } from '../indicators/day-note.tsx';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/events.css';
import '../styles/row-filter.css';
import { EventRow } from './event-row.tsx';
import { countOf, isShown, parseEventsState, verdictFilters, writeEventsState } from './events-state.ts';
import { EventsTable } from './events-table.tsx';
import { eventWords } from './words.ts';

/** What happened: whether it reaches a lifeline, by which way, and what would change that. */
export function EventsPage() {
  const { locale } = useSettings();
  const say = useWording(eventWords);
  const { asOf, change } = useAsOf();
  const [search, setSearch] = useSearchParams();
  const state = parseEventsState(search);
  const answer = useQuery(eventsQuery(asOf, locale));
  usePageTitle(say('events'));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { events, threshold, agreement } = answer.data;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const shown = events.filter((event) => isShown(event, state.verdict));
  const go = (next: Partial<typeof state>) =>
    setSearch(writeEventsState({ ...state, ...next }, search), { replace: true });
  const reach = countOf(events, 'lifeline');
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
      <p className="agreement">
        {say('agreement', {
          ...{ lifelineSaid: agreement.lifeline.said, lifelineFound: agreement.lifeline.found },
          ...{ noiseSaid: agreement.noise.said, noiseFound: agreement.noise.found },
        })}{' '}
        <span className="soft">{say('honest')}</span>
      </p>
      <AsOfField value={asOf} change={change} />
      <div className="events-tools">
        <div className="row-filter" role="group" aria-label={say('show')}>
          {(['', ...verdictFilters] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === state.verdict}
              onClick={() => go({ verdict: one })}
            >
              {say('filterOption', { name: say(one === '' ? 'all' : one), count: countOf(events, one) })}
            </button>
          ))}
        </div>
        <button type="button" onClick={() => go({ form: state.form === 'table' ? 'rows' : 'table' })}>
          {say(state.form === 'table' ? 'asRows' : 'asTable')}
        </button>
        <a href={apiPath('/events.csv', { as_of: asOf, bom: 1 })} download>
          {say('csv')}
        </a>
      </div>
      {shown.length === 0 && events.length > 0 ? <p className="soft">{say('noneShown')}</p> : null}
      {state.form === 'table' ? (
        <EventsTable events={shown} />
      ) : (
        (['lifeline', 'noise'] as const).map((found) => (
          <Group key={found} found={found} events={shown.filter((event) => event.found === found)} />
        ))
      )}
    </div>
  );
}

function Group({ found, events }: { found: EventOut['found']; events: readonly EventOut[] }) {
  const say = useWording(eventWords);
  if (events.length === 0) return null;
  return (
    <section aria-labelledby={`found-${found}`} className={`event-group of-${found}`}>
      <h2 id={`found-${found}`}>
        {say(found === 'lifeline' ? 'lifelineTitle' : 'noiseTitle', { count: events.length })}
      </h2>
      {events.map((event) => (
        <EventRow key={event.id} event={event} />
      ))}
    </section>
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
