import type { FactOut } from '../api/fact-queries.ts';
import { InlineMark, type MarkShape } from '../chart/mark.tsx';
import { stateShapes } from './state-word.tsx';
import { stateWords, useFactWords } from './words.ts';

/** What the marks mean that are there, and how much was restated or is missing. */
export function ChartKey({ facts }: { facts: readonly FactOut[] }) {
  const { say, locale } = useFactWords();
  const states = (['ok', 'derived', 'stale'] as const).filter((state) =>
    facts.some((fact) => fact.state === state),
  );
  const restated = facts.filter(({ earlier = [] }) => earlier.length > 0).length;
  const missing = facts.filter(({ value }) => value === null).length;
  const marks: [shape: MarkShape, word: string][] = [
    ...states.map((state): [MarkShape, string] => [stateShapes[state], stateWords[state][locale]]),
    ...(restated === 0 ? [] : [['earlier', say('markEarlier')] as [MarkShape, string]]),
    ...(missing === 0 ? [] : [['missing', say('markMissing')] as [MarkShape, string]]),
  ];
  return (
    <div className="chart-key">
      <ul aria-label={say('legend')}>
        {marks.map(([shape, word]) => (
          <li key={shape}>
            <InlineMark shape={shape} /> {word}
          </li>
        ))}
      </ul>
      <p>
        {restated === 0 ? null : `${say('restatedCount', { count: restated })} `}
        {missing === 0 ? null : say('missingCount', { count: missing })}
      </p>
    </div>
  );
}
