import { useEffect, useEffectEvent } from 'react';
import { useSettings } from './use-settings.tsx';

/**
 * Runs `does` when the single key is pressed, unless shortcuts are off, a modifier is held, or the key is being typed
 * into a field.
 */
export function useShortcut(key: string, does: () => void): void {
  const { settings } = useSettings();
  const run = useEffectEvent(does);
  useEffect(() => {
    if (!settings.shortcuts) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [key, settings.shortcuts]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
