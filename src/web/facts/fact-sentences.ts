import type { Locale } from '../../base/locale.ts';
import type { FactOut } from '../api/fact-queries.ts';
import { formatAmount } from '../format/amount.ts';
import { formatDate } from '../format/dates.ts';
import type { Messages } from '../messages/messages.ts';
import { isShown } from './facts-state.ts';
import { factWording, spanWords } from './words.ts';

interface Told {
  /** The company as the reader's language calls it. */
  who: string;
  locale: Locale;
  words: Messages;
}

/** What the newest numbers of a company say: "Over the twelve months to 31 Mar 2026 Amazon spent $151B on capex, …". */
export function companySentence(facts: readonly FactOut[], { who, locale, words }: Told): string {
  const say = factWording(locale);
  const amount = (fact: FactOut) => sentenceAmount(fact, { locale, words });
  const named = (concept: string) =>
    facts.find((fact) => fact.concept === concept && fact.shape === 'ttm' && isShown(fact));
  const [capex, ratio, revenue] = ['capex', 'capex_to_operating_cash_flow', 'revenue'].map(named);
  if (capex !== undefined) {
    const told = { who, capex: amount(capex), date: formatDate(capex.period_end, locale) };
    return ratio?.period_end === capex.period_end
      ? say('capexRatio', { ...told, ratio: amount(ratio) })
      : say('capexOnly', told);
  }
  if (revenue !== undefined) {
    const date = formatDate(revenue.period_end, locale);
    return say('revenueOnly', { who, revenue: amount(revenue), date });
  }
  const shown = facts.filter(isShown);
  const newest = shown
    .map(({ period_end }) => period_end)
    .sort()
    .at(-1);
  if (newest === undefined) return say('companyNone', { who });
  return say('someNumbers', { who, count: shown.length, date: formatDate(newest, locale) });
}

/** What the newest number of a concept says, or why there is none. */
export function historySentence(
  newest: FactOut | undefined,
  concept: string,
  { who, locale, words }: Told,
): string {
  const say = factWording(locale);
  if (newest === undefined) return say('historyNone', { who, concept });
  const told = {
    ...{ who, concept: newest.title, date: formatDate(newest.period_end, locale) },
    span: spanWords[newest.shape][locale],
  };
  if (!isShown(newest) || newest.value === null)
    return say('historyUnknown', { ...told, reason: newest.reason_text ?? newest.state });
  const value = sentenceAmount(newest, { locale, words });
  return say(newest.shape === 'instant' ? 'historyInstant' : 'historyFlow', { ...told, value });
}

/** Four digits at most: "$151B", "1.017". */
function sentenceAmount({ value, unit }: FactOut, { locale, words }: Omit<Told, 'who'>): string {
  return formatAmount(value ?? 0, unit, { locale, words, digits: 4 });
}
