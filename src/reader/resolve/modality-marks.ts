import type { Quantity } from '../grammar/quantity.ts';
import { CharacterSet } from './character-set.ts';
import type { Stretch } from './stretches.ts';

/** What the words around a number say of when it is. */
export interface Marks {
  /** 已, 实现了, already: it has happened. */
  done: boolean;
  /** 将, 要, will: it has not. */
  will: Stretch | null;
}

/** The marks in the clause of a number. */
export function marksOf(text: string, clause: Stretch, quantity: Quantity): Marks {
  const from = Math.max(clause.start, quantity.start - 40);
  const until = quantity.start;
  const will = inWill.standsIn(text, from, until) ? willWords.exec(text.slice(from, until)) : null;
  return {
    done:
      (inDone.standsIn(text, from, until) && doneWords.test(text.slice(from, until))) ||
      isDoneBehind(text, clause, quantity),
    will:
      will === null ? null : { start: from + will.index, end: from + will.index + will[0].trimEnd().length },
  };
}

/** 未来, 之后, 还会 in the words before the number: what is only possible there is yet to come. */
export function liesAhead(text: string, sentence: Stretch, quantity: Quantity): boolean {
  return aheadWords.test(text.slice(Math.max(sentence.start, quantity.start - 24), quantity.start));
}

/** 已 or 了 straight behind the number, a blank between at most. */
function isDoneBehind(text: string, clause: Stretch, { end }: Quantity): boolean {
  const at = text.charCodeAt(end) === 0x20 ? end + 1 : end;
  const unit = text.charCodeAt(at);
  return at < Math.min(clause.end, end + 8) && (unit === 0x5df2 || unit === 0x4e86);
}

const doneWords =
  /已|至今|实现了|仅仅买了|落地|花的|录得|创下|达到了|降到|涨到|跌到|花了|(?:^|[^a-z])(?:already|so far|to date|has spent|have spent|spent|was|were|rose|fell|grew|reported|posted|came in|achieved|achieving|totaled|totalled|contributed|contributing|reached|stood at|hit|approaching)(?:[^a-z]|$)/;
/** Of each of these words one character, of those in English one that few other words have. */
const inDone = new CharacterSet('已今实仅落花录创达降涨跌bdfhmprvwy');
const willWords =
  /将(?!近|来|军)|(?:只|还|也)?需要?(?!求|要求)|上看|估达|估为|要(?!求|么|闻|素|是|知道|不)|会(?!议|计|员|上|面|谈|见|长)|(?:^|[^a-z])(?:will|would|to reach|going to|shall)[^a-z]/;

const inWill = new CharacterSet('将需要会看估wgh');

const aheadWords =
  /未来|将来|之后几年|今后|接下来|还会|将会|明年|后年|in the coming|over the next|in the future/;
