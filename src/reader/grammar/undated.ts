import { daysIn, pad } from './period-labels.ts';

/**
 * A date for a text that gives none: the latest day or month of the year it names most days or months of; where it
 * names none with a year, the end of the latest year it looks back on (or of the latest month named without a year).
 * Years that are looked forward to (到 2030 年, by 2028, 2025–2028) do not count. Null where nothing is left. Linear.
 */
export function lastDateSpokenOf(text: string): string | null {
  return latestFullDate(text) ?? endOfLatestYear(text);
}

function latestFullDate(text: string): string | null {
  const years = new Map<string, { count: number; latest: string }>();
  for (const match of text.matchAll(
    /(?<!\d)(20\d\d)(?: ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?|[-/.](\d\d)[-/.](\d\d)(?!\d))/g,
  )) {
    const [, year = '', han, hanDay, iso, isoDay] = match;
    const month = Number(han ?? iso);
    if (month < 1 || month > 12) continue;
    const day = Number(hanDay ?? isoDay ?? daysIn(Number(year), month));
    if (day < 1 || day > daysIn(Number(year), month)) continue;
    const date = `${year}-${pad(month)}-${pad(day)}`;
    const known = years.get(year);
    years.set(year, {
      count: (known?.count ?? 0) + 1,
      latest: known === undefined || known.latest < date ? date : known.latest,
    });
  }
  const most = [...years.values()].sort((a, b) => b.count - a.count || (a.latest < b.latest ? 1 : -1))[0];
  return most === undefined || isOutdated(text, most.latest) ? null : most.latest;
}

/** A day long past that is told of: the text names several later years, one at least eight years on. */
function isOutdated(text: string, date: string): boolean {
  const year = Number(date.slice(0, 4));
  const later = new Set<number>();
  for (const { 0: other, index } of text.matchAll(/(?<![\d$.,])20\d\d(?![\d,.%万亿])/g)) {
    const before = text.slice(Math.max(0, index - 6), index);
    if (Number(other) > year && !/(?:到|至|by|until|[-–—~/]) ?$/.test(before)) later.add(Number(other));
  }
  return later.size >= 2 && Math.max(...later) - year >= 8;
}

function endOfLatestYear(text: string): string | null {
  let year = 0;
  let again = false;
  const named = new Set<number>();
  for (const match of text.matchAll(
    /(?<![\d$])(?<!\d[.,])20\d\d(?![\d,.]*\d)(?! ?(?:美元|亿|万|点|家|人|元|%))/g,
  )) {
    const before = text.slice(Math.max(0, match.index - 10), match.index);
    const behind = text.slice(match.index + 4, match.index + 12);
    const isEnd = /\d ?年? ?[-–—到至~/] ?$/.test(before);
    const ahead = /(?:到|至|预计|将|目标|展望|未来|by|until|through|in|for) ?$/.test(before);
    if (isEnd ? lookedBack.test(behind) : !ahead) {
      named.add(Number(match[0]));
      again =
        (isEnd && Number(match[0]) >= year) ||
        Number(match[0]) === year ||
        (again && Number(match[0]) < year);
      year = Math.max(year, Number(match[0]));
    }
  }
  // Named once among others it may be any time's.
  if (year === 0 || (!again && named.size > 3)) return null;
  let month = 0;
  // Begun with 月, the pattern passes over most of the text at once.
  for (const match of text.matchAll(
    /月(?<=(?<![一二三四五六七八九十几两数半多年\d.])(十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9]) ?月)(?:份|中|初|底|末|上旬|下旬)/g,
  )) {
    const number = hanMonths.indexOf(match[1] ?? '') + 1 || Number(match[1]);
    month = Math.max(month, number);
  }
  const last = month === 0 ? 12 : month;
  return `${year}-${pad(last)}-${pad(daysIn(year, last))}`;
}

const hanMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const lookedBack = /^ ?年? ?(?:的)?(?:涨幅|跌幅|表现|数据|财报|以来|业绩|returns|performance|results|data)/;
