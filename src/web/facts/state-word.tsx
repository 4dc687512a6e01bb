import type { FactState } from '../../base/observation.ts';
import type { FactOut } from '../api/fact-queries.ts';
import { InlineMark, type MarkShape } from '../chart/mark.tsx';
import { stateWords, useFactWords } from './words.ts';

export const stateShapes: Readonly<Record<FactState, MarkShape>> = {
  ok: 'stated',
  derived: 'derived',
  stale: 'stale',
  not_derivable: 'missing',
  unlocated: 'missing',
  conflicting: 'conflict',
  quarantined: 'aside',
};

/** A state as a mark and a word, with its reason where there is one. */
export function StateWord({ state, reason }: { state: FactOut['state']; reason: string | null }) {
  const { locale } = useFactWords();
  return (
    <span className={`state ${state}`}>
      <InlineMark shape={stateShapes[state]} /> {stateWords[state][locale]}
      {reason === null ? null : <span className="detail">{reason}</span>}
    </span>
  );
}
