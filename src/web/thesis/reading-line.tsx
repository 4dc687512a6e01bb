import { Link } from 'wouter';
import type { ReadingOut } from '../../operations/shapes/reading.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { BandWord } from '../indicators/band-word.tsx';
import { ReadingDoor } from '../provenance/doors.tsx';

/** An indicator on one line: its name, its value, its band, and what keeps it from being relied on. */
export function ReadingLine({ reading }: { reading: ReadingOut }) {
  const { carry } = useAsOf();
  const { id, title, state, state_text: told } = reading;
  return (
    <li className="reading-line">
      <Link href={carry(`/indicators/${encodeURIComponent(id)}`)}>{title}</Link>
      <span className="reading-value">
        <ReadingDoor reading={reading} /> <BandWord reading={reading} />{' '}
        {state === 'ok' || state === 'unknown' ? null : <span className="reading-state">{told}</span>}
      </span>
    </li>
  );
}
