import type { ProposalOut } from '../shapes.ts';
import { slotValue, useProposalWords } from './proposal-text.ts';

interface Props {
  proposal: ProposalOut;
  busy: boolean;
  decide: (how: 'accept' | 'drop') => void;
}

/** Take a proposal as a correction, or leave it. */
export function ProposalActions({ proposal: { slot, value, quantity }, busy, decide }: Props) {
  const { tell, words } = useProposalWords();
  const about = { value: slotValue(slot, value, words), number: quantity };
  return (
    <span className="proposal-actions">
      <button
        type="button"
        disabled={busy}
        aria-label={tell('acceptLabel', about)}
        onClick={() => decide('accept')}
      >
        {tell('accept')}
      </button>
      <button
        type="button"
        className="quiet"
        disabled={busy}
        aria-label={tell('dropLabel', about)}
        onClick={() => decide('drop')}
      >
        {tell('drop')}
      </button>
    </span>
  );
}
