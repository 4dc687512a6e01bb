const ascii = /^[\x20-\x7e]*$/;
/** Latin and Chinese text of which every code unit is a character of its own: most of what is ever shown. */
const simple =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2193\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*$/;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const emoji = /\p{Emoji_Presentation}|\ufe0f|^\p{Regional_Indicator}{2}/u;
/** East Asian Width W and F (Unicode Standard Annex 11), without the emoji. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;

/** Made when first needed: it takes longer to make than all of `--help`. */
let graphemes: Intl.Segmenter | undefined;

/** What a reader sees as one character, and how many columns of a terminal it takes. */
export interface Cluster {
  text: string;
  width: number;
}

export function clusters(text: string): Cluster[] {
  if (simple.test(text))
    return Array.from(text, (character) => ({ text: character, width: simpleWidth(character) }));
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment }) => ({
    text: segment,
    width: clusterWidth(segment),
  }));
}

/** Columns the text takes on a terminal: 2 for a Chinese character, 0 for a combining mark. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  return clusters(text).reduce((sum, { width }) => sum + width, 0);
}

/** The text in at most `width` columns; where something had to go it ends in "…". */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const cluster of clusters(text)) {
    if (used + cluster.width > width - 1) break;
    kept += cluster.text;
    used += cluster.width;
  }
  return width < 1 ? '' : `${kept.trimEnd()}…`;
}

/** Fills up with spaces on the side away from the alignment. */
export function padToWidth(text: string, width: number, align: 'start' | 'end' = 'start'): string {
  const filling = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'start' ? text + filling : filling + text;
}

function simpleWidth(character: string): number {
  return character > '\u3000' ? 2 : 1;
}

function clusterWidth(cluster: string): number {
  if (invisible.test(cluster)) return 0;
  return wide.test(cluster) || emoji.test(cluster) ? 2 : 1;
}
