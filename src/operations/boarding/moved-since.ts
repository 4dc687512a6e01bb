import { fill, text, type Locale } from '../../base/locale.ts';
import { outcomeWords } from '../../base/outcome-words.ts';
import type { Indicator } from '../../thesis/indicator.ts';
import { dayOf, isoDay } from '../../thesis/instant.ts';
import { isUsable } from '../../thesis/reading.ts';
import type { Signal } from '../../thesis/signal.ts';
import { stepAt } from '../../thesis/signals/signal-course.ts';
import { stanceReading } from '../../thesis/stance-table/stance-reading.ts';
import type { Evaluated } from '../evaluating/evaluated.ts';
import { signalsOf } from '../evaluating/signal-out.ts';
import type { BoardOut } from '../shapes/board.ts';
import { standingOutcome, type Finding } from '../verifying/findings.ts';
import { bandWords, signalStateWords } from '../wording/thesis-words.ts';

type Change = BoardOut['moved']['changes'][number];

/**
 * What is other at the instant asked about than it was at `since` (UTC, milliseconds), each as it was known then: the stance, what
 * would end the thesis, signals, bands of lifelines, other bands, how much is known, thresholds that were changed, claims that fell.
 */
export function movedSince(
  found: Evaluated,
  since: number,
  findings: readonly Finding[],
  locale: Locale,
): Omit<BoardOut['moved'], 'recorded'> {
  const { thesis, instant } = found;
  const day = isoDay(dayOf(since));
  if (since >= instant) return { since: day, changes: [], more: 0 };
  const signals = signalsOf(thesis).flatMap((signal) => signalChange(found, signal, since, locale));
  const indicators = [...thesis.indicators.values()];
  const bands = (role: Indicator['role']): Change[] =>
    indicators.filter((one) => one.role === role).flatMap((one) => bandChange(found, one, since, locale));
  const changes = [
    ...stanceChange(found, since, locale),
    ...signals.filter(({ kill }) => kill).map(({ change }) => change),
    ...signals.filter(({ kill }) => !kill).map(({ change }) => change),
    ...bands('lifeline'),
    ...knownChange(found, indicators, since, locale),
    ...toldChange(found, since, locale),
    ...bands('periphery'),
    ...indicators.flatMap((one) => amended(one, day, isoDay(dayOf(instant)), locale)),
    ...fallen(findings, since, instant, locale),
  ];
  return { since: day, changes: changes.slice(0, mostShown), more: Math.max(0, changes.length - mostShown) };
}

const mostShown = 30;

function stanceChange({ course, stance, instant }: Evaluated, since: number, locale: Locale): Change[] {
  if (stance === null) return [];
  const [then, now] = [stanceReading(course, stance, since), stanceReading(course, stance, instant)];
  if (then.stance === now.stance) return [];
  const named = (one: typeof now): string => stance.table.meaning[one.stance].title[locale];
  return [
    {
      ...{ kind: 'stance', id: 'stance', title: words.stance[locale] },
      ...{ from: named(then), to: named(now), on: now.since },
    },
  ];
}

function signalChange(
  { course, instant }: Evaluated,
  { id, kind, title }: Signal,
  since: number,
  locale: Locale,
): { kill: boolean; change: Change }[] {
  const of = course.signal(id);
  if (of === null) return [];
  const [then, now] = [stepAt(of, since), stepAt(of, instant)];
  // What can no longer be told is counted, not listed: a source that ends would fill the page.
  if (then.state === now.state || isGap(now.state)) return [];
  const began = of.steps.findLast(
    ({ at }, index) => at <= instant && of.steps[index - 1]?.state !== now.state,
  );
  const on = began === undefined || began.at <= since ? null : isoDay(dayOf(began.at));
  const [from, to] = [signalStateWords[then.state][locale], signalStateWords[now.state][locale]];
  return [{ kill: kind === 'kill', change: { kind: 'signal', id, title: title[locale], from, to, on } }];
}

function isGap(state: string): boolean {
  return state === 'no_data' || state === 'stale' || state === 'source_error';
}

function bandChange(
  { course, instant }: Evaluated,
  { id, title, bands }: Indicator,
  since: number,
  locale: Locale,
): Change[] {
  if (bands === null) return [];
  const [then, now] = [course.reading(id, since), course.reading(id, instant)];
  if (then === null || now === null || then.band === null || now.band === null) return [];
  if (then.band === now.band || !isUsable(now)) return [];
  const [from, to] = [bandWords[then.band][locale], bandWords[now.band][locale]];
  return [{ kind: 'band', id, title: title[locale], from, to, on: now.level?.knownAt.slice(0, 10) ?? null }];
}

/** How many indicators can be relied on. */
function knownChange(
  { course, instant }: Evaluated,
  indicators: readonly Indicator[],
  since: number,
  locale: Locale,
): Change[] {
  const lifelines = indicators.filter(({ role }) => role === 'lifeline');
  const counted = (at: number): string => {
    const known = lifelines.filter(({ id }) => {
      const reading = course.reading(id, at);
      return reading !== null && reading.level !== null && isUsable(reading);
    });
    return fill(words.of[locale], { known: known.length, of: lifelines.length });
  };
  const [from, to] = [counted(since), counted(instant)];
  return from === to ? [] : [{ kind: 'known', id: 'known', title: words.known[locale], from, to, on: null }];
}

/** Of how many signals it can be told whether they fire. */
function toldChange({ thesis, course, instant }: Evaluated, since: number, locale: Locale): Change[] {
  const signals = signalsOf(thesis).flatMap(({ id }) => course.signal(id) ?? []);
  const counted = (at: number): string => {
    const known = signals.filter((one) => !isGap(stepAt(one, at).state));
    return fill(words.of[locale], { known: known.length, of: signals.length });
  };
  const [from, to] = [counted(since), counted(instant)];
  return from === to ? [] : [{ kind: 'known', id: 'told', title: words.told[locale], from, to, on: null }];
}

function amended(
  { id, title, amendments }: Indicator,
  after: string,
  until: string,
  locale: Locale,
): Change[] {
  return amendments
    .filter(({ on }) => on > after && on <= until)
    .map(({ on, was, now }) => ({
      ...{ kind: 'threshold', id, title: title[locale], from: was, to: now, on },
    }));
}

/** Claims found not to hold since then, as this ledger recorded it. */
function fallen(findings: readonly Finding[], since: number, until: number, locale: Locale): Change[] {
  return findings
    .filter((one) => doesNotHold(one))
    .filter(({ row }) => Date.parse(row.recordedAt) > since && Date.parse(row.recordedAt) <= until)
    .map((one) => ({
      ...{ kind: 'claim', id: one.claim.id, title: one.claim.quote },
      from: one.row.n > 1 ? words.otherwise[locale] : words.unseen[locale],
      ...{ to: outcomeWords[standingOutcome(one)][locale], on: one.row.recordedAt.slice(0, 10) },
    }));
}

/** Whether a claim is found not to hold, and no person says otherwise. */
export function doesNotHold(finding: Finding): boolean {
  const outcome = standingOutcome(finding);
  return outcome === 'contradicted' || outcome === 'condition_not_met';
}

const words = {
  stance: text('Stance', '立场', '立場'),
  known: text('Lifeline indicators known', '已知的命脉指标', '已知的命脈指標'),
  told: text('Signals that can be told', '能够判断的信号', '能夠判斷的訊號'),
  of: text('{known} of {of}', '{known}/{of}', '{known}/{of}'),
  unseen: text('not looked at', '未核实', '未核實'),
  otherwise: text('found otherwise', '原结论不同', '原結論不同'),
};
