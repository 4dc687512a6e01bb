/** Who names himself in the first lines: "我是…的联合创始人陈倩", "I'm Jane Doe". */
export function introduced(text: string, from: number): string | null {
  const head = text.slice(from, from + 600);
  return (
    /我是[^，。！？\n]{0,24}(?:主持人|主理人|创始人|創始人|主播|记者|記者|编辑|編輯)\*{0,2}(\p{Script=Han}{2,4}|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)\*{0,2}[，。！、]/u.exec(
      head,
    )?.[1] ??
    /\b(?:I'm|I am|My name is|I’m) (?:your host,? )?([A-Z][a-z]+(?: [A-Z][a-z'’-]+){1,2})\b/.exec(
      head,
    )?.[1] ??
    null
  );
}

/** "Bruce Liu" for "Bruce", where the text writes one such name and no other. */
export function fullNames(text: string, shorts: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { 1: first = '', 2: last = '' } of text.matchAll(twoNames)) {
    if (shorts.has(first)) found.set(first, (found.get(first) ?? new Set()).add(`${first} ${last}`));
  }
  return new Map(
    [...found].flatMap(([short, [only, ...others]]) =>
      only === undefined || others.length > 0 ? [] : [[short, only]],
    ),
  );
}

const twoNames = /(?<![A-Za-z])([A-Z][a-z]{1,20})(?= ([A-Z][a-z]{1,20})(?![A-Za-z]))/g;
