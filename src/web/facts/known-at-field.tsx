import { useId, useState } from 'react';
import { isDay } from '../../base/days.ts';
import { monthsAway } from './facts-state.ts';
import { useFactWords } from './words.ts';

/** The day whose knowledge counts: by hand, or a quarter at a time. Empty is today. */
export function KnownAtField({ value, change }: { value: string; change: (day: string) => void }) {
  const { say } = useFactWords();
  const id = useId();
  const [typed, setTyped] = useState({ text: value, from: value });
  if (typed.from !== value) setTyped({ text: value, from: value });
  const today = new Date().toISOString().slice(0, 10);
  const move = (months: number) => {
    const day = monthsAway(value === '' ? today : value, months);
    change(day >= today ? '' : day);
  };
  return (
    <div className="known-at" role="group" aria-label={say('knownAt')}>
      <label htmlFor={id}>{say('knownAt')}</label>
      <input
        id={id}
        type="date"
        max={today}
        value={typed.text}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped({ ...typed, text });
          // A year being typed passes through the first centuries.
          if (text === '' || (isDay(text) && text >= '1990-01-01')) change(text >= today ? '' : text);
        }}
      />
      <button type="button" aria-label={say('earlier')} title={say('earlier')} onClick={() => move(-3)}>
        <span aria-hidden="true">‹</span>
      </button>
      <button
        type="button"
        aria-label={say('later')}
        title={say('later')}
        disabled={value === ''}
        onClick={() => move(3)}
      >
        <span aria-hidden="true">›</span>
      </button>
      {value === '' ? null : (
        <button type="button" className="quiet" onClick={() => change('')}>
          {say('today')}
        </button>
      )}
    </div>
  );
}
