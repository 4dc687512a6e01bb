import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { outcomeWords } from '../../base/outcome-words.ts';
import { formatPeriod } from '../format/period.ts';
import { metricName } from '../format/quantity.ts';
import { ClaimDoor } from '../provenance/doors.tsx';
import { useMessages } from '../settings/use-settings.tsx';
import { site } from '../site/site.ts';
import type { BoardOut } from './queries.ts';
import { useBoardWords } from './words.ts';

const VerifyButton = lazy(() =>
  import('../evidence/verify-button.tsx').then((module) => ({ default: module.VerifyButton })),
);

type Fallen = BoardOut['claims']['fallen'][number];

/** What was said and does not hold, with what speaks against it. */
export function FallenSection({ claims: { fallen, counts, unverified } }: Pick<BoardOut, 'claims'>) {
  const { tell } = useBoardWords();
  const looked = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <section aria-labelledby="fallen-title">
      <h2 id="fallen-title">{tell('fallen')}</h2>
      {fallen.length === 0 ? (
        <p className="soft">
          {tell(looked > 0 ? 'fallenNone' : unverified > 0 ? 'fallenUnverified' : 'fallenUnread')}
        </p>
      ) : (
        <ul className="plain-list fallen">
          {fallen.map((one) => (
            <li key={one.claim.id}>
              <FallenClaim verdict={one} />
            </li>
          ))}
        </ul>
      )}
      {unverified === 0 || site !== null ? null : (
        <>
          <p>{tell('unverified', { count: unverified })}</p>
          <Suspense fallback={null}>
            <VerifyButton document="" />
          </Suspense>
        </>
      )}
      <p>
        <Link href="/verification">{tell('allFindings')}</Link>
      </p>
    </section>
  );
}

function FallenClaim({ verdict: { claim, outcome, person, evidence } }: { verdict: Fallen }) {
  const { words, locale, tell: say } = useMessages();
  const { tell } = useBoardWords();
  const told = outcomeWords[person?.outcome ?? outcome][locale];
  return (
    <>
      <Link className="said" href={`/documents/${claim.document}?claim=${claim.id}`}>
        <bdi>{say(words.quoted, { text: claim.quote })}</bdi>
      </Link>{' '}
      <ClaimDoor claim={claim} outcome={told} /> <span className="fallen-word">{told}</span>
      <span className="detail soft">
        {[claim.subject, claim.document_title].filter((one) => one !== null).join(' · ')}
        {evidence.length === 0 ? null : (
          <>
            {' · '}
            <Link href={`/documents/${claim.document}?claim=${claim.id}`}>{tell('sources')}</Link>
          </>
        )}
      </span>
    </>
  );
}

/** The same thing said differently, and not settled. */
export function ConflictsSection({ conflicts }: Pick<BoardOut, 'conflicts'>) {
  const { words } = useMessages();
  const { tell } = useBoardWords();
  return (
    <section aria-labelledby="conflicts-title">
      <h2 id="conflicts-title">{tell('conflicts')}</h2>
      {conflicts.length === 0 ? (
        <p className="soft">{tell('conflictsNone')}</p>
      ) : (
        <ul className="plain-list">
          {conflicts.slice(0, mostConflicts).map(({ id, subject, metric, period, sides }) => (
            <li key={id}>
              <Link href="/conflicts">
                <bdi>
                  {[subject, metricName(metric, words), period === null ? null : formatPeriod(period)]
                    .filter((part) => part !== null && part !== '')
                    .join(' · ')}
                </bdi>
              </Link>{' '}
              <span className="soft">{sides.join(tell('against'))}</span>
            </li>
          ))}
        </ul>
      )}
      {conflicts.length > mostConflicts ? (
        <p>
          <Link href="/conflicts">{tell('more', { count: conflicts.length - mostConflicts })}</Link>
        </p>
      ) : null}
    </section>
  );
}

const mostConflicts = 8;
