import { useId, useState } from 'react';
import { useSearchParams } from 'wouter';
import { isDay } from '../../base/days.ts';
import '../styles/as-of.css';
import { askedDay, quarterEnd, type DayParameter } from './as-of.ts';
import { useBoardWords } from './words.ts';

interface Props {
  /** ISO day; empty: now. */
  value: string;
  change: (day: string) => void;
  parameter?: DayParameter;
}

/**
 * The day whose knowledge is shown: by hand, or from one end of a quarter to the next. What stands in the address in its place and is
 * no day is told here.
 */
export function AsOfField({ value, change, parameter = 'as_of' }: Props) {
  const [search] = useSearchParams();
  const { refused } = askedDay(search, parameter);
  const { tell } = useBoardWords();
  const id = useId();
  const today = new Date().toISOString().slice(0, 10);
  const [typed, setTyped] = useState({ text: value, from: value });
  if (typed.from !== value) setTyped({ text: value, from: value });
  const at = value === '' ? today : value;
  const next = quarterEnd(at, 1);
  return (
    <div className="as-of" role="group" aria-label={tell('asOf')}>
      <label htmlFor={id}>{tell('asOf')}</label>
      <button
        type="button"
        aria-label={tell('earlier')}
        title={tell('earlier')}
        onClick={() => change(quarterEnd(at, -1))}
      >
        <span aria-hidden="true">‹</span>
      </button>
      <input
        id={id}
        type="date"
        value={typed.text === '' ? today : typed.text}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped({ ...typed, text });
          // A year being typed passes through the first centuries.
          if (text === '' || (isDay(text) && text >= '1990-01-01')) change(text === today ? '' : text);
        }}
      />
      <button
        type="button"
        aria-label={tell('later')}
        title={tell('later')}
        disabled={value === ''}
        onClick={() => change(next >= today ? '' : next)}
      >
        <span aria-hidden="true">›</span>
      </button>
      {value === '' ? null : (
        <button type="button" className="quiet" onClick={() => change('')}>
          {tell('now')}
        </button>
      )}
      {refused === null ? null : (
        <p className="refused" role="status">
          {tell('refused', { written: refused })}
        </p>
      )}
    </div>
  );
}
