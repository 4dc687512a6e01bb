import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { countBy } from '../reader/reader-state.ts';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { ConflictView } from './conflict-view.tsx';
import { EvidenceNav } from './evidence-nav.tsx';
import { conflictsQuery } from './queries.ts';
import type { ConflictOut } from './shapes.ts';
import { useDocuments } from './use-documents.ts';
import { useEvidenceWords, type Tell } from './words.ts';

/** What is told in more than one way, side against side. Which kind is shown is in the address. */
export function ConflictsPage() {
  const { tell, locale } = useEvidenceWords();
  usePageTitle(tell('conflicts'));
  const [search, setSearch] = useSearchParams();
  const documents = useDocuments();
  const answer = useQuery(conflictsQuery(locale));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;

  const { conflicts } = answer.data;
  const kinds = countBy(conflicts.map(({ kind }) => kind));
  const chosen = kinds.find(([kind]) => kind === search.get('kind'))?.[0] ?? null;

  function choose(kind: ConflictOut['kind']) {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (kind === chosen) after.delete('kind');
      else after.set('kind', kind);
      return after;
    });
  }

  return (
    <div className="page conflicts">
      <EvidenceNav />
      <h1>{conflictsSentence(conflicts, tell)}</h1>
      {conflicts.length === 0 ? <p className="lede">{tell('conflictsNoneHint')}</p> : null}
      {kinds.length < 2 ? null : (
        <div className="chips" role="group" aria-label={tell('byKind')}>
          {kinds.map(([kind, count]) => (
            <button key={kind} type="button" aria-pressed={kind === chosen} onClick={() => choose(kind)}>
              {tell(kind)} <span className="count">{count}</span>
            </button>
          ))}
        </div>
      )}
      {conflicts
        .filter(({ kind }) => chosen === null || kind === chosen)
        .map((conflict) => (
          <ConflictView key={conflict.id} conflict={conflict} documents={documents} />
        ))}
    </div>
  );
}

function conflictsSentence(conflicts: readonly ConflictOut[], tell: Tell): string {
  const count = conflicts.length;
  if (count === 0) return tell('conflictsNone');
  const settled = conflicts.filter(({ sides }) =>
    sides.some(({ settled_by }) => settled_by.length > 0),
  ).length;
  return settled === 0
    ? tell('conflictsTitle', { count })
    : tell('conflictsTitleSettled', { count, settled: tell('settled', { count: settled }) });
}
