import type { Modality } from '../../base/vocabulary.ts';
import type { Reading } from '../reading.ts';
import { contentWords, overlap } from './content-words.ts';
import type { NoteText, Sentence } from './note-text.ts';
import type { SummarySentence } from './note.ts';

/**
 * What a sentence is worth; the sum of
 *   claims       0.6 for each located claim that has a subject and a metric, 0.2 for each other, at most 1.8
 *   lifelines    0.7 where a claim is about a metric the thesis calls a lifeline
 *   modality     the most that one of its claims gives (table below): what is said of the future before what was
 *   conclusion   0.8 for words that draw one (therefore, the point is, 意味着, 核心), 0.4 for "not … but"
 *   named        0.15 for each different thing of the thesis it names, at most 0.6
 *   centrality   0 to 2: how common its content words are in the whole text
 *   position     0.5 in the first tenth of the text or as the first sentence of a part, 0.2 in the last tenth
 * times 0.6 for sentences too short or too long to stand alone. Questions, headings, rows, disclaimers and thanks are
 * left out.
 */
export function summary(
  text: NoteText,
  reading: NoteMaterial,
  lifelines: ReadonlySet<string>,
): SummarySentence[] {
  const candidates = text.sentences.filter(isStatement);
  const words = candidates.map((sentence) => contentWords(sentence.text));
  const centrality = centralityOf(words);
  const openings = openingsOf(text, reading.segments);
  const worth = candidates.map((sentence, index) => ({
    sentence,
    words: words[index] ?? new Set<string>(),
    score: scoreOf(sentence, text, reading, lifelines, openings.has(sentence)) + 2 * (centrality[index] ?? 0),
  }));
  const most = Math.max(3, Math.min(12, Math.round(Math.sqrt(candidates.length))));
  const chosen: typeof worth = [];
  for (const one of [...worth].sort(
    (a, b) => weighted(b) - weighted(a) || a.sentence.start - b.sentence.start,
  )) {
    if (chosen.length === most) break;
    if (chosen.every((other) => overlap(one.words, other.words) < tooAlike)) chosen.push(one);
  }
  return chosen
    .sort((a, b) => a.sentence.start - b.sentence.start)
    .map((one) => ({
      ...text.quote(one.sentence.start, one.sentence.end),
      score: Math.round(weighted(one) * 1000) / 1000,
      claims: one.sentence.claims,
    }));
}

export type NoteMaterial = Pick<Reading, 'text' | 'publishedAt' | 'segments' | 'claims' | 'entities'>;

/** Sentences that share more of their words than this say the same. */
const tooAlike = 0.6;

const ofModality: Readonly<Record<Modality, number>> = {
  forecast: 0.5,
  opinion: 0.5,
  estimate: 0.4,
  plan: 0.4,
  rule: 0.4,
  reported: 0.2,
  rumour: 0.1,
  history: 0,
  hypothetical: 0,
};

const conclusion =
  /核心|关键|本质|意味着|说明|因此|真正|总之|换句话说|归根|结论|最大的|重点|\b(?:therefore|thus|hence|in short|in sum|the point|means that|the key|in other words|the question is|what matters|the risk|conclu\w+|which is why|so far)\b/;
const contrast =
  /不是.{1,40}而是|并不是|不在于|不等于|不代表|\bnot\b.{1,60}\bbut\b|\brather than\b|\bdoes not mean\b/;
const apart =
  /不构成.{0,8}(?:投资)?建议|仅供参考|投资需谨慎|免责|风险提示|disclaimer|investment advice|for information only|版权|转载|(?:感谢|谢谢|点赞|订阅|关注我|公众号)|thank(?:s| you)|subscribe|all rights reserved|\bforward-looking statements\b/;

/** Whether a sentence may stand in a summary at all. */
function isStatement({ kind, text }: Sentence): boolean {
  if (kind !== 'prose' && kind !== 'item') return false;
  return text.length >= 10 && !/\?["'”’」』)]*$/.test(text) && !apart.test(text);
}

function weighted({ sentence, score }: { sentence: Sentence; score: number }): number {
  return standsAlone(sentence.text) ? score : score * 0.6;
}

function standsAlone(text: string): boolean {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const [least, most] = han * 4 > text.length ? [20, 160] : [40, 280];
  return text.length >= least && text.length <= most;
}

function scoreOf(
  sentence: Sentence,
  { view }: NoteText,
  { text, claims, entities }: NoteMaterial,
  lifelines: ReadonlySet<string>,
  opens: boolean,
): number {
  const inside = sentence.claims.flatMap((index) => claims[index] ?? []);
  const [start, end] = [view.startOf(sentence.start), view.endOf(sentence.end)];
  const dense = inside.reduce(
    (sum, { subject, metric }) => sum + (subject !== null && metric !== null ? 0.6 : 0.2),
    0,
  );
  const named = new Set(within(entities, start, end).map(({ entityId }) => entityId)).size;
  const place = start / Math.max(1, text.length);
  return (
    Math.min(1.8, dense) +
    (inside.some(({ metric }) => metric !== null && lifelines.has(metric)) ? 0.7 : 0) +
    Math.max(0, ...inside.map(({ modality }) => (modality === null ? 0 : ofModality[modality]))) +
    (conclusion.test(sentence.text) ? 0.8 : 0) +
    (contrast.test(sentence.text) ? 0.4 : 0) +
    Math.min(0.6, named * 0.15) +
    (place < 0.1 || opens ? 0.5 : place > 0.9 ? 0.2 : 0)
  );
}

/** The first statement of each article and section, and below each heading. */
function openingsOf({ sentences, view }: NoteText, segments: NoteMaterial['segments']): Set<Sentence> {
  const starts = segments
    .filter(({ kind }) => kind === 'article' || kind === 'section')
    .map(({ start }) => start)
    .sort((a, b) => a - b);
  const openings = new Set<Sentence>();
  let next = 0;
  let opens = false;
  for (const sentence of sentences) {
    const start = view.startOf(sentence.start);
    for (; (starts[next] ?? Infinity) <= start; next++) opens = true;
    if (sentence.kind === 'heading') opens = true;
    else if (opens && isStatement(sentence)) {
      openings.add(sentence);
      opens = false;
    }
  }
  return openings;
}

/** The mean commonness of each sentence's words, 0 to 1, on a logarithmic scale. */
function centralityOf(sentences: readonly ReadonlySet<string>[]): number[] {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let most = 1;
  for (const count of counts.values()) most = Math.max(most, count);
  const top = Math.log(1 + most);
  return sentences.map((words) => {
    if (words.size < 4) return 0;
    let sum = 0;
    for (const word of words) sum += Math.log(counts.get(word) ?? 1);
    return sum / words.size / top;
  });
}

/** Of things in order of their start, those that begin within a stretch. */
function within<One extends { start: number }>(list: readonly One[], start: number, end: number): One[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: One[] = [];
  for (let index = low; index < list.length; index++) {
    const one = list[index];
    if (one === undefined || one.start >= end) break;
    found.push(one);
  }
  return found;
}
