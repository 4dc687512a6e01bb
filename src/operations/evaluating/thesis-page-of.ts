import type { Locale } from '../../base/locale.ts';
import { stepAt } from '../../thesis/signals/signal-course.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import { killsOf } from '../boarding/kills-of.ts';
import type { ThesisPageOut } from '../shapes/thesis-page.ts';
import { faultWayOut, faultWords } from '../wording/thesis-faults.ts';
import { signalStateWords } from '../wording/thesis-words.ts';
import type { Evaluated } from './evaluated.ts';
import { signalsOf } from './signal-out.ts';
import { stanceOut } from './stance-out.ts';

/** All that the files of a thesis say, with how the signals they name stand. */
export function thesisPageOf(found: Evaluated, locale: Locale): ThesisPageOut {
  const { thesis, course, instant } = found;
  const { links: map } = thesis;
  const titleOf = new Map(signalsOf(thesis).map(({ id, title }) => [id, title[locale]]));
  const indicators = (ids: readonly string[]): { id: string; title: string }[] =>
    ids.map((id) => ({ id, title: thesis.indicators.get(id)?.title[locale] ?? id }));
  const stated = ({ id, statement, signal }: Thesis['doubts'][number]): ThesisPageOut['doubts'][number] => {
    const of = signal === null ? null : course.signal(signal);
    const state = of === null ? ('no_data' as const) : stepAt(of, instant).state;
    const standing =
      signal === null
        ? null
        : {
            ...{ id: signal, title: titleOf.get(signal) ?? signal },
            ...{ state, state_text: signalStateWords[state][locale] },
          };
    return { id, statement: statement[locale], signal: standing };
  };
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
    ...{ doubts: thesis.doubts.map(stated), breaks: thesis.breaks.map(stated) },
    resolves: thesis.resolves.map(({ on, what }) => ({ on, what: what[locale] })),
    kills: killsOf(found, locale),
    stance:
      stance === null || thesis.stance === null
        ? null
        : { row: stance.row, rows: rowsOf(thesis.stance, locale) },
    map: {
      threshold: map.threshold,
      nodes: [...map.nodes.values()].map((one) => ({
        ...{ id: one.id, title: one.title[locale], lifeline: one.lifeline },
      })),
      links: map.links.map(({ from, to, sign, strength, days, why }) => ({
        ...{ from, to, sign, strength, days, why: why[locale] },
      })),
    },
    reviews: [...thesis.reviews.values()].map((one) => ({ id: one.id, title: one.title[locale] })),
    amendments: amendmentsOf(thesis, locale),
    checklist: thesis.checklist.map((row) => ({
      ...{ id: row.id, title: row.title[locale], list: row.list, outcome: row.outcome },
      ...{ reason: row.reason?.[locale] ?? null, indicators: indicators(row.indicators) },
      signals: row.signals.map((one) => ({ id: one, title: titleOf.get(one) ?? one })),
    })),
    faults: thesis.faults.map((fault) => ({
      ...{ file: fault.file, line: fault.line, column: fault.column },
      ...{ message: faultWords(fault, locale), way_out: faultWayOut(fault, locale) },
    })),
  };
}

type Rows = NonNullable<ThesisPageOut['stance']>['rows'];

function rowsOf({ rows, meaning }: NonNullable<Thesis['stance']>, locale: Locale): Rows {
  return rows.map(({ id, stance, why }) => ({
    ...{ id, title: meaning[stance].title[locale], why: why[locale] },
  }));
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
