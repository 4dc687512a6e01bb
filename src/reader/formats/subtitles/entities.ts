/** What captions write for characters that their markup needs for itself, or that a keyboard lacks. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    lrm: '',
    rlm: '',
    dollar: '$',
    cent: '¢',
    pound: '£',
    euro: '€',
    yen: '¥',
    percnt: '%',
    plusmn: '±',
    times: '×',
    minus: '−',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
  }),
);

/** The character an entity (&amp;, &#36;, &#x24;) stands for, '' for one nobody sees; null where it is none that is known. */
export function entityLetter(entity: string): string | null {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return named.get(name) ?? null;
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  if (code === 0xa0) return ' ';
  const isOneUnit = code >= 0x20 && code <= 0xffff && !(code >= 0xd800 && code <= 0xdfff);
  return isOneUnit ? String.fromCharCode(code) : null;
}
