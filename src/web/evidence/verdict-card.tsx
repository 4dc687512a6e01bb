import { memo, useId } from 'react';
import type { DocumentOut } from '../api/shapes.ts';
import { ClaimSource, ClaimTaken } from './claim-line.tsx';
import { QuotedClaim } from './quoted-claim.tsx';
import type { VerdictOut } from './shapes.ts';
import { VerdictBody } from './verdict-body.tsx';
import { useEvidenceWords } from './words.ts';

interface Props {
  verdict: VerdictOut;
  document: DocumentOut | undefined;
  /** The keyboard is, or was last, on this one. */
  active: boolean;
  /** The Tab key reaches it. */
  tabStop: boolean;
  activate: (claim: string) => void;
}

/** The quote in its sentence on one side, what became of it on the other; on a phone one below the other. */
export const VerdictCard = memo(function VerdictCard({
  verdict,
  document,
  active,
  tabStop,
  activate,
}: Props) {
  const { tell } = useEvidenceWords();
  const id = useId();
  const { claim, matters } = verdict;
  return (
    <article
      className={`verdict-card${active ? ' active' : ''}`}
      data-claim={claim.id}
      aria-labelledby={id}
      aria-current={active ? 'true' : undefined}
      tabIndex={tabStop ? 0 : -1}
      onFocus={() => activate(claim.id)}
    >
      <div className="side">
        {matters === null ? null : <p className="matters">{tell('matters', { text: matters })}</p>}
        <QuotedClaim claim={claim} document={document} />
        <ClaimTaken claim={claim} />
        <ClaimSource claim={claim} document={document} />
      </div>
      <div className="side">
        <VerdictBody
          verdict={verdict}
          heading={(what) => (
            <h2 id={id} className="finding">
              {what}
            </h2>
          )}
        />
      </div>
    </article>
  );
});
