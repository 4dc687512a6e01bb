import { formatDate } from '../format/dates.ts';
import { differenceWords } from './difference-words.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import type { VerdictOut } from './shapes.ts';
import { useEvidenceWords } from './words.ts';

/** Why a person decided otherwise, who and when; and the finding, which stays beside it. */
export function PersonSays({ verdict }: { verdict: VerdictOut }) {
  const { tell, locale } = useEvidenceWords();
  if (verdict.person === null) return null;
  const { reason, author, at } = verdict.person;
  const date = formatDate(at, locale);
  return (
    <div className="person-says">
      <p>
        <bdi>
          {author === null ? tell('decided', { reason, date }) : tell('decidedBy', { reason, author, date })}
        </bdi>
      </p>
      <p className="soft">
        {tell('foundBefore')} <OutcomeMark outcome={verdict.outcome} /> {differenceWords(verdict, locale)}
      </p>
    </div>
  );
}
