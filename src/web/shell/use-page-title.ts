import { useEffect } from 'react';
import { useMessages } from '../settings/use-settings.tsx';

/** What the window and its history call the page; null where the program's name is enough. */
export function usePageTitle(page: string | null): void {
  const { words, tell } = useMessages();
  const title = page === null ? words.brand : tell(words.shell.pageTitle, { page, brand: words.brand });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
