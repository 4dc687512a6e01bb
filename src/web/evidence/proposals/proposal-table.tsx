import { useState } from 'react';
import { Link } from 'wouter';
import { lastAuthor } from '../../correcting/author.ts';
import { useCorrect } from '../../correcting/use-correct.ts';
import { ErrorNote } from '../../shell/error-note.tsx';
import type { Assisted, KeptProposalOut, ProposalOut } from '../shapes.ts';
import { assistPath, type AskedSlot } from './assist-query.ts';
import { ProposalActions } from './proposal-actions.tsx';
import { slotValue, useProposalWords } from './proposal-text.ts';

type State = KeptProposalOut['state'] | 'notKept';

interface Props {
  assisted: Assisted;
  slots: readonly AskedSlot[];
}

/** What came back and stands in the text: the number, the value read from the words, the words, and a person's choice. */
export function ProposalTable({ assisted: { document, accepted, kept }, slots }: Props) {
  const { tell, words } = useProposalWords();
  const { busy, error, correct } = useCorrect<Assisted>(assistPath(document));
  const [told, setTold] = useState<string | null>(null);
  const keptIds = new Set(kept.map(({ id }) => id));
  const loose = accepted.filter(({ id }) => !keptIds.has(id));
  const rows: { proposal: ProposalOut; state: State }[] = [
    ...kept.map((proposal) => ({ proposal, state: proposal.state })),
    ...loose.map((proposal) => ({ proposal, state: 'notKept' as const })),
  ];
  if (rows.length === 0 && told === null) return null;

  async function decide(how: 'accept' | 'drop', { id, slot, value, quantity }: ProposalOut) {
    const author = lastAuthor();
    const signed = author === '' ? {} : { author };
    const done = await correct(how === 'accept' ? { accept: [id], ...signed } : { drop: [id] });
    if (done === null) return;
    const said = { value: slotValue(slot, value, words), number: quantity };
    setTold(tell(how === 'accept' ? 'keptNow' : 'droppedNow', said));
  }

  return (
    <section aria-labelledby="came">
      <h2 id="came">{tell('came')}</h2>
      <p className="lede">{tell('cameAbout')}</p>
      <p role="status" className="decided">
        {told}
      </p>
      {error === null ? null : <ErrorNote error={error} />}
      {rows.length === 0 ? null : (
        <table className="stacking proposal-table">
          <thead>
            <tr>
              <th scope="col">{tell('number')}</th>
              <th scope="col">{tell('slot')}</th>
              <th scope="col">{tell('proposed')}</th>
              <th scope="col">{tell('words')}</th>
              <th scope="col">{tell('decision')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ proposal, state }) => (
              <tr key={proposal.id}>
                <Proposed document={document} proposal={proposal} />
                <td>
                  {state === 'open' ? (
                    <ProposalActions
                      proposal={proposal}
                      busy={busy}
                      decide={(how) => void decide(how, proposal)}
                    />
                  ) : (
                    <span className="soft">{tell(state)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {loose.length === 0 ? null : (
        <button type="button" disabled={busy} onClick={() => void correct({ slot: slots, keep: true })}>
          {tell('keep', { count: loose.length })}
        </button>
      )}
    </section>
  );
}

function Proposed({ document, proposal }: { document: string; proposal: ProposalOut }) {
  const { tell, words } = useProposalWords();
  const { slot, value, found, quantity, quote } = proposal;
  const place = (start: number, end: number) => `/documents/${document}?show=${start}-${end}`;
  return (
    <>
      <th scope="row" className="said">
        <Link href={place(proposal.start, proposal.end)}>
          <bdi>{quantity}</bdi>
        </Link>
      </th>
      <td>{words.reader.slots[slot]}</td>
      <td>
        <strong>
          <bdi>{slotValue(slot, value, words)}</bdi>
        </strong>
        {found === null ? null : (
          <span className="soft small before">
            <bdi>{tell('before', { value: slotValue(slot, found, words) })}</bdi>
          </span>
        )}
      </td>
      <td className="said">
        <Link href={place(proposal.quote_start, proposal.quote_end)}>
          <bdi>{quote}</bdi>
        </Link>
      </td>
    </>
  );
}
