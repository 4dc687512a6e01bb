import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useSearchParams } from 'wouter';
import '../styles/chart.css';
import '../styles/board.css';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { AsOfField } from './as-of-field.tsx';
import { askedSince } from './as-of.ts';
import { GapsSection, KillsSection } from './closing-sections.tsx';
import { ConflictsSection, FallenSection } from './evidence-sections.tsx';
import { lastVisit } from './last-visit.ts';
import { Lifelines } from './lifelines.tsx';
import { MovedSection } from './moved-section.tsx';
import { boardQuery, type BoardOut } from './queries.ts';
import { RopeSection } from './rope-section.tsx';
import { FiringSection, NearSection } from './signal-sections.tsx';
import { StanceLine } from './stance-line.tsx';
import { StandingNotes } from './standing-notes.tsx';
import { useAsOf } from './use-as-of.ts';
import { useBoardWords } from './words.ts';

/** The page a person opens in the morning: one sentence from the data, and everything that lets them doubt it. */
export function BoardPage() {
  const { locale } = useBoardWords();
  usePageTitle(null);
  const { asOf, change } = useAsOf();
  const [search, setSearch] = useSearchParams();
  const [visited] = useState(() => lastVisit(new Date()));
  const written = askedSince(search);
  // A visit says nothing about what moved before another day.
  const isVisit = written.since === '' && asOf === '' && visited !== '';
  const board = useQuery(boardQuery({ asOf, since: isVisit ? visited : written.since }, locale));
  // The sentence is there a moment before all that stands below it.
  const below = useDeferredValue(board.data);
  if (board.isError) return <ErrorPage error={board.error} retry={() => void board.refetch()} />;
  if (board.data === undefined) return <Loading />;
  const { data } = board;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <div className="page board" aria-busy={board.isPlaceholderData}>
      <div className="board-head">
        <StanceLine board={data} />
        <AsOfField value={asOf} change={change} />
      </div>
      <StandingNotes board={data} refusedSince={written.refused} show={(day) => change(day)} />
      <h1>{data.sentence}</h1>
      <p className="lede">{data.thesis.statement}</p>
      <RopeSection rope={data.rope} lifelines={data.lifelines} />
      {below === undefined ? null : (
        <Below
          board={below}
          isVisit={isVisit}
          today={today}
          compareWith={(day) => {
            const next = new URLSearchParams(search);
            next.set('since', day);
            setSearch(next);
          }}
        />
      )}
    </div>
  );
}

interface BelowProps {
  board: BoardOut;
  isVisit: boolean;
  today: string;
  compareWith: (day: string) => void;
}

function Below({ board, isVisit, today, compareWith }: BelowProps) {
  return (
    <>
      <Lifelines board={board} />
      <div className="board-flow">
        <MovedSection moved={board.moved} isVisit={isVisit} today={today} compareWith={compareWith} />
        <FiringSection firing={board.signals.firing} />
        <KillsSection board={board} />
      </div>
      <NearSection near={board.near} />
      <div className="board-columns">
        <FallenSection claims={board.claims} />
        <ConflictsSection conflicts={board.conflicts} />
      </div>
      <GapsSection missing={board.missing} failed={board.failed} />
    </>
  );
}
