import { useState } from 'react';
import { indicatorValue } from '../../base/indicator-value.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import type { HistoryPeriod } from './history-points.ts';
import { periodName } from './period-name.ts';
import { indicatorWords } from './words.ts';

interface Props {
  /** Oldest first. */
  periods: readonly HistoryPeriod[];
  unit: string;
  pointed: string | null;
}

const fewPeriods = 12;
/** All of some thousand days at once would make the page slow; the file has them. */
const morePeriods = 240;

/** Every period with what was said of it before. */
export function HistoryTable({ periods, unit, pointed }: Props) {
  const { locale } = useSettings();
  const say = useWording(indicatorWords);
  const [count, setCount] = useState(fewPeriods);
  const rows = periods.slice(-count).toReversed();
  const words = (value: number) => indicatorValue(value, unit, locale);
  const isRanged = periods.some(({ now }) => now !== null && words(now.low) !== words(now.high));
  const isRestated = periods.some(({ before }) => before.length > 0);
  return (
    <>
      <table className="stacking fact-table history-table" aria-labelledby="history-title">
        <thead>
          <tr>
            <th scope="col">{say('period')}</th>
            <th scope="col" className="num">
              {say('value')}
            </th>
            {isRanged ? <th scope="col">{say('range')}</th> : null}
            {isRestated ? <th scope="col">{say('before')}</th> : null}
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('known')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ period, now, before }) => (
            <tr key={period} className={period === pointed ? 'pointed' : ''}>
              <th scope="row">{periodName(period, locale)}</th>
              <td className="num" data-label={say('value')}>
                {now === null ? <span className="unknown">{say('noValue')}</span> : words(now.value)}
              </td>
              {isRanged ? (
                <td data-label={say('range')}>
                  {now === null || words(now.low) === words(now.high)
                    ? null
                    : `${words(now.low)} … ${words(now.high)}`}
                </td>
              ) : null}
              {isRestated ? (
                <td className="said-before" data-label={say('before')}>
                  {before.map((one) => (
                    <span key={one.known_at}>
                      {say('saidOn', {
                        value: one.value === null ? say('noValue') : words(one.value),
                        date: formatDate(one.known_at, locale),
                      })}{' '}
                    </span>
                  ))}
                </td>
              ) : null}
              <td data-label={say('state')}>
                {now === null ? null : say(now.provisional ? 'provisional' : 'firm')}
              </td>
              <td data-label={say('known')}>{now === null ? null : formatDate(now.known_at, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {periods.length <= count ? null : (
        <button type="button" className="quiet" onClick={() => setCount(count + morePeriods)}>
          {say('showMore', {
            count: Math.min(morePeriods, periods.length - count),
            all: periods.length,
          })}
        </button>
      )}
    </>
  );
}
