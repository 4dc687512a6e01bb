import type { Locale } from '../../base/locale.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import { killsOf } from '../boarding/kills-of.ts';
import type { ThesisPageOut } from '../shapes/thesis-page.ts';
import { faultWayOut, faultWords } from '../wording/thesis-faults.ts';
import { amountValue } from '../../base/indicator-value.ts';
import type { Evaluated } from './evaluated.ts';
import { linkMapOf } from './link-map-of.ts';
import type { Reader } from './reader-of.ts';
import { readingOut } from './reading-out.ts';
import { signalOut, signalsOf } from './signal-out.ts';
import { stanceOut } from './stance-out.ts';
import { stanceRowsOf } from './stance-rows-of.ts';

/** All that the files of a thesis say, with how the signals and indicators they name stand. */
export function thesisPageOf(found: Evaluated, reader: Reader): ThesisPageOut {
  const { locale } = reader;
  const { thesis, instant } = found;
  const signals = new Map(signalsOf(thesis).map((signal) => [signal.id, signal]));
  const indicators = (ids: readonly string[]): { id: string; title: string }[] =>
    ids.map((id) => ({ id, title: thesis.indicators.get(id)?.title[locale] ?? id }));
  const standing = (id: string): Standing | null => {
    const signal = signals.get(id);
    if (signal === undefined) return null;
    const { title, state, state_text, since, conditions } = signalOut(found, signal, locale);
    return { id, title, state, state_text, since, conditions };
  };
  const stated = ({ id, statement, signal }: Thesis['doubts'][number]): ThesisPageOut['doubts'][number] => ({
    ...{ id, statement: statement[locale], signal: signal === null ? null : standing(signal) },
  });
  const [doubts, breaks] = [thesis.doubts.map(stated), thesis.breaks.map(stated)];
  const watched = [...doubts, ...breaks].flatMap(({ signal }) =>
    (signal?.conditions ?? []).map((one) => one.indicator),
  );
  const stance = stanceOut(found, locale);
  const { title, statement, id, registered } = thesis;
  return {
    thesis: { id, title: title[locale], statement: statement[locale], registered },
    as_of: new Date(instant).toISOString(),
    lifelines: thesis.lifelines.map((one) => ({
      ...{ id: one.id, title: one.title[locale], about: one.about[locale] },
      indicators: indicators(one.indicators),
    })),
    questions: thesis.questions.map((one) => ({
      ...{ id: one.id, question: one.question[locale], indicators: indicators(one.indicators) },
    })),
    doubts,
    breaks,
    resolves: thesis.resolves.map(({ on, what }) => ({ on, what: what[locale] })),
    kills: killsOf(found, locale).map((kill) => ({ ...kill, ...ruleOf(kill.id, found, locale) })),
    stance:
      stance === null || thesis.stance === null
        ? null
        : {
            ...{ row: stance.row, now: stance },
            rows: stanceRowsOf(found, thesis.stance, stance, locale),
          },
    map: linkMapOf(thesis.links, locale),
    readings: readingsOf(found, reader, watched),
    reviews: [...thesis.reviews.values()].map((one) => ({ id: one.id, title: one.title[locale] })),
    amendments: amendmentsOf(thesis, locale),
    checklist: thesis.checklist.map((row) => ({
      ...{ id: row.id, title: row.title[locale], list: row.list, outcome: row.outcome },
      ...{ reason: row.reason?.[locale] ?? null, indicators: indicators(row.indicators) },
      signals: row.signals.map((one) => ({ id: one, title: signals.get(one)?.title[locale] ?? one })),
    })),
    deals: thesis.deals.map(({ knownAt, ...deal }) => ({
      ...deal,
      ...{ from: reader.name(deal.from), to: reader.name(deal.to), known_at: knownAt },
      amount_text: amountValue(deal.amount, deal.currency, locale),
    })),
    to_verify: thesis.toVerify.map((one) => ({
      ...{ id: one.id, statement: one.statement[locale], why: one.why[locale], sources: [...one.sources] },
      indicator: one.indicator === null ? null : (indicators([one.indicator])[0] ?? null),
    })),
    faults: thesis.faults.map((fault) => ({
      ...{ file: fault.file, line: fault.line, column: fault.column },
      ...{ message: faultWords(fault, locale), way_out: faultWayOut(fault, locale) },
    })),
  };
}

type Standing = NonNullable<ThesisPageOut['doubts'][number]['signal']>;

/** Of a kill criterion the signals and conditions it rests on. */
function ruleOf(
  id: string,
  found: Evaluated,
  locale: Locale,
): Pick<ThesisPageOut['kills'][number], 'rule' | 'conditions'> {
  const signal = signalsOf(found.thesis).find((one) => one.id === id);
  if (signal === undefined) return { rule: [], conditions: [] };
  const { rule, conditions } = signalOut(found, signal, locale);
  return { rule, conditions };
}

/** How every indicator stands that a lifeline, a question or a node of the map names; and those watched. */
function readingsOf(found: Evaluated, reader: Reader, watched: readonly string[]): ThesisPageOut['readings'] {
  const { lifelines, questions, links, indicators } = found.thesis;
  const named = [...lifelines, ...questions, ...links.nodes.values()].flatMap((one) => one.indicators);
  return [...new Set([...named, ...watched])].flatMap((id) => {
    const indicator = indicators.get(id);
    return indicator === undefined ? [] : [readingOut(found, indicator, reader)];
  });
}

/** What was changed of anything, the newest first. */
function amendmentsOf(thesis: Thesis, locale: Locale): ThesisPageOut['amendments'] {
  const all = [
    ...[...thesis.indicators.values(), ...thesis.signals.values(), ...thesis.kills.values()],
    ...(thesis.stance === null ? [] : [{ id: 'stance', amendments: thesis.stance.amendments }]),
  ];
  return all
    .flatMap(({ id, amendments }) =>
      amendments.map(({ on, what, was, now, why }) => ({ of: id, on, what, was, now, why: why[locale] })),
    )
    .sort((a, b) => (a.on < b.on ? 1 : -1));
}
