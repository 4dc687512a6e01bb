// Labels with the corrections of persons in place, so that what a person has corrected is scored, and can be kept as more
// labelled text.

/**
 * @typedef {{ [field: string]: any, quote: string, occurrence?: number }} Label
 * @typedef {{ [field: string]: any, text_sha: string, start: number, end: number, part: number, said: string[], quote: string }} SaidLabel
 * @typedef {{ text_sha: string, start: number, end: number, part: number }} Place
 * @typedef {{ labels: SaidLabel[], rejected: Place[] }} Corrections
 */

/** @type {Corrections} */
export const noCorrections = { labels: [], rejected: [] };

/**
 * What an export of `overrides --labels` says; null where it is none. Words that no longer hold are left out.
 * @param {any} envelope
 * @returns {Corrections | null}
 */
export function correctionsOf(envelope) {
  const { labels, overrides } = envelope?.data ?? {};
  if (envelope?.schema !== 'tightrope/overrides@1' || !Array.isArray(labels)) return null;
  const rejected = overrides.filter(
    (/** @type {any} */ { slot, value, state }) =>
      slot === 'claim' && value === 'not_a_claim' && state === 'holds',
  );
  return { labels, rejected };
}

/**
 * The labels of one text. Where some were `given`, a person's word changes the slots it is about and nothing else; else
 * the reader's own claims, as corrected, count as labels.
 * @param {{ given: Label[] | null, read: { document: any, claims: any[], text: string }, corrections: Corrections }} parts
 * @returns {Label[]}
 */
export function correctedLabels({ given, read, corrections }) {
  const { document, text } = read;
  const ofText = (/** @type {{ text_sha: string }} */ { text_sha: sha }) => sha === document.text_sha;
  /** @type {(Label & { start: number, end: number })[]} */
  const lines =
    given === null
      ? read.claims.map((claim) => labelOf(claim, document, text))
      : given.map((label) => withPlace(label, text));
  for (const place of corrections.rejected.filter(ofText)) {
    const at = indexAt(lines, place);
    if (at !== -1) lines.splice(at, 1);
  }
  for (const said of corrections.labels.filter(ofText)) {
    const at = indexAt(lines, said);
    const line = lines[at];
    if (line === undefined) lines.push({ ...said });
    else for (const slot of said.said) if (slot !== 'claim') line[slot] = said[slot];
  }
  lines.sort((a, b) => a.start - b.start);
  return lines.map(
    ({ start: _start, end: _end, part: _part, said: _said, text_sha: _sha, ...label }) => label,
  );
}

/**
 * The line at a place: of several on one number the one of that part.
 * @param {{ start: number, end: number }[]} lines
 * @param {Place} place
 */
function indexAt(lines, { start, end, part }) {
  const near = lines.flatMap((line, index) => (line.start < end && line.end > start ? [index] : []));
  return near[Math.min(part, near.length - 1)] ?? -1;
}

/**
 * @param {any} claim
 * @param {any} document
 * @param {string} text
 */
function labelOf(claim, document, text) {
  const { start, end, quote, kind, low, high, approx, unit, per } = claim;
  const { subject, metric, period, change, modality, speaker } = claim;
  return {
    ...{ doc: document.logical_id, start, end, quote, occurrence: occurrenceAt(text, quote, start) },
    ...{ sentence: `${claim.prefix}${quote}${claim.suffix}`.replaceAll('\n', ' ') },
    ...{ kind, low, high, approx, unit, per, subject, metric, period, change, modality, speaker },
  };
}

/**
 * @param {Label} label
 * @param {string} text
 */
function withPlace(label, text) {
  let start = -1;
  for (let n = 0; n <= (label.occurrence ?? 0); n += 1) start = text.indexOf(label.quote, start + 1);
  return { ...label, start, end: start + label.quote.length };
}

/**
 * @param {string} text
 * @param {string} quote
 * @param {number} start
 */
function occurrenceAt(text, quote, start) {
  let count = 0;
  for (let at = text.indexOf(quote); at !== -1 && at < start; at = text.indexOf(quote, at + 1)) count += 1;
  return count;
}
