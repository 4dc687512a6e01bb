import type { Locale } from '../../base/locale.ts';
import { say } from '../messages/index.ts';
import type { Messages } from '../messages/messages.ts';

/** What the ledger holds; `unnamed` counts claims without a subject, null where that is not known yet. */
export interface Holdings {
  documents: number;
  claims: number;
  unnamed: number | null;
}

/** The page's title, written from the data: "3 documents hold 74 numeric claims; 5 name no subject." */
export function librarySentence(
  { documents, claims, unnamed }: Holdings,
  locale: Locale,
  words: Messages,
): string {
  const { library } = words;
  if (documents === 0) return library.titleEmpty;
  const parts = {
    documents: say(library.documentsHold, { count: documents }, locale),
    claims: say(library.numericClaims, { count: claims }, locale),
    unnamed: say(library.nameNoSubject, { count: unnamed ?? 0 }, locale),
  };
  if (claims === 0) return say(library.titleNoClaims, parts, locale);
  if (unnamed === null) return say(library.titlePlain, parts, locale);
  return say(unnamed === 0 ? library.titleAllNamed : library.titleSomeUnnamed, parts, locale);
}
