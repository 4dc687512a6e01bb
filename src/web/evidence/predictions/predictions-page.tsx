import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { predictionOutcomeWords } from '../../../base/outcome-words.ts';
import { apiPath } from '../../api/client.ts';
import { countBy } from '../../reader/reader-state.ts';
import { useMessages } from '../../settings/use-settings.tsx';
import { ErrorPage } from '../../shell/error-page.tsx';
import { Loading } from '../../shell/loading.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import '../../styles/predictions.css';
import { EvidenceNav } from '../evidence-nav.tsx';
import { predictionsQuery } from '../queries.ts';
import type { PredictionOut } from '../shapes.ts';
import { useDocuments } from '../use-documents.ts';
import { useEvidenceWords } from '../words.ts';
import {
  outcomeSign,
  predictionOutcomes,
  predictionsSentence,
  usePredictionWords,
} from './prediction-outcomes.ts';
import { PredictionRow } from './prediction-row.tsx';
import { RecordTable } from './record-table.tsx';
import { sourceName } from './source-name.tsx';

/** Shown at once. */
const step = 100;

/** What was foretold for which day, what came of it, and whose word it was. The choices are in the address. */
export function PredictionsPage() {
  const { tell: share, locale } = useEvidenceWords();
  const { tell } = usePredictionWords();
  const { words } = useMessages();
  usePageTitle(share('predictions'));
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(step);
  const documents = useDocuments();
  const answer = useQuery(predictionsQuery(locale));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;

  const { predictions, records } = answer.data;
  const outcome = predictionOutcomes.find((each) => each === search.get('outcome')) ?? null;
  const source = records.find((each) => each.source === search.get('source'))?.source ?? null;
  const by = (of: PredictionOut) => source === null || of.source === source;
  const shown = predictions.filter((each) => by(each) && (outcome === null || each.outcome === outcome));
  const counts = new Map(countBy(predictions.filter(by).map((each) => each.outcome)));

  function choose(name: 'outcome' | 'source', value: string | null) {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (value === null) after.delete(name);
      else after.set(name, value);
      return after;
    });
  }

  const today = new Date().toISOString().slice(0, 10);
  return (
    <div className="page predictions">
      <EvidenceNav />
      <h1>{predictionsSentence(predictions, locale)}</h1>
      <p className="lede">{predictions.length === 0 ? tell('noneHint') : tell('lede')}</p>
      {predictions.length === 0 ? null : (
        <>
          <div className="prediction-filters">
            <div className="chips" role="group" aria-label={tell('byResult')}>
              {predictionOutcomes
                .filter((each) => counts.has(each) || each === outcome)
                .map((each) => (
                  <button
                    key={each}
                    type="button"
                    aria-pressed={each === outcome}
                    onClick={() => choose('outcome', each === outcome ? null : each)}
                  >
                    <span aria-hidden="true">{outcomeSign(each)}</span> {predictionOutcomeWords[each][locale]}{' '}
                    <span className="count">{counts.get(each) ?? 0}</span>
                  </button>
                ))}
              {source === null ? null : (
                <button type="button" aria-pressed="true" onClick={() => choose('source', null)}>
                  <bdi>{sourceName(source, words.library.untitled)}</bdi> <span aria-hidden="true">×</span>
                </button>
              )}
            </div>
            <a href={apiPath('/predictions.csv', { bom: 1 })} download>
              {share('csv')}
            </a>
          </div>
          {shown.length === 0 ? (
            <p className="lede" role="status">
              {tell('noneMatches')}
            </p>
          ) : (
            <table className="stacking prediction-table">
              <thead>
                <tr>
                  <th scope="col">{tell('by')}</th>
                  <th scope="col">{tell('said')}</th>
                  <th scope="col">{tell('result')}</th>
                  <th scope="col">{tell('byItself')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.slice(0, limit).map((prediction) => (
                  <PredictionRow
                    key={prediction.claim.id}
                    prediction={prediction}
                    document={documents.get(prediction.claim.document)}
                    today={today}
                  />
                ))}
              </tbody>
            </table>
          )}
          {shown.length > limit ? (
            <button type="button" onClick={() => setLimit(limit + step)}>
              {share('more')}
            </button>
          ) : null}
          <RecordTable
            records={records}
            predictions={predictions}
            chosen={source}
            choose={(who) => choose('source', who)}
          />
        </>
      )}
    </div>
  );
}
