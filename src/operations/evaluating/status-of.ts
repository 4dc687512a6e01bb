import { isUsable } from '../../thesis/reading.ts';
import type { SignalOut } from '../shapes/signal.ts';
import type { ThesisStatusOut } from '../shapes/thesis-status.ts';
import type { Evaluated } from './evaluated.ts';
import type { Reader } from './reader-of.ts';
import { readingOut } from './reading-out.ts';
import { robustnessOut } from './robustness-out.ts';
import { signalOut, signalsOf } from './signal-out.ts';
import { stanceOut } from './stance-out.ts';

/** Everything a first page shows of a thesis. */
export function statusOf(found: Evaluated, reader: Reader, robustness: boolean): ThesisStatusOut {
  const { thesis, instant } = found;
  const { locale } = reader;
  const indicators = [...thesis.indicators.values()];
  const readings = indicators.map((indicator) => readingOut(found, indicator, reader));
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const known = readings.filter((reading) => isUsable(reading) && reading.level !== null);
  const lifeline = ({ role }: { role: string }): boolean => role === 'lifeline';
  const signals = signalsOf(thesis).map((signal) => signalOut(found, signal, locale));
  const counts: Record<string, number> = {};
  for (const { state } of signals) counts[state] = (counts[state] ?? 0) + 1;
  return {
    thesis: {
      ...{ id: thesis.id, title: thesis.title[locale], statement: thesis.statement[locale] },
      registered: thesis.registered,
    },
    as_of: new Date(instant).toISOString(),
    newest_known_at: newest(known.map(({ level }) => level?.known_at ?? '')),
    stance: stanceOut(found, locale),
    known: {
      ...{ indicators: known.length, of: readings.length },
      ...{ lifeline: known.filter(lifeline).length, of_lifeline: readings.filter(lifeline).length },
      unverified: mean(known.map(({ level }) => level?.unverified ?? 0)),
    },
    lifelines: thesis.lifelines.map(({ id, title, about, indicators: ids }) => ({
      ...{ id, title: title[locale], about: about[locale] },
      readings: ids.flatMap((one) => byId.get(one) ?? []),
    })),
    signals: {
      firing: signals.filter(isAfoot),
      nearest: signals
        .filter((one) => one.state === 'ok' && one.nearest !== null)
        .sort(byNearness)
        .slice(0, mostNearest),
      counts,
    },
    missing: readings.flatMap(({ id, title, level, reason }) =>
      level !== null || reason === null ? [] : { indicator: id, title, reason },
    ),
    failed: readings.flatMap(({ id, title, level, state, reason }) =>
      level === null || state !== 'source_error' || reason === null ? [] : { indicator: id, title, reason },
    ),
    faults: thesis.faults.length,
    robustness: robustness ? robustnessOut(found, locale) : null,
  };
}

const mostNearest = 5;

function isAfoot({ state }: SignalOut): boolean {
  return state === 'firing' || state === 'pending' || state === 'resolving';
}

function byNearness(a: SignalOut, b: SignalOut): number {
  return (a.nearest ?? Infinity) - (b.nearest ?? Infinity);
}

function newest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>(
    (latest, one) => (latest === null || one > latest ? one : latest),
    null,
  );
}

function mean(shares: readonly number[]): number {
  return shares.length === 0 ? 0 : shares.reduce((sum, one) => sum + one, 0) / shares.length;
}
