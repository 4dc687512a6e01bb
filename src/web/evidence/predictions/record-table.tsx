import { predictionOutcomeWords } from '../../../base/outcome-words.ts';
import { useMessages } from '../../settings/use-settings.tsx';
import type { PredictionOut, TrackRecordOut } from '../shapes.ts';
import { outcomeSign, predictionOutcomes, usePredictionWords } from './prediction-outcomes.ts';
import { sourceName } from './source-name.tsx';

interface Props {
  records: readonly TrackRecordOut[];
  predictions: readonly PredictionOut[];
  /** Whose predictions alone are shown; null: everybody's. */
  chosen: string | null;
  choose: (source: string | null) => void;
}

/** What became of each one's predictions, in counts, beside what would have come true by itself. */
export function RecordTable({ records, predictions, chosen, choose }: Props) {
  const { words } = useMessages();
  const { tell, locale } = usePredictionWords();
  return (
    <section className="records" aria-labelledby="records">
      <h2 id="records">{tell('records')}</h2>
      <p className="lede">{tell('recordsAbout')}</p>
      <table className="stacking record-table">
        <thead>
          <tr>
            <th scope="col">{tell('who')}</th>
            <th scope="col" className="num">
              {tell('number')}
            </th>
            {predictionOutcomes.map((each) => (
              <th key={each} scope="col" className="num">
                <span aria-hidden="true">{outcomeSign(each)} </span>
                {predictionOutcomeWords[each][locale]}
              </th>
            ))}
            <th scope="col">{tell('besideChance')}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => {
            const who = sourceName(record.source, words.library.untitled);
            const only = record.source === chosen;
            return (
              <tr key={record.source}>
                <th scope="row">
                  <button
                    type="button"
                    className="quiet"
                    aria-pressed={only}
                    title={tell('onlyThese', { who })}
                    onClick={() => choose(only ? null : record.source)}
                  >
                    <bdi>{who}</bdi>
                  </button>
                  <span className="signs" aria-hidden="true">
                    {predictions
                      .filter(({ source }) => source === record.source)
                      .map(({ claim, outcome }) => (
                        <span key={claim.id} className={outcome}>
                          {outcomeSign(outcome)}
                        </span>
                      ))}
                  </span>
                </th>
                <td className="num" data-label={tell('number')}>
                  {record.made}
                </td>
                {predictionOutcomes.map((each) => (
                  <td key={each} className="num" data-label={predictionOutcomeWords[each][locale]}>
                    {record[each]}
                  </td>
                ))}
                <td className="soft">
                  <AgainstBase record={record} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function AgainstBase({ record }: { record: TrackRecordOut }) {
  const { tell, locale } = usePredictionWords();
  const base = record.against_base;
  if (base === null) return tell('againstUnknown');
  return tell('against', {
    count: base.of,
    came: base.came_true,
    expected: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(base.expected),
  });
}
