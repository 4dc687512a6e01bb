import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../base/locale.ts';
import type { ReplayOut } from '../../operations/shapes/replay.ts';
import type { SignalOut, StripOut } from '../../operations/shapes/signal.ts';
import type { SignalExplanation } from '../../operations/shapes/thesis-explanation.ts';
import { apiGet, apiPath } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';
import type { ReplayRange } from './replay-range.ts';

export interface SignalsAnswer {
  thesis: { id: string; title: string };
  as_of: string;
  counts: Readonly<Record<string, number>>;
  signals: SignalOut[];
  strips: StripOut[] | null;
}

/** All of them as known on a day; empty: now. */
export function signalsQuery(asOf: string, locale: Locale) {
  return asked<SignalsAnswer>(apiPath('/signals', { as_of: asOf }), locale);
}

/** The same with what each was over ten years: asked for once the rest can be read. */
export function stripsQuery(asOf: string, locale: Locale) {
  return asked<SignalsAnswer>(apiPath('/signals', { as_of: asOf, strips: true }), locale);
}

/** One of them with the readings it rests on. */
export function signalQuery(id: string, asOf: string, locale: Locale) {
  const path = apiPath(`/explain/${encodeURIComponent(`signal:${id}`)}`, { as_of: asOf });
  return asked<SignalExplanation>(path, locale);
}

/** What it was over a range, with what followed. */
export function replayQuery(id: string, range: ReplayRange, locale: Locale) {
  return asked<ReplayOut>(apiPath(replayPath(id), { from: range.from, to: range.to }), locale);
}

export function replayPath(id: string): `/${string}` {
  return `/replay/${encodeURIComponent(`signal:${id}`)}`;
}

function asked<Data>(path: string, locale: Locale) {
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<Data>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}
