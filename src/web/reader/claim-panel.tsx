import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { explanationQuery } from '../api/queries.ts';
import type { ClaimOut, DocumentFull } from '../api/shapes.ts';
import { ClaimStanding } from '../correcting/claim-standing.tsx';
import type { VerdictOut } from '../evidence/shapes.ts';
import { VerdictBody } from '../evidence/verdict-body.tsx';
import { useEvidenceWords } from '../evidence/words.ts';
import { formatQuantity } from '../format/quantity.ts';
import { Unknown } from '../format/unknown.tsx';
import { useMessages } from '../settings/use-settings.tsx';
import { ClaimSlotList } from './claim-slot-list.tsx';
import { Comparable } from './comparable.tsx';
import type { Span } from './marked-segments.ts';

interface Props {
  ref: Ref<HTMLElement>;
  claim: ClaimOut;
  /** Null where it was not verified. */
  verdict: VerdictOut | null;
  full: DocumentFull;
  /** Among the claims that are marked, from 1; 0 where the filter hides this one. */
  position: number;
  total: number;
  /** Claims in the very same words, this one included. */
  alike: readonly ClaimOut[];
  showEvidence: (span: Span | null) => void;
  move: (by: 1 | -1) => void;
  open: (id: string) => void;
  close: () => void;
}

/** One claim: what it says, slot by slot, and what each slot rests on. On a phone it is a sheet at the bottom. */
export function ClaimPanel(props: Props) {
  const { ref, claim, verdict, full, position, total, alike, showEvidence, move, open, close } = props;
  const { words, locale, tell } = useMessages();
  const value = formatQuantity(claim, locale, words);
  const explanation = useQuery(explanationQuery(claim.id, locale)).data;
  const reasons = Object.fromEntries((explanation?.slots ?? []).map(({ slot, reason }) => [slot, reason]));
  return (
    <aside className="claim-panel" ref={ref} tabIndex={-1} aria-label={words.reader.panelLabel}>
      <div className="panel-bar">
        <span className="soft">
          {position === 0 ? null : tell(words.reader.position, { n: position, total })}
        </span>
        <button type="button" aria-label={words.reader.previous} onClick={() => move(-1)}>
          <span aria-hidden="true">↑</span>
        </button>
        <button type="button" aria-label={words.reader.next} onClick={() => move(1)}>
          <span aria-hidden="true">↓</span>
        </button>
        <button type="button" aria-label={words.reader.closePanel} onClick={close}>
          <span aria-hidden="true">✕</span>
        </button>
      </div>
      <h2 className={`value${claim.standing === 'rejected' ? ' struck' : ''}`}>{value ?? <Unknown />}</h2>
      <blockquote className="said" lang={full.document.language} dir="auto">
        {explanation?.sentence.before}
        <mark>{full.text.slice(claim.start, claim.end)}</mark>
        {explanation?.sentence.after}
      </blockquote>
      {claim.state === 'unlocated' ? <p className="way-out">{words.reader.unlocated}</p> : null}
      {verdict === null ? null : <PanelVerdict verdict={verdict} />}
      <ClaimSlotList claim={claim} full={full} reasons={reasons} showEvidence={showEvidence} />
      <ClaimStanding claim={claim} close={close} />
      {alike.length > 1 ? (
        <section className="alike">
          <h3>{words.reader.sameQuote}</h3>
          <ul>
            {alike.map((each) => (
              <li key={each.id}>
                <button type="button" aria-pressed={each.id === claim.id} onClick={() => open(each.id)}>
                  {each.subject ?? words.unknown}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Comparable claims={explanation?.comparable ?? []} />
    </aside>
  );
}

function PanelVerdict({ verdict }: { verdict: VerdictOut }) {
  const { tell } = useEvidenceWords();
  return (
    <section className="panel-verdict" aria-label={tell('verdict')}>
      <VerdictBody verdict={verdict} heading={(what) => <h3 className="finding">{what}</h3>} />
    </section>
  );
}
