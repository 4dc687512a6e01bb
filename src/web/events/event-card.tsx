import type { EventOut } from '../../operations/shapes/event.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { eventWords } from './words.ts';

/** One event with its way over the link map, what the thesis says, and what would turn noise into a signal. */
export function EventCard({ event }: { event: EventOut }) {
  const { locale } = useSettings();
  const say = useWording(eventWords);
  const { found, said, agrees, turns, on } = event;
  const heading = `event-${event.id}`;
  return (
    <article className="event" aria-labelledby={heading} id={event.id}>
      <h2 id={heading}>{event.title}</h2>
      <p className="meta">
        <span className={`triage ${found}`}>{say(found)}</span>{' '}
        {on === null ? say('undated') : formatDate(on, locale)} · {event.origin}
      </p>
      <p>
        {event.why}{' '}
        <span className={agrees === false ? 'apart' : 'soft'}>
          {agrees === null || said === null
            ? say('unsaid')
            : agrees
              ? say('agrees')
              : say('differs', { said: say(said) })}
        </span>
      </p>
      <Way event={event} />
      {turns === null && event.turn === null ? null : (
        <p className="turns">
          <strong>{say('turns')}</strong> {turns} <Turn turn={event.turn} />
        </p>
      )}
    </article>
  );
}

function Way({ event }: { event: EventOut }) {
  const { locale } = useSettings();
  const say = useWording(eventWords);
  const [path] = event.paths;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  if (path === undefined) return <p className="soft">{say('noPath')}</p>;
  return (
    <>
      <ol className="way" aria-label={say('path')}>
        <li>{path.from.title}</li>
        {path.links.map(({ to, sign, strength, days, why }) => (
          <li key={to.id} title={why}>
            <span className="step soft">
              {sign === '+' ? '+' : '−'} {say('step', { share: share.format(strength), days })}
            </span>{' '}
            {to.title}
          </li>
        ))}
      </ol>
      <p className="arrives">
        {say('arrives', {
          share: share.format(path.share),
          to: path.to.title,
          days: path.days,
          effect: say(path.sign === '+' ? 'gains' : 'loses'),
        })}
      </p>
    </>
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
            strength: share.format(strength),
            now: share.format(link.strength),
            from: link.from.title,
            to: link.to.title,
          })}
    </>
  );
}
