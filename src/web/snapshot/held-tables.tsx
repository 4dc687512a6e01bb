import { Link } from 'wouter';
import type { Snapshot } from '../api/fact-queries.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { snapshotWords } from './words.ts';

export function SourcesHeld({ sources }: { sources: Snapshot['sources'] }) {
  const { locale } = useMessages();
  const say = useWording(snapshotWords);
  const count = new Intl.NumberFormat(locale);
  return (
    <section>
      <h2 id="held-sources">{say('sourceTable')}</h2>
      <table className="stacking fact-table" aria-labelledby="held-sources">
        <thead>
          <tr>
            <th scope="col">{say('source')}</th>
            <th scope="col" className="num">
              {say('facts')}
            </th>
            <th scope="col">{say('span')}</th>
            <th scope="col">{say('recorded')}</th>
            <th scope="col">{say('licence')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.feed}>
              <th scope="row">{source.title}</th>
              <td className="num" data-label={say('facts')}>
                {count.format(source.facts)}
              </td>
              <td data-label={say('span')}>
                <Span {...source} />
              </td>
              <td data-label={say('recorded')}>
                <Span first={source.recorded_first} last={source.recorded_last} />
              </td>
              <td data-label={say('licence')}>
                <a href={source.licence.url} target="_blank" rel="noreferrer">
                  {source.licence.name}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function SeriesHeld({ series }: { series: Snapshot['series'] }) {
  const { locale } = useMessages();
  const say = useWording(snapshotWords);
  const count = new Intl.NumberFormat(locale);
  if (series.length === 0) return null;
  return (
    <section>
      <h2 id="held-series">{say('seriesTable')}</h2>
      <table className="stacking fact-table" aria-labelledby="held-series">
        <thead>
          <tr>
            <th scope="col">{say('series')}</th>
            <th scope="col" className="num">
              {say('facts')}
            </th>
            <th scope="col" className="num">
              {say('vintages')}
            </th>
            <th scope="col">{say('span')}</th>
            <th scope="col">{say('recorded')}</th>
          </tr>
        </thead>
        <tbody>
          {series.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link href={`/series/${encodeURIComponent(one.id)}`}>
                  <bdi>{one.title}</bdi>
                </Link>
              </th>
              <td className="num" data-label={say('facts')}>
                {count.format(one.facts)}
              </td>
              <td className="num" data-label={say('vintages')}>
                {count.format(one.vintages)}
              </td>
              <td data-label={say('span')}>
                <Span {...one} />
              </td>
              <td data-label={say('recorded')}>{formatDate(one.recorded, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Span({ first, last }: { first: string | null; last: string | null }) {
  const { locale } = useMessages();
  if (first === null || last === null) return null;
  return first === last ? (
    <>{formatDate(last, locale)}</>
  ) : (
    <>
      {formatDate(first, locale)} – {formatDate(last, locale)}
    </>
  );
}
