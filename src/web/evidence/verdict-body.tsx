import type { ReactNode } from 'react';
import { Decision } from './decision.tsx';
import { differenceWords, toleranceWords } from './difference-words.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { PersonSays } from './person-says.tsx';
import { ProofList } from './proof-list.tsx';
import { holdingOutcome, type VerdictOut } from './shapes.ts';
import { WebLink } from './web-link.tsx';
import { useEvidenceWords } from './words.ts';

/** What became of a claim, by how much, on what evidence, by which rule, and what a person says of it. */
export function VerdictBody({
  verdict,
  heading,
}: {
  verdict: VerdictOut;
  heading: (what: ReactNode) => ReactNode;
}) {
  const { tell, locale } = useEvidenceWords();
  const difference = differenceWords(verdict, locale);
  const tolerance = toleranceWords(verdict, locale);
  return (
    <>
      {heading(
        <>
          <OutcomeMark outcome={holdingOutcome(verdict)} />
          {verdict.person !== null ? (
            <span className="difference">{tell('byPerson')}</span>
          ) : difference === null ? null : (
            <span className="difference">{difference}</span>
          )}
        </>,
      )}
      <PersonSays verdict={verdict} />
      {verdict.reason_text === null ? null : <p className="reason">{verdict.reason_text}</p>}
      {verdict.evidence.length === 0 && verdict.reason_text === null ? (
        <p className="soft">{tell('noEvidence')}</p>
      ) : (
        <ProofList rows={verdict.evidence} label={tell('evidence')} />
      )}
      <dl className="how">
        <div>
          <dt>{tell('rule')}</dt>
          <dd>
            {verdict.rule_text} {tolerance === null ? null : <span className="soft">({tolerance})</span>}
          </dd>
        </div>
        {verdict.would_settle === null && verdict.outcome !== 'unverifiable' ? null : (
          <div>
            <dt>{tell('settle')}</dt>
            <dd>
              {verdict.would_settle === null ? (
                <span className="soft">{tell('settleNone')}</span>
              ) : (
                <WebLink url={verdict.would_settle.url}>{verdict.would_settle.name}</WebLink>
              )}
            </dd>
          </div>
        )}
      </dl>
      <Decision verdict={verdict} />
    </>
  );
}
