import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { AsOfField } from '../../board/as-of-field.tsx';
import { useAsOf } from '../../board/use-as-of.ts';
import { formatDate } from '../../format/dates.ts';
import { DayNote } from '../../indicators/day-note.tsx';
import { ErrorNote } from '../../shell/error-note.tsx';
import { ErrorPage } from '../../shell/error-page.tsx';
import { Loading } from '../../shell/loading.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { site } from '../../site/site.ts';
import '../../styles/facts.css';
import '../../styles/reviews.css';
import { QuestionList } from './question-list.tsx';
import { reviewsQuery, type ReviewOut } from './queries.ts';
import { dueSentence, reviewSentence } from './review-sentence.ts';
import { SheetForm } from './sheet-form.tsx';
import { SignedSheets } from './signed-sheets.tsx';
import { useReviewWords } from './words.ts';

/** One sheet: its questions with what is known beside each, to fill in and sign, and what was signed before. */
export function ReviewPage({ id }: { id: string }) {
  const { tell, locale } = useReviewWords();
  const { asOf } = useAsOf();
  const answer = useQuery(reviewsQuery({ sheet: id, asOf }, locale));
  const review = answer.data?.reviews[0];
  usePageTitle(review?.title ?? tell('reviews'));
  if (answer.data === undefined || review === undefined) {
    return answer.isError ? (
      <ErrorPage error={answer.error} retry={() => void answer.refetch()} />
    ) : (
      <Loading />
    );
  }
  const { thesis } = answer.data;
  return (
    <div className="page review-page" aria-busy={answer.isPlaceholderData}>
      <Head review={review} />
      {/* What is being written must not give way to an error about what stands beside it. */}
      {answer.isError ? <ErrorNote error={answer.error} retry={() => void answer.refetch()} /> : null}
      {site === null && asOf === '' && !answer.isPlaceholderData ? (
        <SheetForm thesis={thesis.id} review={review} />
      ) : (
        <>
          <ReadOnlyNote />
          <QuestionList questions={review.questions} />
        </>
      )}
      <SignedSheets review={review} />
    </div>
  );
}

function Head({ review }: { review: ReviewOut }) {
  const told = useReviewWords();
  const { tell } = told;
  const { asOf, change, carry } = useAsOf();
  return (
    <>
      <p className="back">
        <Link href={carry('/thesis/reviews')}>{tell('reviews')}</Link>
      </p>
      <h1>{reviewSentence(review, told)}</h1>
      <p className="lede">
        {review.about} {tell('rhythm', { count: review.every_days, origin: review.origin })}{' '}
        <span className={review.is_due ? 'is-due' : undefined}>{dueSentence(review, told)}</span> <DayNote />
      </p>
      <AsOfField value={asOf} change={change} />
    </>
  );
}

/** Why nothing can be signed here, and where it can. */
function ReadOnlyNote() {
  const { tell, locale } = useReviewWords();
  const { asOf, change } = useAsOf();
  if (site !== null) return <p className="review-note">{tell('inSite')}</p>;
  if (asOf === '') return null;
  return (
    <p className="review-note">
      {tell('travelled', { day: formatDate(asOf, locale) })}{' '}
      <button type="button" className="quiet" onClick={() => change('')}>
        {tell('toNow')}
      </button>
    </p>
  );
}
