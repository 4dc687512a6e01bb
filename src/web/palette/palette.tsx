import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { FoundOut } from '../../operations/shapes/found.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import '../styles/palette.css';
import { carryDay } from './carry-day.ts';
import { findQuery } from './find-query.ts';
import { keepRecent, storedRecents } from './recents.ts';
import { kindNames, paletteWords } from './words.ts';

interface Props {
  close: () => void;
  /** Runs a command by its name: `theme:dark`. */
  run: (command: string) => void;
}

/** Goes anywhere by a few letters of any language. Arrows move, Enter opens, Escape closes. */
export function Palette({ close, run }: Props) {
  const { locale } = useSettings();
  const say = useWording(paletteWords);
  const [, navigate] = useLocation();
  const query = useSearch();
  const [search, setSearch] = useState('');
  const [pointed, setPointed] = useState('');
  const [recents] = useState(storedRecents);
  const dialog = useRef<HTMLDialogElement>(null);
  const asked = useQuery(findQuery(search, locale));
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const found = asked.data?.found ?? [];
  const isBlank = search.trim() === '';
  // What was found last may not hold what was pointed at before: then the first is.
  const values = [
    ...(isBlank ? recents.map((one) => valueOf(one, 'recent ')) : []),
    ...found.map((one) => valueOf(one)),
  ];
  const current = values.includes(pointed) ? pointed : (values[0] ?? '');
  const choose = (one: FoundOut) => {
    close();
    if (one.href === null) {
      run(one.id);
      return;
    }
    keepRecent(one);
    navigate(carryDay(one.href, query));
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={say('label')}
      onClose={close}
      onClick={(event) => (event.target === dialog.current ? close() : undefined)}
    >
      <Command shouldFilter={false} label={say('label')} loop value={current} onValueChange={setPointed}>
        <Command.Input
          autoFocus
          value={search}
          onValueChange={setSearch}
          placeholder={say('placeholder')}
          aria-label={say('placeholder')}
        />
        <p className="unseen" role="status">
          {isBlank || asked.isPlaceholderData ? '' : say('count', { count: found.length })}
        </p>
        <Command.List label={say('list')}>
          {asked.isError ? <p className="palette-note">{say('failed')}</p> : null}
          {asked.isSuccess && found.length === 0 ? <p className="palette-note">{say('none')}</p> : null}
          {isBlank && recents.length > 0 ? (
            <Command.Group heading={say('recent')}>
              {recents.map((one) => (
                <FoundItem key={`recent ${one.kind} ${one.id}`} one={one} prefix="recent " choose={choose} />
              ))}
            </Command.Group>
          ) : null}
          <Command.Group heading={isBlank ? say('all') : say('results')}>
            {found.map((one) => (
              <FoundItem key={`${one.kind} ${one.id}`} one={one} prefix="" choose={choose} />
            ))}
          </Command.Group>
        </Command.List>
      </Command>
    </dialog>
  );
}

interface ItemProps {
  one: FoundOut;
  prefix: string;
  choose: (one: FoundOut) => void;
}

function FoundItem({ one, prefix, choose }: ItemProps) {
  const { locale } = useSettings();
  const { kind, title, about } = one;
  return (
    <Command.Item value={valueOf(one, prefix)} onSelect={() => choose(one)}>
      <span className="palette-title">{title}</span>
      {about === null ? null : <span className="palette-about">{about}</span>}
      <span className="palette-kind">{kindNames[kind][locale]}</span>
    </Command.Item>
  );
}

function valueOf({ kind, id }: FoundOut, prefix = ''): string {
  return `${prefix}${kind} ${id}`;
}
