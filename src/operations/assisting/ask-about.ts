import { TightropeError } from '../../base/error.ts';
import type { FullDocument } from '../../ledger/ledger.ts';
import type { Context, Model } from '../context.ts';
import type { CorrectedClaim } from '../overriding/correct-claims.ts';
import { askedAnswer, cachedAnswer } from './answer-cache.ts';
import type { ProposalSlot } from './open-slots.ts';
import { questionOf, type Question } from './prompt.ts';
import { dateAt, proposalsOf, type Proposal } from './proposals.ts';
import type { Refusal } from './refusal.ts';
import { windowsOf } from './windows.ts';

export interface AskedAbout {
  questions: { question: Question; answer: 'asked' | 'kept' | 'none' }[];
  accepted: Proposal[];
  refused: Refusal[];
}

/**
 * What would be asked of a document, and what of the answers holds. Nothing leaves unless `send` is set; then only what
 * was never asked before. An answer that came is kept before the next is asked for.
 */
export async function askAbout(
  context: Context,
  document: FullDocument,
  claims: readonly CorrectedClaim[],
  { model, slots, send }: { model: Model | null; slots: readonly ProposalSlot[]; send: boolean },
): Promise<AskedAbout> {
  const lexicon = await context.lexicon();
  const windows = windowsOf(document.text, claims, slots);
  const result: AskedAbout = { questions: [], accepted: [], refused: [] };
  for (const [index, window] of windows.entries()) {
    if (context.signal.aborted) throw new TightropeError('interrupted', { at: document.id.slice(0, 8) });
    const question = questionOf(document.text, window, { lexicon, date: dateAt(document, window.start) });
    const known = model === null ? null : await cachedAnswer(context, model, question);
    if (model === null || (known === null && !send)) {
      result.questions.push({ question, answer: 'none' });
      continue;
    }
    context.progress({ stage: 'ask', at: model.host, done: index, total: windows.length });
    const raw = known ?? (await askedAnswer(context, model, question));
    const { locale } = context;
    const { accepted, refused } = proposalsOf(raw, window, { document, lexicon, locale, model: model.name });
    result.questions.push({ question, answer: known === null ? 'asked' : 'kept' });
    result.accepted.push(...accepted);
    result.refused.push(...refused);
  }
  return result;
}
