import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { commands } from '../format/commands.ts';
import { formatDate } from '../format/dates.ts';
import type { BoardOut } from './queries.ts';
import { useBoardWords } from './words.ts';

/** Days without anything new after which the page says so. */
const weeksBehind = 14;

interface Props {
  board: BoardOut;
  /** What stood in the address where no day to count from is; null where nothing did. */
  refusedSince: string | null;
  show: (day: string) => void;
}

/** What a reader must know before the rest: how old it is, what was not understood, what is wrong in the thesis. */
export function StandingNotes({ board, refusedSince, show }: Props) {
  const { tell, locale } = useBoardWords();
  const { newest_day: newest, behind_days: behind, asked, as_of: now } = board;
  const day = newest === null ? '' : formatDate(newest, locale);
  const then =
    newest === null ? null : (
      <button type="button" onClick={() => show(newest)}>
        {tell('showThen', { day })}
      </button>
    );
  return (
    <>
      {refusedSince === null ? null : <Note>{tell('refusedSince', { written: refusedSince })}</Note>}
      {asked === null ? null : <Note>{tell('travelled', { day: formatDate(asked, locale) })}</Note>}
      {asked === null && newest === null ? <Note actions={<Refresh />}>{tell('nothingHeld')}</Note> : null}
      {asked === null && behind !== null && behind >= weeksBehind ? (
        <Note
          actions={
            <>
              {then} <Refresh />
            </>
          }
        >
          {tell('behind', { day, count: behind })}
        </Note>
      ) : null}
      {asked === null && behind !== null && behind < 0 ? (
        <Note actions={then}>{tell('ahead', { day, today: formatDate(now, locale) })}</Note>
      ) : null}
      <Faults board={board} />
    </>
  );
}

function Note({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="board-note" role="note">
      <p>{children}</p>
      {actions === undefined || actions === null ? null : <p className="actions">{actions}</p>}
    </div>
  );
}

function Refresh() {
  const { tell } = useBoardWords();
  const [before = '', after = ''] = tell('orCommand', { command: '\n' }).split('\n');
  return (
    <>
      <Link href="/sources">{tell('refresh')}</Link>{' '}
      <span className="soft">
        {before}
        <code>{commands.pull}</code>
        {after}
      </span>
    </>
  );
}

function Faults({ board: { fault_list: faults, faults: count, stands } }: { board: BoardOut }) {
  const { tell, locale } = useBoardWords();
  if (count === 0) return null;
  const number = (one: number) => new Intl.NumberFormat(locale).format(one);
  const [before = '', after = ''] = tell('moreFaults', { command: '\n' }).split('\n');
  return (
    <div className="board-note faults" role="alert">
      <p>
        {tell('faults', {
          count,
          stands: tell('stands', {
            indicators: number(stands.indicators),
            signals: number(stands.signals),
            stance: tell(stands.stance ? 'theStance' : 'withoutStance'),
          }),
        })}
      </p>
      <ul>
        {faults.map(({ file, line, column, message, way_out, loses }) => (
          <li key={`${file}:${line}:${column}:${message}`}>
            <code>{`${file}:${line}:${column}`}</code> {message}{' '}
            <span className="soft">
              {way_out} {loses === null ? null : tell('leftOut', { loses })}
            </span>
          </li>
        ))}
      </ul>
      {faults.length < count ? (
        <p className="soft">
          {before}
          <code>{commands.thesisCheck}</code>
          {after}
        </p>
      ) : null}
    </div>
  );
}
