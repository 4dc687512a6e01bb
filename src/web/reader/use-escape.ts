import { useEffect, useEffectEvent } from 'react';

/** Runs `does` on Escape while `listening`, unless something nearer has taken the key. */
export function useEscape(listening: boolean, does: () => void): void {
  const run = useEffectEvent(does);
  useEffect(() => {
    if (!listening) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]') !== null)
        return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [listening]);
}
