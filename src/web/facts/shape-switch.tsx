import { shapeChoices, type ShapeChoice } from './facts-state.ts';
import { shapeNames, useFactWords } from './words.ts';

/** Quarter, year or twelve months. */
export function ShapeSwitch({ value, change }: { value: ShapeChoice; change: (shape: ShapeChoice) => void }) {
  const { say, locale } = useFactWords();
  return (
    <div className="chips shape-switch" role="group" aria-label={say('length')}>
      {shapeChoices.map((shape) => (
        <button key={shape} type="button" aria-pressed={shape === value} onClick={() => change(shape)}>
          {shapeNames[shape][locale]}
        </button>
      ))}
    </div>
  );
}
