import { claimsWords } from './zh-hant/claims.ts';
import { libraryWords } from './zh-hant/library.ts';
import { readerWords } from './zh-hant/reader.ts';
import { shellWords } from './zh-hant/shell.ts';
import { vocabulary } from './zh-hant/vocabulary.ts';
import type { Messages } from './messages.ts';

export const zhHant: Messages = {
  ...shellWords,
  ...libraryWords,
  ...readerWords,
  ...claimsWords,
  vocabulary,
};
