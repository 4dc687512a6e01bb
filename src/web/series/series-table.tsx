import { useState } from 'react';
import type { SeriesOut, VintageOut } from '../api/fact-queries.ts';
import { InlineMark } from '../chart/mark.tsx';
import { periodDays } from '../facts/period-words.ts';
import { formatAmount } from '../format/amount.ts';
import { formatDate } from '../format/dates.ts';
import { Unknown } from '../format/unknown.tsx';
import { useWording } from '../messages/use-wording.ts';
import { useMessages } from '../settings/use-settings.tsx';
import type { SeriesPeriod } from './series-periods.ts';
import { basisWords, seriesWords } from './words.ts';

/** Rows shown at first, and more of them at each press. */
const step = 100;

interface Props {
  series: SeriesOut;
  /** Oldest first. */
  periods: readonly SeriesPeriod[];
  pointed: string | null;
}

export function SeriesTable({ series, periods, pointed }: Props) {
  const say = useWording(seriesWords);
  const [limit, setLimit] = useState(step);
  const rows = periods.slice(-limit).toReversed();
  return (
    <>
      <table className="stacking fact-table" aria-labelledby="series-title">
        <thead>
          <tr>
            <th scope="col">{say('period')}</th>
            <th scope="col" className="num">
              {say('value')}
            </th>
            <th scope="col">{say('before')}</th>
            <th scope="col">{say('known')}</th>
            <th scope="col">{say('source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((period) => (
            <SeriesRow key={period.key} series={series} period={period} isPointed={period.key === pointed} />
          ))}
        </tbody>
      </table>
      {periods.length > limit ? (
        <button type="button" className="quiet" onClick={() => setLimit(limit + step)}>
          {say('more')}
        </button>
      ) : null}
    </>
  );
}

function SeriesRow({
  series,
  period,
  isPointed,
}: Pick<Props, 'series'> & { period: SeriesPeriod; isPointed: boolean }) {
  const { words, locale } = useMessages();
  const say = useWording(seriesWords);
  const { now, earlier, aside, start, end } = period;
  const amount = (value: number) => formatAmount(value, series.unit, { locale, words });
  const told = now ?? aside[0];
  return (
    <tr className={isPointed ? 'pointed' : ''}>
      <th scope="row">{periodDays({ period_start: start, period_end: end }, locale)}</th>
      <td className="num" data-label={say('value')}>
        {now === null ? <Unknown /> : amount(now.value)}
        {now === null || series.scale === 0 ? null : (
          <span className="detail">
            {say('statedAs')} {now.value_text}
          </span>
        )}
      </td>
      <td className="before" data-label={say('before')}>
        {earlier.map((each) => (
          <span key={each.known_at}>{amount(each.value)} </span>
        ))}
      </td>
      <td data-label={say('known')}>
        {told === undefined ? null : (
          <>
            {formatDate(told.known_at, locale)}
            <span className="detail">{basisWords[told.known_at_basis][locale]}</span>
          </>
        )}
      </td>
      <td data-label={say('source')}>
        {told === undefined ? null : <Reference value={told} />}
        {aside.map((each) => (
          <span key={`${each.source_ref} ${each.known_at}`} className="detail state quarantined">
            <InlineMark shape="aside" /> {say('aside', { reason: each.reason ?? '' })}
          </span>
        ))}
      </td>
    </tr>
  );
}

function Reference({ value: { form, source_ref, url } }: { value: VintageOut }) {
  const name = `${form ?? ''} ${source_ref}`.trim();
  return url === null ? (
    <bdi>{name}</bdi>
  ) : (
    <a href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
