import { Link, useLocation } from 'wouter';
import { evidencePlaces } from '../evidence/evidence-places.ts';
import { LanguageSwitch } from '../settings/language-switch.tsx';
import { SettingsMenu } from '../settings/settings-menu.tsx';
import { PaletteHost } from '../palette/palette-host.tsx';
import { useMessages } from '../settings/use-settings.tsx';

export function SiteHeader() {
  const { words } = useMessages();
  const [location] = useLocation();
  const pages = [
    { href: '/', title: words.shell.library, here: location === '/' || location.startsWith('/documents/') },
    { href: '/claims', title: words.shell.claims, here: location === '/claims' },
    {
      href: '/verification',
      title: words.shell.evidence,
      here: evidencePlaces.some(({ href }) => href === location),
    },
    { href: '/facts', title: words.shell.facts, here: /^\/(facts|series)/.test(location) },
    { href: '/sources', title: words.shell.sources, here: /^\/(sources|snapshot)/.test(location) },
  ];
  return (
    <header className="site-header">
      <Link href="/" className="brand">
        {words.brand}
      </Link>
      <nav aria-label={words.shell.pages}>
        <ul>
          {pages.map((page) => (
            <li key={page.href}>
              <Link href={page.href} aria-current={page.here ? 'page' : undefined}>
                {page.title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <PaletteHost />
      <LanguageSwitch />
      <SettingsMenu />
    </header>
  );
}
