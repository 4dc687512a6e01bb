import type { Change } from '../../base/vocabulary.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { directionSigns } from './direction.ts';

/** Arrow, sign and word of a direction; `amount` stands after the sign. */
export function DirectionMark({ change, amount }: { change: Change; amount?: string | undefined }) {
  const { words } = useMessages();
  const { arrow, sign } = directionSigns[change];
  return (
    <span className={`direction ${change}`}>
      <span aria-hidden="true">
        {arrow} {sign}
      </span>
      {amount} <span className="direction-word">{words.vocabulary.changes[change]}</span>
    </span>
  );
}
