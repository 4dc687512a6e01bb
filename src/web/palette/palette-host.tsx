import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { nearestLocale } from '../../base/locale.ts';
import { themes } from '../settings/settings.ts';
import { useMessages, useSettings } from '../settings/use-settings.tsx';
import { site } from '../site/site.ts';
import { carryDay } from './carry-day.ts';
import { keyMeaning } from './go-keys.ts';

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));
const KeysDialog = lazy(() => import('./keys-dialog.tsx').then((module) => ({ default: module.KeysDialog })));

/** How long a `g` waits for its page. */
const waitMs = 1500;

/** The button of the palette with the keys that work everywhere; what they open is loaded when it is wanted. */
export function PaletteHost() {
  const { words } = useMessages();
  const { settings, change } = useSettings();
  const [, navigate] = useLocation();
  const search = useSearch();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const waitedSince = useRef(-Infinity);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isModal = document.querySelector('dialog[open]') !== null;
    const waiting = event.timeStamp - waitedSince.current < waitMs;
    const meaning = keyMeaning(event, {
      waiting,
      singleKeys: settings.shortcuts && !isModal,
      typing: isField(event.target),
    });
    // Shift and the like are pressed on the way to a key and mean nothing by themselves.
    if (event.key.length === 1) waitedSince.current = meaning === 'wait' ? event.timeStamp : -Infinity;
    if (meaning === null || (site !== null && meaning === 'palette') || (isModal && meaning !== 'palette'))
      return;
    event.preventDefault();
    event.stopPropagation();
    if (meaning === 'palette') setOpen((before) => (before === 'palette' || isModal ? null : 'palette'));
    else if (meaning === 'help') setOpen('keys');
    else if (meaning !== 'wait') navigate(carryDay(meaning.go, search));
  });
  useEffect(() => {
    // Before the pages hear it: after `g` a key means a page.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);

  const close = () => setOpen(null);
  return (
    <>
      {site === null ? (
        <button
          type="button"
          className="palette-button"
          aria-haspopup="dialog"
          onClick={() => setOpen('palette')}
        >
          {words.shell.find} <kbd aria-hidden="true">{isApple() ? '⌘K' : 'Ctrl K'}</kbd>
        </button>
      ) : null}
      <Suspense fallback={null}>
        {open === 'palette' ? <Palette close={close} run={run} /> : null}
        {open === 'keys' ? <KeysDialog close={close} /> : null}
      </Suspense>
    </>
  );

  function run(command: string): void {
    const [what, value = ''] = command.split(':');
    if (what === 'language') change({ language: nearestLocale(value) });
    if (what === 'theme') change({ theme: themes.find((theme) => theme === value) ?? 'system' });
    if (what === 'keys') setOpen('keys');
    if (what === 'print') setTimeout(() => window.print());
  }
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
