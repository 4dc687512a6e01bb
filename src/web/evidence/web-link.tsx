import type { ReactNode } from 'react';
import { webAddress } from './evidence-value.ts';
import { useEvidenceWords } from './words.ts';

/** A way out to a source; plain words where it has no address of the web. */
export function WebLink({ url, children }: { url: string | null; children: ReactNode }) {
  const { tell } = useEvidenceWords();
  const address = webAddress(url);
  if (address === null) return <span>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer" className="web-link">
      {children}
      <span aria-hidden="true">{' ↗'}</span>
      <span className="unseen"> {tell('newTab')}</span>
    </a>
  );
}
