import { Freshness } from '../live/freshness.tsx';
import { SiteNote } from '../site/site-note.tsx';
import { site } from '../site/site.ts';
import { useMessages } from '../settings/use-settings.tsx';

export function SiteFooter() {
  const { words } = useMessages();
  return (
    <footer className="site-footer">
      {site === null ? <Freshness /> : <SiteNote />}
      {site === null ? (
        <>
          <span>{words.shell.footer}</span> <a href="/api">{words.shell.apiReference}</a>
        </>
      ) : null}
    </footer>
  );
}
