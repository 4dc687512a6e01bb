import { apiPath } from '../../api/client.ts';
import { formatDate } from '../../format/dates.ts';
import { formatPeriod } from '../../format/period.ts';
import { site } from '../../site/site.ts';
import type { ReviewOut, SignedReadingOut, SigningOut } from './queries.ts';
import { useReviewWords } from './words.ts';

/** What was signed, the newest first, with what was known then. Nothing of it can be changed. */
export function SignedSheets({ review: { id, signings } }: { review: ReviewOut }) {
  const { tell, locale } = useReviewWords();
  return (
    <section aria-labelledby="signed-sheets">
      <h2 id="signed-sheets">{tell('signedSheets')}</h2>
      {signings.length > 0 ? null : (
        <p className="soft">{tell(site === null || site.signed ? 'noneSigned' : 'signedNotHere')}</p>
      )}
      {signings.map((signing, index) => (
        <details key={signing.id} className="signed-sheet" open={index === 0}>
          <summary>
            {tell('signedBy', { day: formatDate(signing.signed_on, locale), author: signing.author })}{' '}
            <span className="soft">{tell('answers', { count: signing.answers.length })}</span>
          </summary>
          <p className="signed-tools">
            <span className="soft">{tell('knownThen', { day: formatDate(signing.as_of, locale) })}</span>
            {site === null ? (
              <a href={apiPath('/reviews.md', { sheet: id, signed: signing.id, lang: locale })} download>
                {tell('markdown')}
              </a>
            ) : null}
          </p>
          <SignedAnswers signing={signing} />
        </details>
      ))}
    </section>
  );
}

export function SignedAnswers({ signing: { answers } }: { signing: SigningOut }) {
  const { tell } = useReviewWords();
  return (
    <dl className="signed-answers">
      {answers.map(({ question, wording, asked, answer, note, readings }) => (
        <div key={question}>
          <dt>
            {wording ?? question}
            {asked === 'still' ? null : <span className="soft"> ({tell(sinceThen[asked])})</span>}
          </dt>
          <dd>
            <p className="written">{answer}</p>
            {note === '' ? null : <p className="written soft">{note}</p>}
            <ReadingsThen readings={readings} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const sinceThen = { otherwise: 'askedOtherwise', no_longer: 'noLongerAsked' } as const;

function ReadingsThen({ readings }: { readings: readonly SignedReadingOut[] }) {
  const { locale } = useReviewWords();
  if (readings.length === 0) return null;
  return (
    <ul className="readings-then">
      {readings.map(({ id, title, text, period }) => (
        <li key={id}>
          {title} <span className="value">{text}</span>
          {period === null ? null : <span> · {formatDate(formatPeriod(period), locale)}</span>}
        </li>
      ))}
    </ul>
  );
}
