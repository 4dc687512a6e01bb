import { TightropeError } from '../../base/error.ts';
import { text } from '../../base/locale.ts';
import type { OverrideSlot } from '../../base/vocabulary.ts';
import type { FullDocument, Ledger, NewOverride } from '../../ledger/ledger.ts';
import { readNumber } from '../../reader/read-number.ts';
import type { Context } from '../context.ts';
import { saidValues, type SaidValues } from './said-values.ts';
import { anchored, targetOf, type Target } from './target-of.ts';

export const actions = ['set', 'reject', 'add', 'withdraw'] as const;

export interface Saying {
  action: (typeof actions)[number];
  claim?: string;
  document?: string;
  start?: number;
  end?: number;
  quote?: string;
  values: SaidValues;
  slots: readonly OverrideSlot[];
  reason: string;
  author: string | null;
}

/** What is to be kept, and of which document it speaks. */
export interface Words {
  entries: NewOverride[];
  documentId: string;
}

/** The rows a person's saying becomes. Throws what is wrong with it, before anything is kept. */
export async function wordsToKeep(context: Context, ledger: Ledger, saying: Saying): Promise<Words> {
  if (saying.action === 'add') return added(context, ledger, saying);
  const reference = saying.claim ?? missing(context, 'claim', words.claim);
  if (saying.action === 'withdraw') return withdrawn(context, ledger, saying, reference);
  const target = await targetOf(context, ledger, reference);
  if (saying.action === 'reject') {
    // What a person added is taken back; it never was a finding that could be rejected.
    const value = target.claim.standing === 'added' ? null : 'not_a_claim';
    return wordsAt(target, [['claim', value]], saying);
  }
  const said = Object.entries(saidValues(saying.values, await context.lexicon(), context.locale));
  if (said.length === 0) missing(context, words.slot[context.locale], words.value);
  return wordsAt(target, said as [OverrideSlot, string][], saying);
}

async function added(context: Context, ledger: Ledger, saying: Saying): Promise<Words> {
  const document = await ledger.document(saying.document ?? missing(context, 'document', words.document));
  const start = saying.start ?? missing(context, 'start', words.offset);
  const end = saying.end ?? missing(context, 'end', words.offset);
  const quote = document.text.slice(start, end);
  if (start >= end || end > document.text.length || (saying.quote ?? quote) !== quote) {
    throw new TightropeError('span_outside_text', {
      at: document.id.slice(0, 8),
      expected: `0–${document.text.length}`,
      received: `${start}–${end}`,
    });
  }
  if (quote.length > longest) {
    throw new TightropeError('invalid_input', {
      at: 'end',
      expected: words.short[context.locale],
      received: String(quote.length),
    });
  }
  const lexicon = await context.lexicon();
  const values = saidValues(saying.values, lexicon, context.locale);
  const isGiven = values.unit !== undefined && (values.low ?? values.high) !== undefined;
  if (readNumber(quote, lexicon) === null && !isGiven) {
    const received = quote.length > 40 ? `${quote.slice(0, 39)}…` : quote;
    throw new TightropeError('selection_without_number', { expected: 'low, high, unit', received });
  }
  const said: [OverrideSlot, string][] = [
    ['claim', 'claim'],
    ...(Object.entries(values) as [OverrideSlot, string][]),
  ];
  return wordsAt({ document, claim: { textSha: document.textSha, start, end, part: 0 } }, said, saying);
}

/** Takes back the words on some slots of a claim, or all; also what was said of a place no text holds any more. */
async function withdrawn(
  context: Context,
  ledger: Ledger,
  saying: Saying,
  reference: string,
): Promise<Words> {
  const wanted = (slot: OverrideSlot) => saying.slots.length === 0 || saying.slots.includes(slot);
  let target: Target;
  try {
    target = await targetOf(context, ledger, reference);
  } catch (error) {
    const rows = await anchored(ledger, reference);
    const [first] = rows;
    if (first === undefined) throw error;
    const last = new Map(rows.map((row) => [row.slot, row]));
    const slots = [...last.values()].filter(({ slot, value }) => value !== null && wanted(slot));
    if (slots.length === 0) throw new TightropeError('override_not_found', { at: reference });
    const { reason, author } = saying;
    return {
      entries: slots.map((row) => ({ ...row, value: null, reason, author })),
      documentId: first.documentId,
    };
  }
  const { corrections, standing } = target.claim;
  // Without the word that made it a claim, nothing is left that the others could be said of.
  const all = standing === 'added' && wanted('claim');
  const slots = corrections.map(({ said }) => said.slot).filter((slot) => all || wanted(slot));
  if (slots.length === 0) {
    throw new TightropeError('override_not_found', { at: [reference, ...saying.slots].join(' ') });
  }
  return wordsAt(
    target,
    slots.map((slot) => [slot, null]),
    saying,
  );
}

function wordsAt(
  {
    document,
    claim,
  }: { document: FullDocument; claim: Pick<Target['claim'], 'textSha' | 'start' | 'end' | 'part'> },
  said: readonly (readonly [OverrideSlot, string | null])[],
  { reason, author }: Saying,
): Words {
  const { textSha, start, end, part } = claim;
  const place = { documentId: document.id, textSha, start, end, part };
  return {
    entries: said.map(([slot, value]) => ({ ...place, slot, value, reason, author })),
    documentId: document.id,
  };
}

function missing(context: Context, at: string, expected: (typeof words)[keyof typeof words]): never {
  throw new TightropeError('invalid_input', {
    at,
    expected: expected[context.locale],
    received: words.nothing[context.locale],
  });
}

/** A claim's words; more is a passage. In UTF-16 code units. */
const longest = 400;

const words = {
  claim: text('the id of a claim', '论断的编号', '論斷的編號'),
  document: text('the id of a document', '文档的编号', '文件的編號'),
  offset: text('a place in its text', '文中的位置', '文中的位置'),
  slot: text('What to set', '要更正的项目', '要更正的項目'),
  value: text(
    'one of subject, metric, period, change, modality, speaker, low, high, unit',
    'subject、metric、period、change、modality、speaker、low、high、unit 之一',
    'subject、metric、period、change、modality、speaker、low、high、unit 之一',
  ),
  short: text(
    'at most 400 characters behind start',
    '距 start 不超过 400 个字符',
    '距 start 不超過 400 個字元',
  ),
  nothing: text('missing', '空缺', '空缺'),
} as const;
