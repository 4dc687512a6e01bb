import { useEffect, useId, useRef, useState } from 'react';
import { DirectionMark } from '../format/direction-mark.tsx';
import { KeyList } from './key-list.tsx';
import { directionChoices, themes } from './settings.ts';
import { useMessages, useSettings } from './use-settings.tsx';

/** A disclosure under the header: theme, colours of direction, shortcuts, and where the API is described. */
export function SettingsMenu() {
  const { words } = useMessages();
  const { settings, change } = useSettings();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false);
    };
    // Before anything else on the page hears the key: Escape closes the topmost thing only.
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer);
    };
  }, [open]);

  return (
    <div className="settings" ref={root}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words.settings.open}
      </button>
      <div id={id} className="settings-panel" hidden={!open}>
        <fieldset>
          <legend>{words.settings.theme}</legend>
          {themes.map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                checked={settings.theme === theme}
                onChange={() => change({ theme })}
              />
              {words.settings.themes[theme]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.settings.directions}</legend>
          {directionChoices.map((directions) => (
            <label key={directions}>
              <input
                type="radio"
                name="directions"
                checked={settings.directions === directions}
                onChange={() => change({ directions })}
              />
              {words.settings.directionNames[directions]}
            </label>
          ))}
          <p className="direction-example">
            <DirectionMark change="up" /> <DirectionMark change="down" />
          </p>
        </fieldset>
        <fieldset>
          <legend>{words.settings.shortcuts}</legend>
          <label>
            <input
              type="checkbox"
              checked={settings.shortcuts}
              onChange={(event) => change({ shortcuts: event.currentTarget.checked })}
            />
            {words.settings.shortcutsOn}
          </label>
          <KeyList />
        </fieldset>
        <p>
          <a href="/api">{words.shell.apiReference}</a>
        </p>
      </div>
    </div>
  );
}
