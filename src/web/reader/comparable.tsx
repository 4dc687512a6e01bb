import { Link } from 'wouter';
import type { ClaimOut } from '../api/shapes.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity } from '../format/quantity.ts';
import { useMessages } from '../settings/use-settings.tsx';

/** What other places say of the same subject and metric. */
export function Comparable({ claims }: { claims: readonly ClaimOut[] }) {
  const { words, locale } = useMessages();
  if (claims.length === 0) return null;
  return (
    <section className="comparable">
      <h3>{words.reader.comparable}</h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <Link href={`/documents/${claim.document}?claim=${claim.id}`}>
              {formatQuantity(claim, locale, words) ?? words.unknown}
            </Link>{' '}
            <span className="soft">
              {claim.period === null ? '' : `${formatPeriod(claim.period)} · `}
              <bdi>{claim.document_title ?? words.library.untitled}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
