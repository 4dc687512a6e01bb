import { Link } from 'wouter';
import { formatDate } from '../format/dates.ts';
import type { BoardOut } from './queries.ts';
import { useAsOf } from './use-as-of.ts';
import { useBoardWords } from './words.ts';

/** The stance and since when, with its reasons behind one click. */
export function StanceLine({ board }: { board: BoardOut }) {
  const { tell, locale } = useBoardWords();
  const { carry } = useAsOf();
  const { stance } = board;
  if (stance === null) return <p className="stance-line soft">{tell('noStance')}</p>;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const { known, of, unverified } = stance.evidence;
  const others = stance.possible.slice(1).map(({ title }) => title);
  return (
    <div className="stance-line">
      <p>
        <span className={`stance ${stance.stance}`}>{stance.title}</span>{' '}
        <span className="soft">
          {stance.since === null ? tell('always') : tell('since', { day: formatDate(stance.since, locale) })}
          {' · '}
          {tell('evidenceShare', { known, of, unverified: percent.format(unverified) })}
        </span>
      </p>
      <details>
        <summary>{tell('why')}</summary>
        <p>{stance.sentence}</p>
        <dl className="reasons">
          <dt>{tell('because')}</dt>
          <dd>{stance.why}</dd>
          {stance.axes.map((axis) => (
            <Axis key={axis.id} axis={axis} />
          ))}
          {others.length === 0 ? null : (
            <>
              <dt>{tell('alsoPossible')}</dt>
              <dd>{others.join(tell('comma'))}</dd>
            </>
          )}
        </dl>
        <p className="soft">{tell('whatItIsNot')}</p>
        <p>
          <Link href={carry('/signals')}>{tell('arithmetic')}</Link>
        </p>
      </details>
    </div>
  );
}

function Axis({ axis }: { axis: NonNullable<BoardOut['stance']>['axes'][number] }) {
  const { tell } = useBoardWords();
  const { title, level, levels, level_title: reached, possible } = axis;
  const others = levels.filter(({ id }) => id !== level && possible.includes(id));
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {reached}
        {others.length === 0 ? null : (
          <span className="soft">
            {' · '}
            {tell('perhaps', { others: others.map((one) => one.title).join(tell('comma')) })}
          </span>
        )}
      </dd>
    </>
  );
}
