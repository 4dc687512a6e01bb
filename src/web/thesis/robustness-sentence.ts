import type { RobustnessOut } from '../../operations/shapes/stance.ts';
import type { Say } from '../messages/use-wording.ts';
import type { thesisWords } from './words.ts';

/** What would turn the stance, said from the numbers: the smallest set, the heaviest indicator, the nearest threshold. */
export function robustnessSentences(
  { smallest, weights, thresholds }: RobustnessOut,
  say: Say<keyof typeof thesisWords>,
): string[] {
  const [set] = smallest.sets;
  const change = set?.changes.map(({ text }) => text).join(say('semicolon')) ?? '';
  const first =
    set === undefined || smallest.size === null
      ? say('robustNone', { searched: smallest.searched })
      : say(smallest.size === 1 ? 'robustOne' : 'robustSome', {
          ...{ size: smallest.size, change, stance: set.stance_title },
        });
  const [heaviest] = weights;
  const turning = thresholds.find(({ stance }) => stance !== null);
  return [
    first,
    ...(heaviest === undefined || heaviest.flips === 0
      ? []
      : [say('robustHeaviest', { title: heaviest.title, flips: heaviest.flips, of: heaviest.of })]),
    ...(thresholds.length === 0
      ? []
      : turning === undefined
        ? [say('robustNoThreshold')]
        : [
            say('robustThreshold', {
              ...{ text: turning.text, move: turning.move_text, stance: turning.stance_title ?? '' },
            }),
          ]),
  ];
}
