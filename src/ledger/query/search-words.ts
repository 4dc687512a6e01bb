import { TightropeError } from '../../base/error.ts';
import { fold } from '../../base/fold.ts';

/** The words a text must hold, each of them, as they stand in the folded columns. */
export function searchWords(search: string | undefined): string[] {
  const words = [...new Set(fold(search ?? '').split(/\s+/u))].filter((word) => word !== '');
  if (words.length > mostWords) {
    const expected = `at most ${mostWords} words`;
    throw new TightropeError('invalid_input', { at: 'search', expected, received: `${words.length}` });
  }
  return words;
}

const mostWords = 100;
