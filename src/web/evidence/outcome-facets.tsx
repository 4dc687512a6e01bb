import { outcomeSigns } from './outcome-words.ts';
import { outcomes, type Outcome, type OutcomeCounts } from './shapes.ts';
import { useEvidenceWords } from './words.ts';

interface Props {
  counts: OutcomeCounts;
  chosen: Outcome | null;
  choose: (outcome: Outcome | null) => void;
}

/** How many numbers came to each outcome; to choose one shows only those, to choose it again shows all. */
export function OutcomeFacets({ counts, chosen, choose }: Props) {
  const { tell, outcome: word, locale } = useEvidenceWords();
  const offered = outcomes.filter((each) => (counts[each] ?? 0) > 0 || each === chosen);
  return (
    <div className="chips outcome-chips" role="group" aria-label={tell('byOutcome')}>
      {offered.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === chosen}
          onClick={() => choose(each === chosen ? null : each)}
        >
          <span aria-hidden="true">{outcomeSigns[each]}</span> {word(each)}{' '}
          <span className="count">{new Intl.NumberFormat(locale).format(counts[each] ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}
