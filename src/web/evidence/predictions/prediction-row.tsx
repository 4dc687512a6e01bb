import { predictionOutcomeWords } from '../../../base/outcome-words.ts';
import type { DocumentOut } from '../../api/shapes.ts';
import { formatDate } from '../../format/dates.ts';
import { Unknown } from '../../format/unknown.tsx';
import { ClaimTaken } from '../claim-line.tsx';
import { ProofList } from '../proof-list.tsx';
import { QuotedClaim } from '../quoted-claim.tsx';
import type { PredictionOut } from '../shapes.ts';
import { outcomeSign, outcomeTone, usePredictionWords } from './prediction-outcomes.ts';
import { SourceName } from './source-name.tsx';

interface Props {
  prediction: PredictionOut;
  document: DocumentOut | undefined;
  /** ISO date. */
  today: string;
}

/** What was foretold for when, what came of it on what evidence, and how often as much comes by itself. */
export function PredictionRow({ prediction, document, today }: Props) {
  const { tell, locale } = usePredictionWords();
  const { claim, source, made_on, resolves_on, outcome, evidence, base_rate } = prediction;
  const open = today <= resolves_on ? tell('notYet') : tell('waits');
  return (
    <tr>
      <td className="due">
        <time dateTime={resolves_on}>{formatDate(resolves_on, locale)}</time>
      </td>
      <th scope="row">
        <QuotedClaim claim={claim} document={document} />
        <ClaimTaken claim={claim} />
        <p className="source soft">
          <SourceName name={source} />
          <span>
            {made_on === null ? tell('madeUnknown') : tell('made', { date: formatDate(made_on, locale) })}
          </span>
        </p>
      </th>
      <td>
        <p className="came">
          <span className={`outcome ${outcomeTone(outcome)}`}>
            <span aria-hidden="true">{outcomeSign(outcome)}</span> {predictionOutcomeWords[outcome][locale]}
          </span>
        </p>
        {outcome === 'open' ? <p className="soft small">{open}</p> : null}
        {outcome === 'unresolvable' ? <p className="soft small">{tell('never')}</p> : null}
        <ProofList rows={evidence} label={tell('resultEvidence')} />
      </td>
      <td className="by-itself" data-label={tell('byItself')}>
        {base_rate === null ? (
          <Unknown />
        ) : (
          tell('rate', {
            times: Math.round(base_rate.rate * base_rate.windows),
            windows: base_rate.windows,
          })
        )}
      </td>
    </tr>
  );
}
