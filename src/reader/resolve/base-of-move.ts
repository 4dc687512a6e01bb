import { stepQuarter, stepYear } from '../grammar/period-labels.ts';
import type { PeriodMention } from '../grammar/periods.ts';
import type { Quantity } from '../grammar/quantity.ts';
import type { Stretch } from './stretches.ts';

/**
 * "$14 billion in Q4, up from $11 billion", 2024年营收由 100 亿增至 120 亿: what a measure moved from was a year before the
 * period it is told of, a quarter before where the words say so, a month before where it is one of a month. Null for a
 * number that no move begins with.
 */
export function periodOfBase(
  text: string,
  sentence: Stretch,
  chosen: PeriodMention,
  quantity: Quantity,
): string | null {
  if (chosen.end > quantity.start) return null;
  const before = text.slice(Math.max(sentence.start, quantity.core.start - 40), quantity.core.start);
  if (!before.includes('from') || !upFrom.test(before)) return null;
  const near = text.slice(sentence.start, Math.min(sentence.end, quantity.end + 40));
  if (/-Q\d$/.test(chosen.label) && /环比|季增|季减|sequentially|quarter[- ]over[- ]quarter|qoq/.test(near))
    return stepQuarter(chosen.label, -1);
  return stepYear(chosen.label, -1);
}

const upFrom =
  /(?:^|[^a-z])(?:up|down) (?:sharply |slightly |significantly )?from (?:about |around |roughly |just |only |an? )*[a-z]{0,3}[$€£¥]?$/;
