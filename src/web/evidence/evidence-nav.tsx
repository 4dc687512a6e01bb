import { Link, useLocation } from 'wouter';
import { evidencePlaces } from './evidence-places.ts';
import { useEvidenceWords } from './words.ts';

/** The pages of evidence, one step below the pages of the program. */
export function EvidenceNav() {
  const { tell } = useEvidenceWords();
  const [location] = useLocation();
  return (
    <nav className="evidence-nav" aria-label={tell('pages')}>
      <ul>
        {evidencePlaces.map(({ href, word }) => (
          <li key={href}>
            <Link href={href} aria-current={location === href ? 'page' : undefined}>
              {tell(word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
