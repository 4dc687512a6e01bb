import { useCallback, useMemo, useState } from 'react';
import { indicatorValue } from '../../base/indicator-value.ts';
import type { IndicatorDetailOut, ReadingOut } from '../../operations/shapes/reading.ts';
import { apiPath } from '../api/client.ts';
import { BandChart } from '../chart/band-chart.tsx';
import type { BandLine } from '../chart/band-layout.ts';
import { formatDate } from '../format/dates.ts';
import { teller } from '../messages/counted-text.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { bandPoints, historyPeriods } from './history-points.ts';
import { HistoryTable } from './history-table.tsx';
import { levelWords } from './indicator-sentence.ts';
import { periodName } from './period-name.ts';
import { bandFilterWords, indicatorWords, restatedWords } from './words.ts';

interface Props {
  reading: ReadingOut;
  detail: IndicatorDetailOut;
  /** What the picture shows, in one sentence. */
  sentence: string;
  asOf: string;
}

/** The history as a picture, what its marks mean, and the same as a table and a file. */
export function HistorySection({ reading, detail, sentence, asOf }: Props) {
  const { locale } = useSettings();
  const say = useWording(indicatorWords);
  const [pointed, setPointed] = useState<string | null>(null);
  const { unit } = reading;
  const periods = useMemo(
    () => historyPeriods(detail, reading.cadence, (value) => indicatorValue(value, unit, locale)),
    [detail, reading.cadence, unit, locale],
  );
  const points = useMemo(() => bandPoints(periods), [periods]);
  const lines = useMemo<BandLine[]>(
    () =>
      detail.thresholds.map(({ at, at_text, level, since }) => ({
        ...{ at, level, since },
        text: say('lineText', { level: bandFilterWords[level]?.[locale] ?? level, at: at_text }),
      })),
    [detail, locale, say],
  );
  const tick = useCallback((value: number) => shortValue(value, unit, locale), [unit, locale]);
  if (points.length === 0) return null;
  const read =
    periods.find(({ period }) => period === pointed) ?? periods.findLast(({ now }) => now !== null);
  return (
    <section aria-labelledby="history-chart">
      <h2 id="history-chart">{say('chart')}</h2>
      <p className="readout" aria-hidden="true">
        {read === undefined ? null : (
          <>
            {periodName(read.period, locale)}{' '}
            <b>{read.now === null ? say('noValue') : levelWords(read.now, unit, locale)}</b>{' '}
            {read.now?.provisional === true ? say('provisional') : null}
          </>
        )}
      </p>
      <BandChart
        points={points}
        base={detail.base}
        lines={lines}
        tick={tick}
        label={sentence}
        current={pointed}
        point={setPointed}
      />
      <ChartNotes lines={lines} points={points} />
      <div className="table-tools">
        <h2 id="history-title">{say('history')}</h2>
        <a
          href={apiPath('/indicators.csv', { ids: reading.id, history: true, as_of: asOf, bom: 1 })}
          download
        >
          {say('csv')}
        </a>
      </div>
      <HistoryTable periods={periods} unit={unit} pointed={pointed} />
    </section>
  );
}

function ChartNotes({
  lines,
  points,
}: {
  lines: readonly BandLine[];
  points: ReturnType<typeof bandPoints>;
}) {
  const { locale } = useSettings();
  const say = useWording(indicatorWords);
  const tell = teller(restatedWords, locale);
  const restated = points.filter(({ earlier }) => earlier.length > 0).length;
  const [since] = lines.map((line) => line.since).sort();
  const marks = [
    points.some(({ provisional }) => provisional) ? say('markProvisional') : null,
    points.some(({ value, low, high }) => value !== null && high > low) ? say('markInterval') : null,
    restated > 0 && points.length <= 120 ? say('markEarlier') : null,
    points.some(({ value }) => value === null) ? say('markMissing') : null,
  ].filter((mark) => mark !== null);
  return (
    <div className="chart-key">
      {marks.length === 0 ? null : (
        <ul>
          {marks.map((mark) => (
            <li key={mark}>{mark}</li>
          ))}
        </ul>
      )}
      <p>
        {lines.length === 0 ? say('noBands') : null}{' '}
        {since === undefined ? null : say('hindsight', { date: formatDate(since, locale) })}{' '}
        {restated === 0 ? null : tell('restated', { count: restated })}
      </p>
    </div>
  );
}

/** For an axis: without the digits that are all zero, and without a unit that says itself. */
function shortValue(value: number, unit: string, locale: Parameters<typeof indicatorValue>[2]): string {
  return indicatorValue(value, unit, locale).replace(/^([-−]?\d[\d,]*)\.0+(?=\D|$)/, '$1');
}
