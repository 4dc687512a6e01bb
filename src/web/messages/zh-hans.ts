import { claimsWords } from './zh-hans/claims.ts';
import { libraryWords } from './zh-hans/library.ts';
import { readerWords } from './zh-hans/reader.ts';
import { shellWords } from './zh-hans/shell.ts';
import { vocabulary } from './zh-hans/vocabulary.ts';
import type { Messages } from './messages.ts';

export const zhHans: Messages = {
  ...shellWords,
  ...libraryWords,
  ...readerWords,
  ...claimsWords,
  vocabulary,
};
