import type { CorrectionOut } from '../api/shapes.ts';
import { formatDate } from '../format/dates.ts';
import { useCorrectingWords } from './words.ts';

interface Props {
  correction: CorrectionOut;
  /** What the reader found, as a person reads it. */
  found: string | null;
  withdraw: () => void;
  label: string;
}

/** Below a value that a person gave: what the reader found, and who says otherwise, why and when. */
export function CorrectionNote({ correction, found, withdraw, label }: Props) {
  const { say, locale } = useCorrectingWords();
  const { reason, author, at } = correction;
  const date = formatDate(at.slice(0, 10), locale);
  return (
    <span className="detail said-by-person">
      <i>{found === null ? say('foundNothing') : say('found', { value: found })}</i>
      <span>
        {author === null ? say('because', { reason, date }) : say('becauseBy', { reason, author, date })}
      </span>
      <button type="button" className="quiet" aria-label={label} onClick={withdraw}>
        {say('withdraw')}
      </button>
    </span>
  );
}
