import type { SignalOut } from '../../operations/shapes/signal.ts';
import { useWording } from '../messages/use-wording.ts';
import { signalWords } from './words.ts';

/** A rule in words, each line with what it is worth. */
export function RuleLines({ rule }: { rule: SignalOut['rule'] }) {
  const say = useWording(signalWords);
  return (
    <ul className="rule-lines">
      {rule.map(({ depth, text, truth }, index) => {
        const [mark, word] =
          truth === null
            ? (['?', 'undecided'] as const)
            : truth
              ? (['✓', 'holds'] as const)
              : (['✗', 'fails'] as const);
        return (
          <li key={`${index} ${text}`} className={word} style={{ marginInlineStart: `${depth * 1.1}em` }}>
            <span className="truth" aria-hidden="true">
              {mark}
            </span>
            <span className="unseen">{say(word)}: </span>
            {text}
          </li>
        );
      })}
    </ul>
  );
}
