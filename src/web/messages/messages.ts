import type { en } from './en.ts';
import type { Message } from './words.ts';

/** The keys of the English catalogue with any wording; a missing one does not compile. */
export type Messages = Wording<typeof en>;

type Wording<Part> = Part extends string
  ? string
  : Part extends { one: string; other: string }
    ? Message
    : Part extends readonly [string, string]
      ? readonly [string, string]
      : { readonly [Key in keyof Part]: Wording<Part[Key]> };
