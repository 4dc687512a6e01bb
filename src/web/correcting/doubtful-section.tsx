import { useState } from 'react';
import type { ClaimOut, DocumentFull, OverrideOut } from '../api/shapes.ts';
import { formatQuantity } from '../format/quantity.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { useCorrectingWords } from './words.ts';

interface Props {
  full: DocumentFull;
  claims: readonly ClaimOut[];
  open: (id: string) => void;
}

/** What stands nowhere, and what is said of nobody or measures nothing known: shown, never dropped. */
export function DoubtfulSection({ full, claims, open }: Props) {
  const { say } = useCorrectingWords();
  const unlocated = claims.filter(({ state }) => state === 'unlocated');
  const doubtful = claims.filter(
    ({ state, standing, subject, metric }) =>
      state === 'located' && standing !== 'rejected' && (subject === null || metric === null),
  );
  const lost = unlocated.length + full.unplaced.length;
  if (lost + doubtful.length === 0) return null;
  return (
    <details className="doubtful">
      <summary>{say('doubtful', { unlocated: lost, doubtful: doubtful.length })}</summary>
      {full.unplaced.length === 0 ? null : (
        <section>
          <h3>{say('unplacedTitle')}</h3>
          <ul>
            {full.unplaced.map((each) => (
              <UnplacedRow key={each.id} said={each} />
            ))}
          </ul>
        </section>
      )}
      <ClaimList title={say('unlocatedTitle')} claims={unlocated} open={open} />
      <ClaimList title={say('doubtfulTitle')} claims={doubtful} open={open} />
    </details>
  );
}

function ClaimList({
  title,
  claims,
  open,
}: {
  title: string;
  claims: readonly ClaimOut[];
  open: (id: string) => void;
}) {
  const { words, locale } = useMessages();
  const { say } = useCorrectingWords();
  if (claims.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="doubtful-claims">
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" className="quiet" onClick={() => open(claim.id)}>
              <bdi>{claim.quote}</bdi>
            </button>{' '}
            <span className="soft">
              {[
                formatQuantity(claim, locale, words),
                claim.subject ?? say('withoutSubject'),
                claim.metric === null ? say('withoutMetric') : null,
              ]
                .filter((each) => each !== null)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnplacedRow({ said }: { said: OverrideOut }) {
  const { say, slot } = useCorrectingWords();
  const [withdrawing, setWithdrawing] = useState(false);
  const title = say('withdrawSlot', { slot: slot(said.slot) });
  return (
    <li>
      <q className="said">{said.quote}</q> · {slot(said.slot)}: <bdi>{said.value}</bdi>{' '}
      <span className="soft">{said.reason}</span>{' '}
      {withdrawing ? (
        <CorrectionForm
          title={title}
          saying={{ action: 'withdraw', claim: said.anchor, slot: [said.slot] }}
          done={() => setWithdrawing(false)}
          cancel={() => setWithdrawing(false)}
        />
      ) : (
        <button type="button" className="quiet" aria-label={title} onClick={() => setWithdrawing(true)}>
          {say('withdraw')}
        </button>
      )}
    </li>
  );
}
