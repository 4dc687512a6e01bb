import { Fragment } from 'react';
import { Link } from 'wouter';
import { Sparkline } from '../chart/sparkline.tsx';
import { formatDate } from '../format/dates.ts';
import { formatPeriod } from '../format/period.ts';
import { Unknown } from '../format/unknown.tsx';
import { ReadingDoor } from '../provenance/doors.tsx';
import type { BoardOut } from './queries.ts';
import { useAsOf } from './use-as-of.ts';
import { useBoardWords } from './words.ts';

type Lifeline = BoardOut['lifelines'][number];
type Reading = Lifeline['readings'][number];

/** What the thesis hangs on, indicator by indicator; what is unknown says why. */
export function Lifelines({ board: { lifelines, known } }: { board: BoardOut }) {
  const { tell } = useBoardWords();
  const { carry } = useAsOf();
  return (
    <section className="lifelines" aria-labelledby="lifelines-title">
      <h2 id="lifelines-title">{tell('lifelines')}</h2>
      {lifelines.map((lifeline) => (
        <div key={lifeline.id}>
          <h3 id={`lifeline-${lifeline.id}`}>{lifeline.title}</h3>
          <p className="soft">{lifeline.about}</p>
          <Table lifeline={lifeline} />
        </div>
      ))}
      <p>
        <Link href={carry('/indicators')}>
          {tell('allIndicators', { of: known.of, known: known.indicators })}
        </Link>
      </p>
    </section>
  );
}

function Table({ lifeline: { id, readings } }: { lifeline: Lifeline }) {
  const { tell } = useBoardWords();
  return (
    <table className="stacking readings" aria-labelledby={`lifeline-${id}`}>
      <thead>
        <tr>
          <th scope="col">{tell('indicator')}</th>
          {(['level', 'growth', 'acceleration'] as const).map((part) => (
            <th key={part} scope="col" className="num">
              {tell(part)}
            </th>
          ))}
          <th scope="col">{tell('state')}</th>
          <th scope="col">{tell('age')}</th>
          <th scope="col">{tell('course')}</th>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <Row key={reading.id} reading={reading} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ reading }: { reading: Reading }) {
  const { tell, locale } = useBoardWords();
  const { carry } = useAsOf();
  const { id, title, level, spark, state, reason, age_days: age } = reading;
  const [first, last] = [spark[0]?.[0] ?? '', spark.at(-1)?.[0] ?? ''];
  return (
    <tr>
      <th scope="row">
        <Link href={carry(`/indicators/${encodeURIComponent(id)}`)}>{title}</Link>
        {state === 'unknown' && reason !== null ? <span className="detail soft">{reason.text}</span> : null}
      </th>
      {(['level', 'growth', 'acceleration'] as const).map((part) => (
        <td key={part} className="num" data-label={tell(part)}>
          <Told reading={reading} part={part} />
        </td>
      ))}
      <td data-label={tell('state')}>
        <State reading={reading} />
      </td>
      <td data-label={tell('age')}>
        {level === null ? (
          <Unknown />
        ) : (
          <>
            {formatDate(formatPeriod(level.period).replace(/^(\d{4})(Q\d)$/, '$1 $2'), locale)}
            {age === null ? null : <span className="detail soft"> {tell('days', { count: age })}</span>}
          </>
        )}
      </td>
      <td className="course">
        <Sparkline
          points={spark}
          label={
            spark.length < 2
              ? tell('unknownArea')
              : tell('spark', {
                  ...{ title, count: spark.length },
                  ...{ first: formatDate(first, locale), last: formatDate(last, locale) },
                })
          }
        />
      </td>
    </tr>
  );
}

/** The number, and beneath it the range where it is one: `40.6B USD (40B USD … 41B USD)`. */
function Told({ reading, part }: { reading: Reading; part: 'level' | 'growth' | 'acceleration' }) {
  const text = reading[part]?.text ?? '';
  const [, number = text, range = ''] = /^(.*?)\s*\((.*)\)$/.exec(text) ?? [];
  if (range === '') return <ReadingDoor reading={reading} part={part} />;
  return (
    <>
      <ReadingDoor reading={reading} part={part}>
        {number}
      </ReadingDoor>
      <span className="detail soft">
        {range.split(' … ').map((bound, index) => (
          <Fragment key={bound}>
            {index === 0 ? null : ' … '}
            <span>{bound}</span>
          </Fragment>
        ))}
      </span>
    </>
  );
}

/** The band where there is one, and what keeps the number from being relied on. */
function State({ reading: { band, band_text, state, state_text, reason } }: { reading: Reading }) {
  return (
    <>
      {band === null ? null : <span className={`band ${band}`}>{band_text}</span>}{' '}
      {state === 'ok' ? (
        band === null ? (
          <span className="soft">{state_text}</span>
        ) : null
      ) : (
        <span className={`reading-state ${state}`} title={reason?.text}>
          {state_text}
        </span>
      )}
    </>
  );
}
