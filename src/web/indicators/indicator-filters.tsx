import { useId, useRef } from 'react';
import type { ReadingOut } from '../../operations/shapes/reading.ts';
import { TypedFilter } from '../claims/typed-filter.tsx';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { useShortcut } from '../settings/use-shortcut.ts';
import { countsOf, filterNames, noFilters, type FilterName, type IndexState } from './index-state.ts';
import { bandFilterWords, indicatorWords, stateFilterWords } from './words.ts';

interface Props {
  readings: readonly ReadingOut[];
  groups: readonly { id: string; title: string }[];
  state: IndexState;
  change: (next: IndexState) => void;
}

export function IndicatorFilters({ readings, groups, state, change }: Props) {
  const say = useWording(indicatorWords);
  const search = useRef<HTMLInputElement>(null);
  useShortcut('/', () => search.current?.focus());
  const isSet = Object.values(state).some((value) => value !== '');
  return (
    <div className="indicator-filters" role="search" aria-label={say('filters')}>
      <TypedFilter
        ref={search}
        className="search"
        type="search"
        label={say('search')}
        hint={say('searchHint')}
        value={state.search}
        change={(value) => change({ ...state, search: value })}
        pauseMs={0}
      />
      {filterNames.map((name) => (
        <Choice key={name} {...{ name, readings, groups, state, change }} />
      ))}
      {isSet ? (
        <button type="button" className="quiet" onClick={() => change(noFilters)}>
          {say('clear')}
        </button>
      ) : null}
    </div>
  );
}

function Choice({ name, readings, groups, state, change }: Props & { name: FilterName }) {
  const say = useWording(indicatorWords);
  const { locale } = useSettings();
  const id = useId();
  const counts = countsOf(readings, state, name);
  const order: Readonly<Record<FilterName, readonly string[]>> = {
    group: groups.map((group) => group.id),
    state: Object.keys(stateFilterWords),
    band: Object.keys(bandFilterWords),
    role: ['lifeline', 'periphery'],
  };
  // A value nobody has is shown when the address asks for it, so that it can be seen why nothing is left.
  const values = order[name].filter((value) => counts.has(value) || value === state[name]);
  const strange = state[name] !== '' && !values.includes(state[name]) ? [state[name]] : [];
  const titles = new Map(groups.map((group) => [group.id, group.title]));
  const nameOf = (value: string): string => {
    if (name === 'group') return titles.get(value) ?? value;
    if (name === 'state') return stateFilterWords[value]?.[locale] ?? value;
    if (name === 'band') return bandFilterWords[value]?.[locale] ?? value;
    return value === 'lifeline' || value === 'periphery' ? say(value) : value;
  };
  return (
    <div className="field">
      <label htmlFor={id}>{say(name)}</label>
      <select
        id={id}
        className={state[name] === '' ? '' : 'set'}
        value={state[name]}
        onChange={(event) => change({ ...state, [name]: event.currentTarget.value })}
      >
        <option value="">{say('any')}</option>
        {[...strange, ...values].map((value) => (
          <option key={value} value={value}>
            {say('option', { name: nameOf(value), count: counts.get(value) ?? 0 })}
          </option>
        ))}
      </select>
    </div>
  );
}
