import type { QuestionOut } from '../shapes.ts';

/** How many questions have not left, and how many characters they have, the instructions included. */
export function unsentOf(questions: readonly Pick<QuestionOut, 'answer' | 'characters'>[]): {
  count: number;
  characters: number;
} {
  const waiting = questions.filter(({ answer }) => answer === 'none');
  return {
    count: waiting.length,
    characters: waiting.reduce((sum, { characters }) => sum + characters, 0),
  };
}
