import { useCallback, useMemo } from 'react';
import { Link } from 'wouter';
import { RopeChart } from '../chart/rope-chart.tsx';
import { apiPath } from '../api/client.ts';
import { formatAmount } from '../format/amount.ts';
import { Unknown } from '../format/unknown.tsx';
import { Door } from '../provenance/door.tsx';
import { useMessages } from '../settings/use-settings.tsx';
import type { BoardOut } from './queries.ts';
import { useAsOf } from './use-as-of.ts';
import { useBoardWords } from './words.ts';

type Rope = NonNullable<BoardOut['rope']>;

/** What is earned against what is laid down, as a picture and as a table. */
export function RopeSection({ rope, lifelines }: { rope: Rope | null; lifelines: BoardOut['lifelines'] }) {
  const { tell } = useBoardWords();
  if (rope === null) {
    const what = lifelines.map(({ title }) => title).join(tell('comma'));
    return what === '' ? null : <p className="unknown-rope">{tell('ropeUnknown', { what })}</p>;
  }
  return <Drawn rope={rope} />;
}

function Drawn({ rope }: { rope: Rope }) {
  const { words, locale } = useMessages();
  const { tell } = useBoardWords();
  const { asOf, carry } = useAsOf();
  const { unit, points, above, below, slack, gaps } = rope;
  const amount = useCallback(
    (value: number) => formatAmount(value, unit, { locale, words, digits: 4 }),
    [unit, locale, words],
  );
  const between = (index: number): number | null => {
    const { above: one = null, below: other = null } = points[index] ?? {};
    return one === null || other === null ? null : one - other;
  };
  const drawn = useMemo(
    () =>
      gaps.map(({ reason, ...gap }) => ({
        ...gap,
        told: (
          <Door
            from={{
              ...{
                title: rope[gap.side].title,
                value: '',
                hrefWord: 'arithmetic',
                lookUp: null,
                sources: [],
              },
              rows: [
                { name: 'period', text: [...new Set([gap.first, gap.last])].map(periodText).join(' – ') },
                { name: 'reason', text: reason },
              ],
              href: carry(`/indicators/${encodeURIComponent(rope[gap.side].indicator)}`),
            }}
          >
            {tell('unknownArea')}
          </Door>
        ),
      })),
    [gaps, rope, carry, tell],
  );
  const left =
    slack === null ? '' : tell('ropeSlack', { period: periodText(slack.period), value: amount(slack.value) });
  const label = tell('ropeLabel', {
    ...{ title: rope.title, above: above.title, below: below.title },
    first: periodText(points[0]?.period ?? ''),
    last: periodText(points.at(-1)?.period ?? ''),
    slack: left,
  });
  return (
    <section className="rope" aria-labelledby="rope-title">
      <h2 id="rope-title">{rope.title}</h2>
      <RopeChart
        points={points}
        above={above.title}
        below={below.title}
        slack={(index) => tell('slack', { value: amount(between(index) ?? 0) })}
        unknown={tell('unknownArea')}
        gaps={drawn}
        tick={amount}
        time={periodText}
        label={label}
      />
      <p className="soft">
        {left} {points.some(({ provisional }) => provisional) ? tell('dashed') : null}
      </p>
      <details>
        <summary>{tell('table')}</summary>
        <table className="stacking" aria-labelledby="rope-title">
          <thead>
            <tr>
              <th scope="col">{tell('period')}</th>
              {[above, below].map((side) => (
                <th key={side.indicator} scope="col" className="num">
                  <Link href={carry(`/indicators/${side.indicator}`)}>{side.title}</Link>
                </th>
              ))}
              <th scope="col" className="num">
                {tell('slackTitle')}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point, index) => (
              <tr key={point.period}>
                <th scope="row">
                  {periodText(point.period)}
                  {point.provisional ? <span className="soft"> {tell('provisional')}</span> : null}
                </th>
                <Amount value={point.above} label={above.title} tell={amount} />
                <Amount value={point.below} label={below.title} tell={amount} />
                <Amount value={between(index)} label={tell('slackTitle')} tell={amount} />
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <a href={apiPath('/board.csv', { as_of: asOf, bom: 1 })} download>
            {tell('csv')}
          </a>
        </p>
      </details>
    </section>
  );
}

function Amount({
  value,
  label,
  tell,
}: {
  value: number | null;
  label: string;
  tell: (value: number) => string;
}) {
  return (
    <td className="num" data-label={label}>
      {value === null ? <Unknown /> : tell(value)}
    </td>
  );
}

/** `2026Q1` with a gap. */
function periodText(period: string): string {
  return period.replace(/^(\d{4})(Q\d)$/, '$1 $2');
}
