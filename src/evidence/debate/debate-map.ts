import { fold } from '../../base/fold.ts';
import type { EvidenceClaim } from '../evidence-claim.ts';
import { speakerOf } from '../source-of.ts';
import type { Anchor, ClaimPattern, Contradiction, Debate, Position, WordPattern } from './debate.ts';

/** A text to look for words in. */
export interface DebateText {
  documentId: string;
  logicalId: string;
  title: string | null;
  date: string | null;
  text: string;
}

/** Where a position is shown: a claim, or a sentence of a text (`text.slice(start, end) === quote`). */
type Showing =
  | { kind: 'claim'; claimId: string; documentId: string; date: string | null; quote: string }
  | { kind: 'words'; documentId: string; date: string | null; start: number; end: number; quote: string };

export interface HeldBy {
  /** Null where only the document speaks. */
  speaker: string | null;
  since: string | null;
  /** What shows it in the texts at hand; empty: the thesis says so, and no text here shows it. */
  shown: readonly Showing[];
}

interface PositionMap extends Pick<Position, 'id' | 'label' | 'stance' | 'argument'> {
  held: readonly HeldBy[];
  /** Whether no text at hand shows anybody holding it. */
  open: boolean;
}

export interface DebateMap extends Pick<Debate, 'id' | 'question' | 'settled'> {
  positions: readonly PositionMap[];
  /** With who is shown on either side; `both` are those shown on both, who contradict themselves. */
  contradictions: readonly (Contradiction & {
    holders: readonly [readonly string[], readonly string[]];
    both: readonly string[];
  })[];
}

/**
 * Who holds what on every question, as the texts and claims at hand show it. A holder the thesis names but no text
 * shows stays, without a showing; a claim that fits a position adds its speaker, or its document where nobody is named.
 */
export function debateMaps(
  debates: readonly Debate[],
  claims: readonly EvidenceClaim[],
  texts: readonly DebateText[],
): DebateMap[] {
  const usable = claims.filter(({ state, rejected }) => state === 'located' && !rejected);
  const folded = texts.map((text) => ({ ...text, folded: fold(text.text) }));
  return debates.map(({ id, question, settled, positions, contradictions }) => {
    const maps = positions.map((position) => positionMap(position, usable, folded));
    const named = new Map(maps.map((map) => [map.id, namesOf(map)]));
    return {
      ...{ id, question, settled, positions: maps },
      contradictions: contradictions.map((one) => {
        const [first = [], second = []] = one.between.map((position) => named.get(position) ?? []);
        return {
          ...one,
          holders: [first, second] as const,
          both: first.filter((name) => second.includes(name)),
        };
      }),
    };
  });
}

type FoldedText = DebateText & { folded: string };

function positionMap(
  position: Position,
  claims: readonly EvidenceClaim[],
  texts: readonly FoldedText[],
): PositionMap {
  const { id, label, stance, argument } = position;
  const held: HeldBy[] = position.holders.map(({ speaker, since, shownBy }) => {
    const shown = shownBy.flatMap((anchor) => showingsOf(anchor, speaker, claims, texts)).sort(byDate);
    return { speaker, since: since ?? shown.find(({ date }) => date !== null)?.date ?? null, shown };
  });
  const counted = new Set(
    held.flatMap(({ shown }) => shown.map((one) => (one.kind === 'claim' ? one.claimId : ''))),
  );
  const others = new Map<string, { speaker: string | null; shown: Showing[] }>();
  for (const claim of claims) {
    if (counted.has(claim.id) || !position.claims.some((pattern) => fits(claim, pattern))) continue;
    const named = speakerOf(claim) === null ? null : claim.speaker;
    const own = held.find(({ speaker }) => named !== null && speaker === named);
    const key = named ?? `document:${claim.documentId}`;
    const entry = others.get(key) ?? { speaker: own?.speaker ?? named, shown: [] };
    entry.shown.push(showing(claim));
    others.set(key, entry);
  }
  for (const { speaker, shown } of others.values()) {
    shown.sort(byDate);
    const since = shown.find(({ date }) => date !== null)?.date ?? null;
    const known = held.findIndex((one) => one.speaker !== null && one.speaker === speaker);
    const before = held[known];
    if (before === undefined) held.push({ speaker, since, shown });
    else held[known] = { ...before, since: before.since ?? since, shown: [...before.shown, ...shown] };
  }
  return { id, label, stance, argument, held, open: held.every(({ shown }) => shown.length === 0) };
}

