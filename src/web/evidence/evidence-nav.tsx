import { Link, useLocation } from 'wouter';
import { useEvidenceWords } from './words.ts';

/** The pages of evidence, one step below the pages of the program. */
export function EvidenceNav() {
  const { tell } = useEvidenceWords();
  const [location] = useLocation();
  const pages = [
    ['/verification', tell('verification')],
    ['/conflicts', tell('conflicts')],
    ['/debate', tell('debate')],
    ['/todo', tell('toVerify')],
  ] as const;
  return (
    <nav className="evidence-nav" aria-label={tell('pages')}>
      <ul>
        {pages.map(([href, title]) => (
          <li key={href}>
            <Link href={href} aria-current={location === href ? 'page' : undefined}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
