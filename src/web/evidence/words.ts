import { outcomeWords } from '../../base/outcome-words.ts';
import type { Locale, Text } from '../../base/locale.ts';
import { teller, type CountedText, type Tell as TellOf } from '../messages/counted-text.ts';
import { useSettings } from '../settings/use-settings.tsx';
import type { Outcome } from './shapes.ts';
import { conflictWords } from './words/conflict-words.ts';
import { debateWords } from './words/debate-words.ts';
import { pageWords } from './words/page-words.ts';
import { todoWords } from './words/todo-words.ts';
import { verdictWords } from './words/verdict-words.ts';
import { verificationWords } from './words/verification-words.ts';

/** Words of the pages of evidence, which come with those pages. */
const words = {
  ...pageWords,
  ...verificationWords,
  ...verdictWords,
  ...conflictWords,
  ...debateWords,
  ...todoWords,
} as const satisfies Record<string, Text | CountedText>;

export type Tell = TellOf<keyof typeof words>;

interface Said {
  tell: Tell;
  outcome(name: Outcome): string;
  locale: Locale;
}

export function useEvidenceWords(): Said {
  const { locale } = useSettings();
  return { tell: evidenceTell(locale), outcome: (name) => outcomeWords[name][locale], locale };
}

export function evidenceTell(locale: Locale): Tell {
  return teller(words, locale);
}

/** Every wording, for the tests of the catalogues. */
export const evidenceWords: Readonly<Record<string, Text | CountedText>> = words;
