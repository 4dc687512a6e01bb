import { fold } from '../../base/fold.ts';
import { modalities } from '../../base/vocabulary.ts';
import { compileLexicon } from '../../reader/grammar/lexicon-trie.ts';
import { periodsIn } from '../../reader/grammar/periods.ts';
import { scan } from '../../reader/grammar/scan.ts';
import type { Lexicon } from '../../reader/lexicon.ts';
import type { AnswerItem } from './answer.ts';
import { offeredMetrics } from './offered-metrics.ts';
import type { RefusalReason } from './refusal.ts';

type Reading = { value: string } | { reason: RefusalReason };

/**
 * The value of a slot as the quoted words give it. A model's own value decides nothing but which of the listed metrics
 * and modalities is meant; elsewhere it may only say the same as its quote. `date` is that of the text around.
 */
export function valueOfQuote(
  { slot, value, quote }: AnswerItem,
  { lexicon, date }: { lexicon: Lexicon; date: string | null },
): Reading {
  if (slot === 'metric') return metricOf(value, quote, lexicon);
  if (slot === 'modality')
    return modalities.some((known) => known === value) ? { value } : { reason: 'unknown_modality' };
  const read = (words: string) => (slot === 'period' ? periodIn(words, date) : nameIn(words, lexicon));
  const found = read(quote);
  if ('reason' in found || value.trim() === '' || fold(value.trim()) === fold(quote.trim())) return found;
  if (slot === 'period' && value.trim() === found.value) return found;
  const said = read(value);
  return 'value' in said && said.value === found.value ? found : { reason: 'value_not_in_quote' };
}

/** One of the thesis. Where the quoted words name metrics the thesis knows, it must be one of those. */
function metricOf(value: string, quote: string, lexicon: Lexicon): Reading {
  if (!offeredMetrics(lexicon).includes(value)) return { reason: 'unknown_metric' };
  const named = sensesIn(quote, lexicon).flatMap(({ sense }) => (sense.class === 'metric' ? [sense.id] : []));
  return named.length === 0 || named.includes(value) ? { value } : { reason: 'value_not_in_quote' };
}

function periodIn(words: string, date: string | null): Reading {
  const periods = periodsIn(fold(words), () => date).filter(({ vague }) => !vague);
  const labels = new Set(periods.map(({ label }) => label));
  const [label] = labels;
  if (label === undefined) return { reason: 'no_period' };
  return labels.size === 1 ? { value: label } : { reason: 'several_periods' };
}

/** A name the thesis knows, where the words are that and no more; else the words themselves, if they can be a name. */
function nameIn(given: string, lexicon: Lexicon): Reading {
  const words = given.trim();
  const hits = sensesIn(words, lexicon).filter(({ sense }) => sense.class === 'entity');
  const names = new Set(hits.flatMap(({ sense }) => (sense.class === 'entity' ? [sense.name] : [])));
  if (names.size > 1) return { reason: 'several_names' };
  const [hit] = hits;
  const [name] = names;
  if (
    hit !== undefined &&
    name !== undefined &&
    !hasLetters(words.slice(0, hit.start) + words.slice(hit.end))
  )
    return { value: name };
  return isName(words, lexicon) ? { value: words } : { reason: 'not_a_name' };
}

function isName(words: string, lexicon: Lexicon): boolean {
  const folded = fold(words);
  return (
    words.length <= longestName &&
    hasLetters(words) &&
    !/[\n。！？!?；;:：，,]/.test(words) &&
    !pronouns.has(folded) &&
    scan(folded, compileLexicon(lexicon)).quantities.length === 0
  );
}

const longestName = 60;

/** Words that stand for a name. */
const pronouns: ReadonlySet<string> = new Set(
  'it|its|they|their|he|she|we|our|us|i|this|that|these|none|the company|the firm|the group|the bank|它|它们|他|她|他们|其|该|该公司|公司|本公司|我|我们|这|这个|这些|对方|两者|二者|前者|后者'.split(
    '|',
  ),
);

function hasLetters(words: string): boolean {
  return /\p{L}/u.test(words.replace(/['’]s\b/g, ''));
}

function sensesIn(words: string, lexicon: Lexicon) {
  return scan(fold(words), compileLexicon(lexicon)).words.flatMap(({ start, end, value }) =>
    value.senses.map((sense) => ({ start, end, sense })),
  );
}
