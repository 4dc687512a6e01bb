import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import type { Course } from '../../thesis/course.ts';
import { killSignal } from '../../thesis/kill-signal.ts';
import { conditionInWords } from '../../thesis/rule-in-words.ts';
import { truthOf } from '../../thesis/signals/kleene.ts';
import { stepAt, truthOfState } from '../../thesis/signals/signal-course.ts';
import type { Condition, ConditionReading, Rule, Signal, SignalReading, Truth } from '../../thesis/signal.ts';
import type { Amendment } from '../../thesis/indicator.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import type { AmendmentOut, ConditionOut, SignalOut } from '../shapes/signal.ts';
import { distanceInWords, unitApart } from '../wording/distance-in-words.ts';
import { indicatorValue } from '../../base/indicator-value.ts';
import { signalStateWords } from '../wording/thesis-words.ts';
import type { Evaluated } from './evaluated.ts';

/** Every signal of a thesis, its kill criteria last. */
export function signalsOf(thesis: Thesis): Signal[] {
  return [...thesis.signals.values(), ...[...thesis.kills.values()].map(killSignal)];
}

/** A signal as it stands at the instant asked about. */
export function signalOut({ thesis, course, instant }: Evaluated, signal: Signal, locale: Locale): SignalOut {
  const reading = course.signalReading(signal.id, instant) ?? unknown(signal.id);
  const { state } = reading;
  const outcome = signal.outcome === null ? null : (thesis.outcomes.get(signal.outcome.id) ?? null);
  return {
    ...{ id: signal.id, title: signal.title[locale], about: signal.about[locale], kind: signal.kind },
    ...{ origin: signal.origin[locale], answers: [...signal.answers], registered: signal.registered },
    ...{ state, state_text: signalStateWords[state][locale], truth: reading.truth, since: reading.since },
    ...{ known: reading.known, unverified: reading.unverified, persist_days: signal.persistDays },
    rule: ruleLines(signal.rule, { course, thesis, instant, reading }, locale),
    conditions: reading.conditions.map((one) => conditionOut(one, thesis, locale)),
    nearest: nearestOf(reading),
    outcome:
      outcome === null || signal.outcome === null
        ? null
        : { id: outcome.id, title: outcome.title[locale], within_days: signal.outcome.withinDays },
    amendments: amendmentsOut(signal.amendments, locale),
  };
}

/** What was changed, the newest first. */
export function amendmentsOut(amendments: readonly Amendment[], locale: Locale): AmendmentOut[] {
  return amendments
    .map(({ on, by = null, what, was, now, why }) => ({ on, by, what, was, now, why: why[locale] }))
    .sort((a, b) => (a.on < b.on ? 1 : -1));
}

function conditionOut(reading: ConditionReading, thesis: Thesis, locale: Locale): ConditionOut {
  const { condition, truth, value, distance, relative } = reading;
  const { unit } = condition;
  return {
    ...{ indicator: condition.indicator, of: condition.of, readings: condition.readings },
    title: thesis.indicators.get(condition.indicator)?.title[locale] ?? condition.indicator,
    ...{ enter: condition.enter, exit: condition.exit, truth, value, distance, relative },
    value_text: value === null ? null : indicatorValue(value, unit, locale),
    distance_text: distance === null ? null : indicatorValue(distance, unitApart(unit), locale, true),
    distance_words: distanceInWords(reading, locale),
    text: conditionInWords(condition, thesis, locale),
  };
}

interface Sight {
  course: Course;
  thesis: Thesis;
  instant: number;
  reading: SignalReading;
}

/** The rule as lines to be indented, each with what it is worth. */
function ruleLines(rule: Rule, sight: Sight, locale: Locale, depth = 0): SignalOut['rule'] {
  const { course, thesis, instant, reading } = sight;
  const leaves = {
    condition: (one: Condition): Truth =>
      reading.conditions.find(({ condition }) => condition === one)?.truth ?? null,
    signal: (id: string): Truth => {
      const found = course.signal(id);
      return found === null ? null : truthOfState(stepAt(found, instant).state);
    },
  };
  const line = (told: string): SignalOut['rule'][number] => ({
    depth,
    text: told,
    truth: truthOf(rule, leaves),
  });
  if (rule.kind === 'condition') return [line(conditionInWords(rule, thesis, locale))];
  if (rule.kind === 'signal') {
    const named = thesis.signals.get(rule.id)?.title ?? thesis.kills.get(rule.id)?.statement;
    return [line(fill(words.signal[locale], { title: named?.[locale] ?? rule.id }))];
  }
  const count = rule.kind === 'at_least' ? rule.count : 0;
  return [
    line(fill(words[rule.kind][locale], { count, of: rule.of.length })),
    ...rule.of.flatMap((one) => ruleLines(one, sight, locale, depth + 1)),
  ];
}

/** The least a condition would have to move, in usual years of its own, for its truth to change. */
function nearestOf({ conditions }: SignalReading): number | null {
  const distances = conditions.flatMap(({ relative }) => (relative === null ? [] : Math.abs(relative)));
  return distances.length === 0 ? null : Math.min(...distances);
}

function unknown(id: string): SignalReading {
  return { signal: id, state: 'no_data', truth: null, since: null, known: 0, unverified: 0, conditions: [] };
}

const words = {
  all: text('all of:', '以下全部成立：', '以下全部成立：'),
  any: text('any of:', '以下任一成立：', '以下任一成立：'),
  at_least: text(
    'at least {count} of {of}:',
    '以下 {of} 项至少 {count} 项成立：',
    '以下 {of} 項至少 {count} 項成立：',
  ),
  not: text('not:', '以下不成立：', '以下不成立：'),
  signal: text('signal "{title}" fires', '信号“{title}”已触发', '訊號「{title}」已觸發'),
} satisfies Record<string, Text>;
