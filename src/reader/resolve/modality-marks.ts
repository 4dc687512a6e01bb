import type { Quantity } from '../grammar/quantity.ts';
import type { Stretch } from './stretches.ts';

/** What the words around a number say of when it is. */
export interface Marks {
  /** 已, 实现了, already: it has happened. */
  done: boolean;
  /** 将, 要, will: it has not. */
  will: Stretch | null;
  /** 未来, 之后, 还会 in the words before: what is only possible there is yet to come. */
  ahead: boolean;
}

/** The marks in the clause of a number, and of what lies ahead in the words before it. */
export function marksOf(
  text: string,
  { clause, sentence }: { clause: Stretch; sentence: Stretch },
  quantity: Quantity,
): Marks {
  const from = Math.max(clause.start, quantity.start - 40);
  const before = text.slice(from, quantity.start);
  const behind = text.slice(quantity.end, Math.min(clause.end, quantity.end + 8));
  const will = willWords.exec(before);
  return {
    done: doneWords.test(before) || /^ ?(?:已|了)/.test(behind),
    ahead: aheadWords.test(text.slice(Math.max(sentence.start, quantity.start - 24), quantity.start)),
    will:
      will === null ? null : { start: from + will.index, end: from + will.index + will[0].trimEnd().length },
  };
}

const doneWords =
  /已|至今|实现了|仅仅买了|落地|花的|录得|创下|达到了|降到|涨到|跌到|花了|(?:^|[^a-z])(?:already|so far|to date|has spent|have spent|spent|was|were|rose|fell|grew|reported|posted|came in|achieved|achieving|totaled|totalled|contributed|contributing|reached|stood at|hit|approaching)(?:[^a-z]|$)/;
const willWords =
  /将(?!近|来|军)|(?:只|还|也)?需要?(?!求|要求)|要(?!求|么|闻|素|是|知道|不)|会(?!议|计|员|上|面|谈|见|长)|(?:^|[^a-z])(?:will|would|to reach|going to|shall)[^a-z]/;

const aheadWords =
  /未来|将来|之后几年|今后|接下来|还会|将会|明年|后年|in the coming|over the next|in the future/;