function namesOf({ held }: PositionMap): string[] {
  return held.flatMap(({ speaker, shown }) => (speaker === null || shown.length === 0 ? [] : [speaker]));
}

function showingsOf(
  anchor: Anchor,
  speaker: string | null,
  claims: readonly EvidenceClaim[],
  texts: readonly FoldedText[],
): Showing[] {
  if ('words' in anchor) return texts.flatMap((text) => sentenceWith(anchor.words, text));
  const pattern = { ...anchor.claim, speaker: anchor.claim.speaker ?? speaker };
  return claims.filter((claim) => fits(claim, pattern)).map(showing);
}

/** A bound counts by its stated side: "under 3" is most 3. */
function fits(claim: EvidenceClaim, pattern: ClaimPattern): boolean {
  const { subject, metric, modality, speaker, unit, least, most } = pattern;
  const [from, to] = [claim.low ?? claim.high, claim.high ?? claim.low];
  return (
    (subject === null || claim.subjectId === subject || claim.subject === subject) &&
    (metric === null || claim.metric === metric) &&
    (modality === null || claim.modality === modality) &&
    (unit === null || claim.unit === unit) &&
    (speaker === null || claim.speaker === speaker || claim.speakerId === speaker) &&
    (least === null || (from !== null && from >= least)) &&
    (most === null || (to !== null && to <= most))
  );
}

function showing({ id, documentId, documentDate, quote }: EvidenceClaim): Showing {
  return { kind: 'claim', claimId: id, documentId, date: documentDate, quote };
}

/** The first sentence of a text that holds all words. */
function sentenceWith({ document, words }: WordPattern, text: FoldedText): Showing[] {
  const { documentId, logicalId, title, date, folded } = text;
  if (document !== null) {
    const wanted = fold(document);
    const head = [fold(logicalId), fold(title ?? ''), folded.slice(0, 300)];
    if (!head.some((one) => one.includes(wanted))) return [];
  }
  const [first = '', ...rest] = words.map(fold);
  for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
    const [start, end] = sentenceAt(folded, at, at + first.length);
    const sentence = folded.slice(start, end);
    if (rest.every((word) => sentence.includes(word)))
      return [{ kind: 'words', documentId, date, start, end, quote: text.text.slice(start, end) }];
    at = Math.max(at, end - 1);
  }
  return [];
}

const longest = 400;

function sentenceAt(folded: string, from: number, to: number): [start: number, end: number] {
  let [start, end] = [from, to];
  while (start > 0 && from - start < longest && !isEnd(folded, start - 1)) start -= 1;
  while (end < folded.length && end - to < longest && !isEnd(folded, end)) end += 1;
  while (start < from && /\s/.test(folded.charAt(start))) start += 1;
  return [start, Math.min(folded.length, end + (isStop(folded.charAt(end)) ? 1 : 0))];
}

function isEnd(folded: string, at: number): boolean {
  const character = folded.charAt(at);
  return (
    character === '\n' || isStop(character) || (character === '.' && /^$|\s/.test(folded.charAt(at + 1)))
  );
}

function isStop(character: string): boolean {
  return character !== '' && '。!?'.includes(character);
}

function byDate(a: Showing, b: Showing): number {
  const [left, right] = [a.date ?? '9999', b.date ?? '9999'];
  return left < right ? -1 : left > right ? 1 : 0;
}
