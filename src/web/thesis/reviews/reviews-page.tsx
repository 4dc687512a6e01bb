import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { AsOfField } from '../../board/as-of-field.tsx';
import { useAsOf } from '../../board/use-as-of.ts';
import { formatDate } from '../../format/dates.ts';
import { DayNote } from '../../indicators/day-note.tsx';
import { ErrorPage } from '../../shell/error-page.tsx';
import { Loading } from '../../shell/loading.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { site } from '../../site/site.ts';
import '../../styles/facts.css';
import '../../styles/library.css';
import '../../styles/reviews.css';
import { browserStorage, draftStore } from './draft-store.ts';
import { isBlank } from './draft.ts';
import { reviewsQuery, type ReviewOut } from './queries.ts';
import { reviewsSentence } from './review-sentence.ts';
import { useReviewWords } from './words.ts';

/** The sheets a person fills in from time to time: which are due, and who last signed each. */
export function ReviewsPage() {
  const told = useReviewWords();
  const { tell, locale } = told;
  const { asOf, change } = useAsOf();
  const answer = useQuery(reviewsQuery({ asOf }, locale));
  usePageTitle(tell('reviews'));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { reviews, thesis } = answer.data;
  return (
    <div className="page reviews-page" aria-busy={answer.isPlaceholderData}>
      <h1>{reviewsSentence(reviews, told)}</h1>
      <p className="lede">
        {tell('lede')} <DayNote />
      </p>
      <AsOfField value={asOf} change={change} />
      {reviews.length === 0 ? null : (
        <table className="stacking review-table" aria-label={tell('reviews')}>
          <thead>
            <tr>
              <th scope="col">{tell('sheet')}</th>
              <th scope="col">{tell('due')}</th>
              <th scope="col">{tell('lastSigned')}</th>
            </tr>
          </thead>
          <tbody>
            {reviews.map((review) => (
              <SheetRow key={review.id} review={review} thesis={thesis.id} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function SheetRow({ review, thesis }: { review: ReviewOut; thesis: string }) {
  const { tell, locale } = useReviewWords();
  const { carry } = useAsOf();
  const { id, title, about, questions, signed_on, signed_by, due_on, is_due } = review;
  return (
    <tr>
      <th scope="row">
        <Link className="said" href={carry(`/thesis/reviews/${encodeURIComponent(id)}`)}>
          {title}
        </Link>
        <span className="detail soft">
          {about} {tell('asked', { count: questions.length })}
        </span>
        {site === null && hasDraft(thesis, id) ? <span className="detail">{tell('draftKept')}</span> : null}
      </th>
      <td data-label={tell('due')} className={is_due ? 'is-due' : undefined}>
        {due_on === null ? tell('dueNow') : null}
        {due_on !== null && is_due ? tell('dueSince', { day: formatDate(due_on, locale) }) : null}
        {due_on !== null && !is_due ? formatDate(due_on, locale) : null}
      </td>
      <td data-label={tell('lastSigned')}>
        {signed_on === null
          ? tell('never')
          : tell('dayBy', { day: formatDate(signed_on, locale), author: signed_by ?? tell('somebody') })}
      </td>
    </tr>
  );
}

function hasDraft(thesis: string, sheet: string): boolean {
  const kept = draftStore(thesis, sheet, browserStorage()).read();
  return kept !== null && !isBlank(kept);
}
