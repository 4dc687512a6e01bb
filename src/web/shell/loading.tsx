import { useMessages } from '../settings/use-settings.tsx';

export function Loading() {
  const { words } = useMessages();
  return (
    <p className="loading" role="status">
      {words.shell.loading}
    </p>
  );
}
