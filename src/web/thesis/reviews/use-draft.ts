import { useEffect, useState, useSyncExternalStore } from 'react';
import { draftDesk, type Desk, type DraftDesk } from './draft-desk.ts';
import { browserStorage, draftStore } from './draft-store.ts';
import { isBlank } from './draft.ts';

/** The draft of a sheet in this tab; a component that uses it is of one sheet as long as it lives. */
export function useDraft(thesis: string, sheet: string): { desk: Desk; draft: DraftDesk } {
  const [{ draft, store }] = useState(() => {
    const made = draftStore(thesis, sheet, browserStorage());
    return {
      store: made,
      draft: draftDesk(made, { now: () => new Date(), id: newId }),
    };
  });
  const desk = useSyncExternalStore(draft.subscribe, draft.state);

  useEffect(() => {
    // Only other tabs are told of a change.
    const onStorage = ({ key }: StorageEvent) => {
      if (store.isOf(key)) draft.lookAgain();
    };
    window.addEventListener('storage', onStorage);
    // A tab that slept, or came back with the Back button, may have missed what happened.
    window.addEventListener('pageshow', draft.lookAgain);
    return () => {
      window.removeEventListener('storage', onStorage);
      window.removeEventListener('pageshow', draft.lookAgain);
    };
  }, [draft, store]);

  const isLost = !desk.isKept && !isBlank(desk.mine);
  useEffect(() => {
    if (!isLost) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isLost]);

  return { desk, draft };
}

/** Not randomUUID, which browsers only give to addresses they call secure. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
}
