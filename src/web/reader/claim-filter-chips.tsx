import { Link, useSearchParams } from 'wouter';
import type { ClaimOut } from '../api/shapes.ts';
import { useEvidenceWords } from '../evidence/words.ts';
import { useCorrectingWords } from '../correcting/words.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { CertaintyTable } from './certainty-table.tsx';
import { FacetChips } from './facet-chips.tsx';
import { facetNames, parseFilter, writtenValues, type FacetName, type Sorted } from './reader-state.ts';

interface Props {
  claims: readonly (ClaimOut & Pick<Sorted, 'outcome'>)[];
  shown: number;
  documentId: string;
  showsRejected: boolean;
  toggleRejected: () => void;
}

/** Which claims are marked, sorted out by one thing at a time; what is chosen of the others stays in force. */
export function ClaimFilterChips({ claims, shown, documentId, showsRejected, toggleRejected }: Props) {
  const { words, tell } = useMessages();
  const { say } = useCorrectingWords();
  const { tell: tellEvidence } = useEvidenceWords();
  const [search, setSearch] = useSearchParams();
  const filter = parseFilter(search);
  const by = facetNames.find((name) => name === search.get('by')) ?? 'kind';
  const judged = claims.some(({ outcome }) => outcome !== undefined);
  const offered = facetNames.filter(
    (name) =>
      (name !== 'person' ||
        claims.some((each) => each.standing !== 'found' || each.corrections.length > 0)) &&
      (name !== 'outcome' || judged),
  );
  const names: Readonly<Record<FacetName, string>> = {
    ...words.reader.slots,
    kind: words.reader.filterKind,
    modality: words.reader.filterModality,
    certainty: say('certainty'),
    person: say('person'),
    outcome: tellEvidence('verdict'),
  };

  function change(does: (search: URLSearchParams) => void) {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      does(after);
      return after;
    });
  }

  function toggle(name: FacetName, value: string) {
    const chosen = filter[name];
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    change((after) => (next.length === 0 ? after.delete(name) : after.set(name, writtenValues(next))));
  }

  const filtered = facetNames.some((name) => filter[name].length > 0);
  return (
    <div className="reader-filter">
      <p className="tally" role="status">
        {filtered
          ? tell(words.reader.titleShown, { shown, count: claims.length })
          : tell(words.reader.titleClaims, { count: claims.length })}
        {' · '}
        <Link href={`/claims?document=${documentId}`}>{words.reader.allClaims}</Link>
        {' · '}
        <Link href={`/verification?document=${documentId}`}>{tellEvidence('theirVerdicts')}</Link>
        {filtered ? (
          <button
            type="button"
            className="quiet"
            onClick={() => change((after) => facetNames.forEach((name) => after.delete(name)))}
          >
            {words.reader.clearFilters}
          </button>
        ) : null}
        <button type="button" className="toggle" aria-pressed={showsRejected} onClick={toggleRejected}>
          {say('showRejected')}
        </button>
      </p>
      <div className="facet-tabs" role="group" aria-label={say('by')}>
        <span className="chips-label" aria-hidden="true">
          {say('by')}
        </span>
        {offered.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={by === name}
            onClick={() => change((after) => after.set('by', name))}
          >
            {names[name]}
            {filter[name].length > 0 ? <span className="count"> {filter[name].length}</span> : null}
          </button>
        ))}
      </div>
      {by === 'certainty' ? (
        <CertaintyTable
          claims={claims}
          chosen={filter.certainty}
          toggle={(value) => toggle('certainty', value)}
        />
      ) : (
        <FacetChips
          key={by}
          name={by}
          label={names[by]}
          claims={claims}
          chosen={filter[by]}
          toggle={(value) => toggle(by, value)}
        />
      )}
    </div>
  );
}
