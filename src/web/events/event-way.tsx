import type { EventOut } from '../../operations/shapes/event.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { eventWords } from './words.ts';

type Path = EventOut['paths'][number];

/** The way an event takes: what it touches, every link with its sign, and what arrives at the end. */
export function EventWay({ event: { paths, touches } }: { event: EventOut }) {
  const { locale } = useSettings();
  const say = useWording(eventWords);
  const [path] = paths;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  if (path === undefined)
    return (
      <p className="soft">
        {touches.map(({ node }) => node.title).join(say('comma'))} · {say('noPath')}
      </p>
    );
  return (
    <>
      <ol className="way" aria-label={say('path')}>
        <li>
          <span className={path.links.length === 0 ? 'stop end' : 'stop'}>{path.from.title}</span>
        </li>
        {path.links.map(({ to, sign, strength, days }, index) => (
          <li key={to.id}>
            <span className="step">
              <b className="sign">{sign === '+' ? '+' : '−'}</b>{' '}
              {say('stepShort', { share: share.format(strength), days })}
            </span>
            <span className={index === path.links.length - 1 ? 'stop end' : 'stop'}>{to.title}</span>
          </li>
        ))}
      </ol>
      <p className="arrives">
        {say(path.days === 0 ? 'arrivesAtOnce' : 'arrives', {
          ...{ share: share.format(path.share), to: path.to.title, days: path.days },
          effect: say(path.sign === '+' ? 'gains' : 'loses'),
        })}
      </p>
    </>
  );
}

/** Why each link of the way passes on what it does. */
export function Steps({ path: { links } }: { path: Path }) {
  const { locale } = useSettings();
  const say = useWording(eventWords);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <ol className="way-reasons">
      {links.map(({ from, to, sign, strength, days, why }) => (
        <li key={to.id}>
          {say('stepFrom', { from: from.title, to: to.title })}{' '}
          <span className="soft">
            {sign === '+' ? '+' : '−'} {say('step', { share: share.format(strength), days })}
          </span>{' '}
          {why}
        </li>
      ))}
    </ol>
  );
}
