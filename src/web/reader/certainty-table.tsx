import type { ClaimOut } from '../api/shapes.ts';
import { useCorrectingWords } from '../correcting/words.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { certainties, certaintyOf, certaintySlots } from './reader-state.ts';

interface Props {
  claims: readonly ClaimOut[];
  chosen: readonly string[];
  toggle: (value: string) => void;
}

/** For each slot how many claims have it from the text, by inference, not at all, or from a person. */
export function CertaintyTable({ claims, chosen, toggle }: Props) {
  const { words } = useMessages();
  const { say } = useCorrectingWords();
  const counts = new Map<string, number>();
  for (const claim of claims) {
    for (const slot of certaintySlots) {
      const key = `${slot}:${certaintyOf(claim, slot)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const states = certainties.filter(
    (state) => state !== 'said' || certaintySlots.some((slot) => counts.has(`${slot}:said`)),
  );
  return (
    <table className="certainty">
      <caption>{say('certaintyCaption')}</caption>
      <thead>
        <tr>
          <td />
          {states.map((state) => (
            <th key={state} scope="col" className="num">
              {say(state)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {certaintySlots.map((slot) => (
          <tr key={slot}>
            <th scope="row">{words.reader.slots[slot]}</th>
            {states.map((state) => {
              const key = `${slot}:${state}`;
              const count = counts.get(key) ?? 0;
              return (
                <td key={state} className="num">
                  {count === 0 && !chosen.includes(key) ? (
                    <span className="soft">0</span>
                  ) : (
                    <button
                      type="button"
                      aria-pressed={chosen.includes(key)}
                      aria-label={say('certaintyButton', {
                        slot: words.reader.slots[slot],
                        state: say(state),
                        count,
                      })}
                      onClick={() => toggle(key)}
                    >
                      {count}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
