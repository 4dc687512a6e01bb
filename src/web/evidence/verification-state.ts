import { outcomes, type Outcome } from './shapes.ts';

/** What decides what the queue shows; all of it stands in the address. */
export interface VerificationState {
  /** Null: of every outcome. */
  outcome: Outcome | null;
  search: string;
  /** Id of the only text that is looked at; empty: all. */
  document: string;
  /** Id of the claim the keyboard is on; empty: none yet. */
  claim: string;
}

/** The state an address stands for; what is not known is left out. */
export function parseVerificationState(search: URLSearchParams): VerificationState {
  return {
    outcome: outcomes.find((outcome) => outcome === search.get('outcome')) ?? null,
    search: search.get('search') ?? '',
    document: search.get('document') ?? '',
    claim: search.get('claim') ?? '',
  };
}

/** The address of a state; a language that was asked for stays. */
export function writeVerificationState(state: VerificationState, before: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(verdictQueryValues(state));
  if (state.claim !== '') written.set('claim', state.claim);
  const lang = before.get('lang');
  if (lang !== null) written.set('lang', lang);
  return written;
}

/** The state as the API's query: what is as usual is left out. */
export function verdictQueryValues({ outcome, search, document }: VerificationState): Record<string, string> {
  return {
    ...(document === '' ? {} : { document }),
    ...(outcome === null ? {} : { outcome }),
    ...(search === '' ? {} : { search }),
  };
}

/** The claim `by` places further in the queue; the first one from nowhere. Stops at both ends. */
export function stepInQueue(ids: readonly string[], from: string, by: 1 | -1): string | null {
  const at = ids.indexOf(from);
  if (at === -1) return ids[0] ?? null;
  return ids[Math.max(0, Math.min(ids.length - 1, at + by))] ?? null;
}
