import { useId, useRef } from 'react';
import { metricName, unitName } from '../format/quantity.ts';
import type { Messages } from '../messages/messages.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { useShortcut } from '../settings/use-shortcut.ts';
import {
  facetFilters,
  filterCount,
  type ClaimsState,
  type FacetFilter,
  type Facets,
} from './claims-state.ts';
import { TypedFilter } from './typed-filter.tsx';

interface Props {
  state: ClaimsState;
  facets: Facets;
  change: (next: ClaimsState, replace?: boolean) => void;
}

export function ClaimFilters({ state, facets, change }: Props) {
  const { words, tell } = useMessages();
  const search = useRef<HTMLInputElement>(null);
  const count = filterCount(state);
  useShortcut('/', () => search.current?.focus());
  return (
    <div className="claim-filters" role="search" aria-label={words.claims.filters}>
      <TypedFilter
        ref={search}
        className="search"
        type="search"
        label={words.claims.search}
        hint={words.claims.searchHint}
        value={state.search}
        change={(value) => change({ ...state, search: value }, true)}
      />
      <details open={wideEnough()}>
        <summary>{count === 0 ? words.claims.filters : tell(words.claims.more, { count })}</summary>
        <div className="filter-row">
          {facetFilters.map((name) => (
            <FacetSelect key={name} name={name} state={state} facets={facets} change={change} />
          ))}
          <TypedFilter
            className="period"
            type="text"
            label={words.claims.period}
            hint={words.claims.periodHint}
            value={state.period}
            change={(value) => change({ ...state, period: value }, true)}
          />
          {count === 0 ? null : (
            <button
              type="button"
              className="quiet"
              onClick={() => change({ ...state, search: '', period: '', filters: {} })}
            >
              {words.claims.clear}
            </button>
          )}
        </div>
      </details>
    </div>
  );
}

/** On a phone the filters are folded away; they are always one press from the search box. */
function wideEnough(): boolean {
  return window.matchMedia('(min-width: 48rem)').matches;
}

function FacetSelect({ name, state, facets, change }: Props & { name: FacetFilter }) {
  const { words, tell } = useMessages();
  const id = useId();
  const chosen = state.filters[name] ?? '';
  const options = facets[name] ?? [];
  const { [name]: _dropped, ...others } = state.filters;
  const label = name === 'kind' ? words.claims.kind : words.claims.columns[name];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        className={chosen === '' ? '' : 'set'}
        onChange={(event) => {
          const value = event.currentTarget.value;
          change({ ...state, filters: value === '' ? others : { ...others, [name]: value } });
        }}
      >
        <option value="">{words.claims.all}</option>
        {chosen !== '' && !options.some(({ value }) => value === chosen) ? (
          <option value={chosen}>
            {tell(words.claims.option, { label: facetName(name, chosen, chosen, words), count: 0 })}
          </option>
        ) : null}
        {options.map(({ value, label: title, count }) => (
          <option key={value} value={value}>
            {tell(words.claims.option, { label: facetName(name, value, title, words), count })}
          </option>
        ))}
      </select>
    </div>
  );
}

function facetName(name: FacetFilter, value: string, title: string, words: Messages): string {
  const { vocabulary } = words;
  const lists: Partial<Record<FacetFilter, Readonly<Record<string, string>>>> = {
    kind: vocabulary.kinds,
    modality: vocabulary.modalities,
    change: vocabulary.changes,
    speaker: vocabulary.speakers,
  };
  if (name === 'metric') return metricName(value, words);
  if (name === 'unit') return unitName(value, words);
  return lists[name]?.[value] ?? title;
}
