import { Link, useSearchParams } from 'wouter';
import type { ClaimOut } from '../api/shapes.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { countBy, parseFilter, unknownModality } from './reader-state.ts';

interface Props {
  claims: readonly ClaimOut[];
  shown: number;
  documentId: string;
}

/** Which claims are marked, by kind and by modality, with how many there are of each. */
export function ClaimFilterChips({ claims, shown, documentId }: Props) {
  const { words, tell } = useMessages();
  const [search, setSearch] = useSearchParams();
  const filter = parseFilter(search);
  const { kinds, modalities } = words.vocabulary;
  const modalityWords: Readonly<Record<string, string>> = { ...modalities, [unknownModality]: words.unknown };

  function toggle(name: 'kind' | 'modality', value: string, chosen: readonly string[]) {
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (next.length === 0) after.delete(name);
      else after.set(name, next.join(','));
      return after;
    });
  }

  function showAll() {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      after.delete('kind');
      after.delete('modality');
      return after;
    });
  }

  if (claims.length === 0) return null;
  const filtered = filter.kinds.length + filter.modalities.length > 0;
  return (
    <div className="reader-filter">
      <p className="tally" role="status">
        {filtered
          ? tell(words.reader.titleShown, { shown, count: claims.length })
          : tell(words.reader.titleClaims, { count: claims.length })}
        {' · '}
        <Link href={`/claims?document=${documentId}`}>{words.reader.allClaims}</Link>
        {filtered ? (
          <button type="button" className="quiet" onClick={showAll}>
            {words.reader.clearFilters}
          </button>
        ) : null}
      </p>
      <Chips
        label={words.reader.filterKind}
        options={countBy(claims.map((claim) => claim.kind)).map(([value, count]) => ({
          value,
          count,
          name: kinds[value],
        }))}
        chosen={filter.kinds}
        toggle={(value) => toggle('kind', value, filter.kinds)}
      />
      <Chips
        label={words.reader.filterModality}
        options={countBy(claims.map((claim) => claim.modality ?? unknownModality)).map(([value, count]) => ({
          value,
          count,
          name: modalityWords[value] ?? value,
        }))}
        chosen={filter.modalities}
        toggle={(value) => toggle('modality', value, filter.modalities)}
      />
    </div>
  );
}

interface ChipsProps {
  label: string;
  options: readonly { value: string; name: string; count: number }[];
  chosen: readonly string[];
  toggle: (value: string) => void;
}

function Chips({ label, options, chosen, toggle }: ChipsProps) {
  return (
    <div className="chips" role="group" aria-label={label}>
      <span className="chips-label" aria-hidden="true">
        {label}
      </span>
      {options.map(({ value, name, count }) => (
        <button key={value} type="button" aria-pressed={chosen.includes(value)} onClick={() => toggle(value)}>
          {name} <span className="count">{count}</span>
        </button>
      ))}
    </div>
  );
}
