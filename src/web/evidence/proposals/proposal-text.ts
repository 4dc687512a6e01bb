import type { Locale } from '../../../base/locale.ts';
import { formatPeriod } from '../../format/period.ts';
import { metricName } from '../../format/quantity.ts';
import type { Messages } from '../../messages/messages.ts';
import { teller, type Tell } from '../../messages/counted-text.ts';
import { useMessages } from '../../settings/use-settings.tsx';
import type { Assisted } from '../shapes.ts';
import { proposalWords } from '../words/proposal-words.ts';
import type { AskedSlot } from './assist-query.ts';

export type ProposalTell = Tell<keyof typeof proposalWords>;

export function useProposalWords(): { tell: ProposalTell; words: Messages; locale: Locale } {
  const { words, locale } = useMessages();
  return { tell: teller(proposalWords, locale), words, locale };
}

/** The head of the page, written from what was sent and what came back. */
export function proposalsSentence(
  {
    model,
    questions,
    kept,
    accepted,
    refused,
  }: Pick<Assisted, 'model' | 'questions' | 'kept' | 'accepted' | 'refused'>,
  locale: Locale,
): string {
  const tell = teller(proposalWords, locale);
  const waiting = kept.filter(({ state }) => state === 'open').length;
  const came = waiting > 0 || accepted.length > 0 || refused.length > 0;
  if (came) {
    const refusals = tell('refusedCount', { count: refused.length });
    return waiting === 0
      ? tell('titleNoneWaiting', { refused: refusals })
      : tell('titleWaiting', { count: waiting, refused: refusals });
  }
  if (model === null) return tell('titleOff');
  if (questions.length === 0) return tell('titleNothingOpen');
  const unsent = questions.filter(({ answer }) => answer === 'none').length;
  return unsent === 0
    ? tell('titleNoneWaiting', { refused: tell('refusedCount', { count: 0 }) })
    : tell('titleUnsent', { count: unsent, host: model.host });
}

/** A value of a slot as a reader of the language knows it. */
export function slotValue(slot: AskedSlot, value: string, words: Messages): string {
  if (slot === 'metric') return metricName(value, words);
  if (slot === 'period') return formatPeriod(value);
  if (slot === 'speaker') return words.vocabulary.speakers[value] ?? value;
  if (slot !== 'modality') return value;
  const modalities: Readonly<Record<string, string>> = words.vocabulary.modalities;
  return modalities[value] ?? value;
}
