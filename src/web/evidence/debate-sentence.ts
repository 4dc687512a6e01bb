import type { Locale } from '../../base/locale.ts';
import type { DebateOut } from './shapes.ts';
import { evidenceTell } from './words.ts';

/** "On 3 questions, 5 voices take 7 positions; 2 contradictions." Counts what somebody holds, not what could be held. */
export function debateSentence(questions: readonly DebateOut[], locale: Locale): string {
  const tell = evidenceTell(locale);
  if (questions.length === 0) return tell('debateNone');
  const held = questions.flatMap(({ positions }) => positions.filter(({ holders }) => holders.length > 0));
  const voices = new Set(held.flatMap(({ holders }) => holders.map(({ speaker }) => speaker)));
  const contradictions = questions.reduce((sum, question) => sum + question.contradictions.length, 0);
  return tell('debateTitle', {
    count: questions.length,
    voices: tell('voices', { count: voices.size }),
    positions: tell('positions', { count: held.length }),
    contradictions:
      contradictions === 0
        ? tell('contradictionsNoneCount')
        : tell('contradictionsCount', { count: contradictions }),
  });
}
