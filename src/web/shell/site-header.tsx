import { useEffect, useRef } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { askedDay, withDay } from '../board/as-of.ts';
import { evidencePlaces } from '../evidence/evidence-places.ts';
import { LanguageSwitch } from '../settings/language-switch.tsx';
import { SettingsMenu } from '../settings/settings-menu.tsx';
import { PaletteHost } from '../palette/palette-host.tsx';
import { site } from '../site/site.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ledgerPlaces, thesisPlaces } from './places.ts';

export function SiteHeader() {
  const { words } = useMessages();
  const [location] = useLocation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => showCurrent(list.current), [location]);
  const { asOf } = askedDay(new URLSearchParams(useSearch()));
  const isHere = (here: RegExp | null): boolean =>
    here === null ? evidencePlaces.some(({ href }) => href === location) : here.test(location);
  const pages = [
    ...thesisPlaces.map((page) => ({ ...page, href: withDay(page.href, asOf) })),
    ...(site === null ? ledgerPlaces : []),
  ];
  return (
    <header className="site-header">
      <Link href={withDay('/', asOf)} className="brand">
        {words.brand}
      </Link>
      <nav aria-label={words.shell.pages}>
        <ul ref={list}>
          {pages.map(({ href, word, here }) => (
            <li key={word}>
              <Link href={href} aria-current={isHere(here) ? 'page' : undefined}>
                {words.shell[word]}
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

/** Where the row is longer than the screen, the page one is on stands in the middle of it. Nothing else moves. */
function showCurrent(list: HTMLUListElement | null): void {
  const current = list?.querySelector<HTMLElement>('[aria-current]')?.parentElement;
  if (!list || !current) return;
  list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
}
