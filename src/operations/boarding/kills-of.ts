import { text, type Locale, type Text } from '../../base/locale.ts';
import { dayOf, isoDay } from '../../thesis/instant.ts';
import { stepAt } from '../../thesis/signals/signal-course.ts';
import type { Evaluation } from '../evaluating/evaluated.ts';
import type { BoardOut } from '../shapes/board.ts';

type Kill = BoardOut['kills'][number];

/** What would end the thesis, and whether it has happened; those met first. */
export function killsOf({ thesis, course, instant }: Evaluation, locale: Locale): Kill[] {
  const today = isoDay(dayOf(instant));
  return [...thesis.kills.values()]
    .map(({ id, statement, registered, by }): Kill => {
      const of = course.signal(id);
      const { state } = of === null ? { state: 'no_data' as const } : stepAt(of, instant);
      const met = state === 'firing' || state === 'resolving';
      const status = met
        ? 'met'
        : by !== null && by < today
          ? 'expired'
          : state === 'ok' || state === 'pending'
            ? 'holds_off'
            : 'unknown';
      return {
        ...{ id, statement: statement[locale], registered, by },
        ...{ status, status_text: words[status][locale] },
      };
    })
    .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}

const order = ['met', 'unknown', 'holds_off', 'expired'];

const words: Readonly<Record<Kill['status'], Text>> = {
  met: text('has happened', '已发生', '已發生'),
  unknown: text('unknown', '未知', '未知'),
  holds_off: text('has not happened', '未发生', '未發生'),
  expired: text('its day has passed without it', '期限已过，未发生', '期限已過，未發生'),
};
