import { useSearchParams } from 'wouter';
import { parseFactsState, writeFactsState, type FactsState } from './facts-state.ts';

interface InAddress {
  state: FactsState;
  change: (next: FactsState) => void;
  /** By the id of the fact. */
  open: (id: string) => void;
  /** The keyboard goes back to the cell of the number. */
  close: () => void;
}

/** The state of a page of facts, kept in the address. */
export function useFactsState(): InAddress {
  const [search, setSearch] = useSearchParams();
  const state = parseFactsState(search);
  const change = (next: FactsState) => setSearch(writeFactsState(next, search));
  return {
    state,
    change,
    open(id) {
      change({ ...state, fact: id });
    },
    close() {
      const id = state.fact;
      change({ ...state, fact: '' });
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-fact="${CSS.escape(id)}"]`)?.focus(),
      );
    },
  };
}
