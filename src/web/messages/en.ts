import { claimsWords } from './en/claims.ts';
import { libraryWords } from './en/library.ts';
import { readerWords } from './en/reader.ts';
import { shellWords } from './en/shell.ts';
import { vocabulary } from './en/vocabulary.ts';

export const en = { ...shellWords, ...libraryWords, ...readerWords, ...claimsWords, vocabulary };
