import { useEffect, useRef } from 'react';

/**
 * On the way to another page the view begins at its top and the keyboard in its content, as with a page that is loaded.
 * On the way back the browser puts the view where it was.
 */
export function usePageChange(path: string): void {
  const before = useRef(path);
  const goingBack = useRef(false);

  useEffect(() => {
    const onPop = () => {
      goingBack.current = true;
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);

  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (!goingBack.current) window.scrollTo(0, 0);
    goingBack.current = false;
    const main = document.getElementById('main');
    if (main?.contains(document.activeElement) === false) main.focus({ preventScroll: true });
  }, [path]);
}
