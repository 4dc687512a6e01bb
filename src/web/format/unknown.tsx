import { useMessages } from '../settings/use-settings.tsx';

/** What was not found is said, never left blank or filled with a zero. */
export function Unknown() {
  const { words } = useMessages();
  return <span className="unknown">{words.unknown}</span>;
}
