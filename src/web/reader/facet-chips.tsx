import { useState } from 'react';
import { useCorrectingWords } from '../correcting/words.ts';
import { formatPeriod } from '../format/period.ts';
import { metricName } from '../format/quantity.ts';
import type { Messages } from '../messages/messages.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { useEvidenceWords } from '../evidence/words.ts';
import { outcomeWords } from '../../base/outcome-words.ts';
import { outcomeSigns } from '../evidence/outcome-words.ts';
import type { Outcome } from '../evidence/shapes.ts';
import {
  countBy,
  facetValues,
  notVerified,
  unknownValue,
  type FacetName,
  type Sorted,
} from './reader-state.ts';

interface Props {
  name: Exclude<FacetName, 'certainty'>;
  label: string;
  claims: readonly Sorted[];
  chosen: readonly string[];
  toggle: (value: string) => void;
}

/** How many values are offered before the rest is asked for. */
const few = 14;

/** The values of one facet with how many claims have each, most frequent first. */
export function FacetChips({ name, label, claims, chosen, toggle }: Props) {
  const { words } = useMessages();
  const { say } = useCorrectingWords();
  const [whole, setWhole] = useState(false);
  const counted = countBy(claims.flatMap((claim) => facetValues(claim, name)));
  const shown = counted.filter(([value], n) => whole || n < few || chosen.includes(value));
  const { tell, outcome } = useEvidenceWords();
  const personWords: Readonly<Record<string, string>> = {
    corrected: say('corrected'),
    rejected: say('rejectedByPerson'),
    added: say('added'),
    untouched: say('untouched'),
  };
  const outcomeName = (value: string) =>
    value === notVerified
      ? tell('notVerified')
      : isOutcome(value)
        ? `${outcomeSigns[value]} ${outcome(value)}`
        : value;
  return (
    <div className="chips" role="group" aria-label={label}>
      {shown.map(([value, count]) => (
        <button key={value} type="button" aria-pressed={chosen.includes(value)} onClick={() => toggle(value)}>
          <bdi>
            {name === 'person'
              ? (personWords[value] ?? value)
              : name === 'outcome'
                ? outcomeName(value)
                : valueName(name, value, words)}
          </bdi>{' '}
          <span className="count">{count}</span>
        </button>
      ))}
      {shown.length < counted.length ? (
        <button type="button" className="quiet" onClick={() => setWhole(true)}>
          {say('more', { count: counted.length - shown.length })}
        </button>
      ) : null}
    </div>
  );
}

function isOutcome(value: string): value is Outcome {
  return Object.hasOwn(outcomeWords, value);
}

function valueName(name: Props['name'], value: string, words: Messages): string {
  const { kinds, modalities, speakers } = words.vocabulary;
  if (value === unknownValue) return words.unknown;
  if (name === 'kind') return (kinds as Readonly<Record<string, string>>)[value] ?? value;
  if (name === 'modality') return (modalities as Readonly<Record<string, string>>)[value] ?? value;
  if (name === 'metric') return metricName(value, words);
  if (name === 'period') return formatPeriod(value);
  return name === 'speaker' ? (speakers[value] ?? value) : value;
}
