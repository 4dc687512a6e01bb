import type { Locale } from '../../base/locale.ts';
import { fill, text } from '../../base/locale.ts';
import { isoDay, dayOf } from '../../thesis/instant.ts';
import { transitions } from '../../thesis/signals/transitions.ts';
import type { Signal } from '../../thesis/signal.ts';
import { signalsOf as signalsNamed } from '../../thesis/stance-table/signals-of.ts';
import type { SignalExplanation, StanceExplanation } from '../shapes/thesis-explanation.ts';
import { signalStateWords } from '../wording/thesis-words.ts';
import type { Evaluated } from './evaluated.ts';
import type { Reader } from './reader-of.ts';
import { readingOut } from './reading-out.ts';
import { robustnessOut } from './robustness-out.ts';
import { signalOut, signalsOf } from './signal-out.ts';
import { stanceOut } from './stance-out.ts';

/** A signal with the indicators it watches and how it came to where it is. */
export function explainSignal(found: Evaluated, signal: Signal, reader: Reader): SignalExplanation['signal'] {
  const { thesis, course, instant } = found;
  const told = signalOut(found, signal, reader.locale);
  const watched = new Set(told.conditions.map(({ indicator }) => indicator));
  const of = course.signal(signal.id);
  return {
    as_of: new Date(instant).toISOString(),
    signal: told,
    readings: [...watched].flatMap((id) => {
      const indicator = thesis.indicators.get(id);
      return indicator === undefined ? [] : readingOut(found, indicator, reader);
    }),
    counter: [...watched].flatMap((id) => {
      const indicator = thesis.indicators.get(id);
      if (indicator === undefined) return [];
      return [{ id, title: indicator.title[reader.locale], counter: indicator.counter[reader.locale] }];
    }),
    transitions: (of === null ? [] : transitions(of, course, -Infinity, instant))
      .slice(-mostTransitions)
      .reverse()
      .map(({ at, from, to }) => ({
        ...{ at: new Date(at).toISOString(), from, to },
        text: turnWords(at, from, to, reader.locale),
      })),
  };
}

/** The stance with the signals its table names; null where the thesis has no table. */
export function explainStance(found: Evaluated, { locale }: Reader): StanceExplanation['stance'] | null {
  const { thesis, instant } = found;
  const stance = stanceOut(found, locale);
  const robustness = robustnessOut(found, locale);
  if (stance === null || robustness === null || thesis.stance === null) return null;
  const named = new Set(signalsNamed(thesis.stance));
  return {
    as_of: new Date(instant).toISOString(),
    stance,
    signals: signalsOf(thesis)
      .filter(({ id }) => named.has(id))
      .map((signal) => signalOut(found, signal, locale)),
    robustness,
  };
}

const mostTransitions = 20;

function turnWords(
  at: number,
  from: keyof typeof signalStateWords,
  to: keyof typeof signalStateWords,
  locale: Locale,
): string {
  const words = { from: signalStateWords[from][locale], to: signalStateWords[to][locale] };
  return fill(turned[locale], { day: isoDay(dayOf(at)), ...words });
}

const turned = text('{day}: {from} → {to}', '{day}：{from} → {to}', '{day}：{from} → {to}');
