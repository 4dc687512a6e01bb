import type { Locale } from '../../base/locale.ts';
import { leftUnknown } from '../../thesis/format/left-unknown.ts';
import type { Thesis } from '../../thesis/thesis.ts';
import { faultWayOut, faultWords } from '../wording/thesis-faults.ts';
import type { CheckData } from './check-view.ts';

/** What `thesis check` says of a thesis. */
export function checkOf(thesis: Thesis, locale: Locale): CheckData {
  const lost = thesis.faults.flatMap(({ loses }) => loses?.split(', ') ?? []);
  const counted = (kind: CheckData['parts'][number]['part'], stands: number): CheckData['parts'][number] => {
    const mark = `${kind.replaceAll('_', '-')} `;
    return { part: kind, stands, lost: new Set(lost.filter((one) => one.startsWith(mark))).size };
  };
  const { indicators, signals, kills, reviews, events, stance } = thesis;
  const without = [...indicators.values()].filter(({ formula, waits }) => formula === null && waits === null);
  return {
    ok: thesis.faults.length === 0,
    thesis: {
      id: thesis.id,
      title: thesis.title[locale],
      format: thesis.format,
      registered: thesis.registered,
    },
    parts: [
      counted('indicator', indicators.size),
      counted('signal', signals.size),
      { part: 'stance', stands: stance === null ? 0 : 1, lost: lost.includes('stance') ? 1 : 0 },
      counted('kill_criterion', kills.size),
      counted('review', reviews.size),
      counted('event', events.size),
    ],
    waiting: [...indicators.values()].filter(({ waits }) => waits !== null).length,
    without_value: without.map(({ id }) => id).sort(),
    unknown: leftUnknown(thesis).map(({ signal, lacks }) => ({ signal, lacks: [...lacks] })),
    faults: thesis.faults.map((fault) => ({
      ...fault,
      message: faultWords(fault, locale),
      way_out: faultWayOut(fault, locale),
    })),
  };
}
