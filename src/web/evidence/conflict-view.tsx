import { useId } from 'react';
import type { DocumentOut } from '../api/shapes.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity, metricName } from '../format/quantity.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ClaimSource } from './claim-line.tsx';
import { ProofList } from './proof-list.tsx';
import { QuotedClaim } from './quoted-claim.tsx';
import type { ConflictOut } from './shapes.ts';
import { useEvidenceWords } from './words.ts';

type Documents = ReadonlyMap<string, DocumentOut>;

/** One number and the ways it is told, beside one another: who said it, where, when, and what speaks for it. */
export function ConflictView({ conflict, documents }: { conflict: ConflictOut; documents: Documents }) {
  const { words } = useMessages();
  const { tell } = useEvidenceWords();
  const id = useId();
  const { subject, metric, period, kind, text, sides } = conflict;
  return (
    <section className="conflict" aria-labelledby={id}>
      <h2 id={id} className="finding">
        <bdi>{subject}</bdi>
        <bdi>{metricName(metric, words)}</bdi>
        <span>{period === null ? tell('anyPeriod') : formatPeriod(period)}</span>
      </h2>
      <p className="reason">
        <span className="outcome conflicting">
          <span aria-hidden="true">⇄</span> {tell(kind)}
        </span>{' '}
        {text}
      </p>
      <div className="sides">
        {sides.map((side) => (
          <Side key={side.value} side={side} documents={documents} />
        ))}
      </div>
    </section>
  );
}

function Side({ side, documents }: { side: ConflictOut['sides'][number]; documents: Documents }) {
  const { words, locale } = useMessages();
  const { tell } = useEvidenceWords();
  const [first] = side.claims;
  const value = (first === undefined ? null : formatQuantity(first, locale, words)) ?? side.value;
  return (
    <section className="conflict-side" aria-label={value}>
      <h3 className="side-value">
        <bdi>{value}</bdi>
      </h3>
      <ul className="said-list">
        {side.claims.map((claim) => (
          <li key={claim.id}>
            <QuotedClaim claim={claim} document={documents.get(claim.document)} />
            <ClaimSource claim={claim} document={documents.get(claim.document)} />
          </li>
        ))}
      </ul>
      {side.settled_by.length === 0 ? (
        <p className="soft none">{tell('nothingSpeaksFor')}</p>
      ) : (
        <>
          <h4>
            <span aria-hidden="true">✓ </span>
            {tell('speaksFor')}
          </h4>
          <ProofList rows={side.settled_by} label={tell('speaksFor')} />
        </>
      )}
    </section>
  );
}
