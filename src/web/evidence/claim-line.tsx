import type { ClaimOut, DocumentOut } from '../api/shapes.ts';
import { formatDate } from '../format/dates.ts';
import { formatPeriod } from '../format/period.ts';
import { formatQuantity, metricName } from '../format/quantity.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { useEvidenceWords } from './words.ts';

/** What the quote was taken for: value, subject, metric, period. */
export function ClaimTaken({ claim }: { claim: ClaimOut }) {
  const { words, locale } = useMessages();
  const { tell } = useEvidenceWords();
  return (
    <p className="taken">
      <strong>{formatQuantity(claim, locale, words) ?? words.unknown}</strong>
      {[
        claim.subject ?? tell('unknownSubject'),
        claim.metric === null ? null : metricName(claim.metric, words),
        claim.period === null ? tell('anyPeriod') : formatPeriod(claim.period),
      ]
        .filter((each) => each !== null)
        .map((each) => (
          <bdi key={each}>{each}</bdi>
        ))}
    </p>
  );
}

/** Who said it, where and when, as far as the text tells. */
export function ClaimSource({ claim, document }: { claim: ClaimOut; document: DocumentOut | undefined }) {
  const { words, locale } = useMessages();
  const { tell } = useEvidenceWords();
  const date = document?.published_at ?? null;
  const { speaker } = claim;
  return (
    <p className="source soft">
      {speaker === null || speaker === 'article' ? null : (
        <bdi>{tell('saidBy', { speaker: words.vocabulary.speakers[speaker] ?? speaker })}</bdi>
      )}
      <bdi lang={document?.language}>{claim.document_title ?? words.library.untitled}</bdi>
      {date === null ? null : <span>{formatDate(date, locale)}</span>}
    </p>
  );
}
