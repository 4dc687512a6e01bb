import { useState } from 'react';
import type { EventOut } from '../../operations/shapes/event.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { EventWay, Steps } from './event-way.tsx';
import { WayOnMap } from './way-on-map.tsx';
import { eventWords } from './words.ts';

/** One event: when, what, by which way it acts, why, and what would turn noise into a signal. */
export function EventRow({ event }: { event: EventOut }) {
  const { locale } = useSettings();
  const say = useWording(eventWords);
  const { found, said, agrees, turns, on, paths, id, title, origin, why } = event;
  const [isOpen, setOpen] = useState(false);
  const [path] = paths;
  return (
    <article className="event" aria-labelledby={`event-${id}`} id={id}>
      <p className="when">
        {on === null ? (
          <span className="soft">{say('undated')}</span>
        ) : (
          <time dateTime={on}>{formatDate(on, locale)}</time>
        )}
      </p>
      <div>
        <h3 id={`event-${id}`}>{title}</h3>
        <EventWay event={event} />
        <p>
          {why}{' '}
          <span className={agrees === false ? 'apart' : 'soft'}>
            {agrees === null || said === null
              ? say('unsaid')
              : agrees
                ? say('agrees')
                : say('differs', { said: say(said) })}
          </span>
        </p>
        {turns === null && event.turn === null ? null : (
          <p className="turns">
            <strong>{say('turns')}</strong> {turns} <Turn turn={event.turn} />
          </p>
        )}
        {path === undefined || path.links.length === 0 ? null : (
          <details onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
            <summary>{say('stepByStep')}</summary>
            <Steps path={path} />
            {isOpen ? <WayOnMap path={path} /> : null}
          </details>
        )}
        <p className="soft origin">
          {say('origin')} · {origin} · <span className={`triage ${found}`}>{say(found)}</span>
        </p>
      </div>
    </article>
  );
}

function Turn({ turn }: { turn: EventOut['turn'] }) {
  const { locale } = useSettings();
  const say = useWording(eventWords);
  if (turn === null) return null;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const { size, strength, link } = turn;
  return (
    <>
      {size === null ? null : say('turnSize', { size: share.format(size) })}{' '}
      {strength === null
        ? null
        : say('turnStrength', {
            ...{ strength: share.format(strength), now: share.format(link.strength) },
            ...{ from: link.from.title, to: link.to.title },
          })}
    </>
  );
}
