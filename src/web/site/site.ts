import { siteFile } from '../../base/site-file.ts';

/** An exported site: pages with their answers beside them, and nobody behind. */
export interface Site {
  /** Path of its root on the host, with a slash at both ends. */
  root: string;
  /** The day it is of. */
  day: string;
  made: string;
  /** Whether what persons signed is in it. */
  signed: boolean;
}

/** Null where the program answers. */
export const site: Site | null = typeof document === 'undefined' ? null : readSite();

/** Where an exported site keeps the answer to what a page asks. */
export function siteAnswer({ root }: Site, apiPath: string, locale: string): string {
  return `${root}${siteFile(apiPath, locale)}`;
}

function readSite(): Site | null {
  const { site: up, siteDay = '', siteMade = '', siteSigned = '' } = document.documentElement.dataset;
  if (up === undefined) return null;
  // As the page was opened: later addresses are made by the page itself.
  const root = new URL(up, folderOf(window.location.href)).pathname;
  return { root, day: siteDay, made: siteMade, signed: siteSigned === 'true' };
}

/** Keeps the icon of a page where it is: on a site its address is relative, and the address of the page changes under it. */
export function pinIcon(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=icon]'))
    link.href = String(link.href);
}

/** Some hosts show `/indicators/x` for the file in that folder: then the folder is the whole address. */
function folderOf(address: string): string {
  const url = new URL(address);
  if (!url.pathname.endsWith('/') && !url.pathname.endsWith('.html')) url.pathname += '/';
  return url.href;
}
