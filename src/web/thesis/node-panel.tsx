import { surroundings } from '../chart/map/surroundings.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ReadingLine } from './reading-line.tsx';
import type { ThesisMap, ThesisPageOut } from './queries.ts';
import { thesisWords } from './words.ts';

interface Props {
  node: ThesisMap['nodes'][number];
  map: ThesisMap;
  readings: ThesisPageOut['readings'];
  /** Goes to another node. */
  keep: (id: string) => void;
}

/** The node looked at in words: what it reaches, what reaches it, what tells of it. */
export function NodePanel({ node, map, readings, keep }: Props) {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  const { title, reaches, indicators } = node;
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const around = surroundings(node.id, map.links);
  const list = reaches.map((one) =>
    say('reachOne', {
      ...{ to: one.to.title, share: share.format(one.share), days: one.days },
      way: say(one.sign === '+' ? 'sameWay' : 'otherWay'),
    }),
  );
  const own = indicators.flatMap((id) => readings.find((one) => one.id === id) ?? []);
  return (
    <div className="node-panel">
      <p aria-live="polite">
        {list.length === 0
          ? say('nodeReachesNone', { title })
          : say('nodeReaches', { title, list: list.join(say('semicolon')) })}{' '}
        {say('nodeAround', { after: around.after.size, before: around.before.size })}
      </p>
      <div className="node-columns">
        <div>
          <h3>{say('tells')}</h3>
          {own.length === 0 ? (
            <p className="soft">{say('tellsNone')}</p>
          ) : (
            <ul className="plain-list">
              {own.map((reading) => (
                <ReadingLine key={reading.id} reading={reading} />
              ))}
            </ul>
          )}
        </div>
        <Near
          word="actedOn"
          {...{ map, keep }}
          links={map.links.filter(({ to }) => to === node.id)}
          end="from"
        />
        <Near
          word="actsOn"
          {...{ map, keep }}
          links={map.links.filter(({ from }) => from === node.id)}
          end="to"
        />
      </div>
    </div>
  );
}

interface NearProps {
  word: 'actedOn' | 'actsOn';
  map: ThesisMap;
  links: ThesisMap['links'];
  end: 'from' | 'to';
  keep: (id: string) => void;
}

function Near({ word, map, links, end, keep }: NearProps) {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  if (links.length === 0) return null;
  return (
    <div>
      <h3>{say(word)}</h3>
      <ul className="plain-list">
        {links.map((link) => (
          <li key={link[end]}>
            <button type="button" className="quiet" onClick={() => keep(link[end])}>
              {map.nodes.find(({ id }) => id === link[end])?.title ?? link[end]}
            </button>{' '}
            <span className="passes">
              {say('passes', {
                ...{ sign: link.sign === '+' ? '+' : '−', share: share.format(link.strength) },
                days: link.days,
              })}
            </span>
            <span className="detail soft">{link.why}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
