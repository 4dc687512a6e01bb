import { TightropeError } from '../../base/error.ts';
import type { Context } from '../context.ts';
import type {
  IndicatorExplanation,
  SignalExplanation,
  StanceExplanation,
} from '../shapes/thesis-explanation.ts';
import { evaluated } from './evaluated.ts';
import { explainIndicator } from './explain-indicator.ts';
import { explainSignal, explainStance } from './explain-signal.ts';
import { findIndicator } from './find-indicator.ts';
import { findSignal } from './find-signal.ts';
import { readerOf } from './reader-of.ts';

export type ExplainedPart = IndicatorExplanation | SignalExplanation | StanceExplanation;

/** `indicator:ID`, `signal:ID` or `stance` of a thesis, or the bare id of an indicator or a signal; null for an id of another kind. */
export async function explainedPart(
  context: Context,
  id: string,
  asked: { as_of?: string | undefined; thesis?: string | undefined },
): Promise<ExplainedPart | null> {
  const match = /^(?:(indicator|signal):(.+)|stance)$/.exec(id);
  const kind = match === null ? await kindOf(context, id, asked.thesis) : match[1];
  if (kind === null) return null;
  const name = match?.[2] ?? id;
  const found = await evaluated(context, asked);
  const reader = await readerOf(context, asked.thesis);
  if (kind === 'indicator')
    return { indicator: await explainIndicator(context, found, findIndicator(found.thesis, name), reader) };
  if (kind === 'signal') return { signal: explainSignal(found, findSignal(found.thesis, name), reader) };
  const stance = explainStance(found, reader);
  if (stance === null) throw new TightropeError('file_not_found', { at: `${found.thesis.id}/stance.yaml` });
  return { stance };
}

/** What an id without its kind is in the thesis; an id of a claim is of hexadecimal digits, that of a fact has points. */
async function kindOf(
  context: Context,
  id: string,
  named: string | undefined,
): Promise<'indicator' | 'signal' | null> {
  if (/^[0-9a-f]*$/i.test(id) || /[.:]/.test(id)) return null;
  const thesis = await context.thesis(named);
  if (thesis.indicators.has(id)) return 'indicator';
  return thesis.signals.has(id) || thesis.kills.has(id) ? 'signal' : null;
}
