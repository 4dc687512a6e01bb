import { useMessages } from '../settings/use-settings.tsx';

/** Stands where a claim will open. */
export function ReaderHint({ hasClaims }: { hasClaims: boolean }) {
  const { words } = useMessages();
  return (
    <aside className={hasClaims ? 'reader-hint keys' : 'reader-hint'} aria-label={words.reader.panelLabel}>
      <p>{hasClaims ? words.reader.jumpHint : words.reader.noClaims}</p>
    </aside>
  );
}
