import { Freshness } from '../live/freshness.tsx';
import { useMessages } from '../settings/use-settings.tsx';

export function SiteFooter() {
  const { words } = useMessages();
  return (
    <footer className="site-footer">
      <Freshness />
      <span>{words.shell.footer}</span> <a href="/api">{words.shell.apiReference}</a>
    </footer>
  );
}
