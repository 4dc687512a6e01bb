import { memo } from 'react';
import { Link } from 'wouter';
import type { ReadingOut } from '../../operations/shapes/reading.ts';
import { withDay } from '../board/as-of.ts';
import { Sparkline } from '../chart/sparkline.tsx';
import { Directed } from '../format/directed.tsx';
import { Unknown } from '../format/unknown.tsx';
import { useWording } from '../messages/use-wording.ts';
import { Door } from '../provenance/door.tsx';
import { readingProvenance } from '../provenance/of-reading.ts';
import { useProvenanceWords } from '../provenance/words.ts';
import { BandWord } from './band-word.tsx';
import { indicatorWords } from './words.ts';

interface Props {
  reading: ReadingOut;
  asOf: string;
  isShown: boolean;
}

/** One line of the index. It is hidden and not removed where a filter leaves it out, so that filtering costs nothing. */
export const IndicatorRow = memo(function IndicatorRow({ reading, asOf, isShown }: Props) {
  return (
    <tr hidden={!isShown} data-indicator={reading.id}>
      <Cells reading={reading} asOf={asOf} />
    </tr>
  );
});

const Cells = memo(function Cells({ reading, asOf }: Omit<Props, 'isShown'>) {
  const say = useWording(indicatorWords);
  const { age_days, level, state, state_text, reason, spark } = reading;
  return (
    <>
      <th scope="row" className="said">
        <Link href={withDay(`/indicators/${encodeURIComponent(reading.id)}`, asOf)}>{reading.title}</Link>
        {reading.role === 'lifeline' ? (
          <span className="role-word is-lifeline">{say('lifeline')}</span>
        ) : null}
        {level === null && reason !== null ? <span className="detail">{reason.text}</span> : null}
      </th>
      <td className="num value">
        <Part reading={reading} part="level" asOf={asOf} />
      </td>
      <td className="num growth" data-label={say('growth')}>
        <Part reading={reading} part="growth" asOf={asOf} />
      </td>
      <td className="num acceleration" data-label={say('acceleration')}>
        <Part reading={reading} part="acceleration" asOf={asOf} />
      </td>
      <td className="course">{spark.length < 2 ? null : <Sparkline points={spark} />}</td>
      <td className="in-band">
        <BandWord reading={reading} />
      </td>
      <td className={`state-of is-${state}`}>{state_text}</td>
      <td className="num age">{age_days === null ? null : say('ageDays', { days: age_days })}</td>
    </>
  );
});

function Part({
  reading,
  part,
  asOf,
}: {
  reading: ReadingOut;
  part: 'level' | 'growth' | 'acceleration';
  asOf: string;
}) {
  const told = useProvenanceWords();
  const value = reading[part];
  if (value === null && part !== 'level') return null;
  const from = readingProvenance(reading, part, { ...told, asOf });
  // A range stands in the note and on the page of the indicator; a column of numbers holds one.
  if (value === null)
    return (
      <Door from={from} className="to-unknown">
        <Unknown />
      </Door>
    );
  const text = value.text.replace(/ \(.*\)$/, '');
  return <Door from={from}>{part === 'level' ? text : <Directed by={value.value}>{text}</Directed>}</Door>;
}
