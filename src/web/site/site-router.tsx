import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { useBrowserLocation } from 'wouter/use-browser-location';
import { site } from './site.ts';

/** The addresses of an exported site begin at its root, wherever that is; those of the program are as they stand. */
export function SiteRouter({ children }: { children: ReactNode }) {
  if (site === null) return children;
  return (
    <Router base={site.root.replace(/\/$/, '')} hook={usePlainLocation}>
      {children}
    </Router>
  );
}

/** File hosts end the address of a folder with a slash, or name its file. */
const usePlainLocation: typeof useBrowserLocation = (options) => {
  const [location, navigate] = useBrowserLocation(options);
  return [location.replace(/(?<=.)\/(?:index\.html)?$/, ''), navigate];
};
