import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { AsOfField } from '../board/as-of-field.tsx';
import { useAsOf } from '../board/use-as-of.ts';
import { formatDate } from '../format/dates.ts';
import { DayNote } from '../indicators/day-note.tsx';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/board.css';
import '../styles/signals.css';
import '../styles/thesis.css';
import { ChecklistSection } from './checklist-section.tsx';
import { LifelinesSection } from './lifelines-section.tsx';
import { MapSection } from './map-section.tsx';
import { DealsSection, ToVerifySection } from './money-sections.tsx';
import { thesisQuery, type ThesisPageOut } from './queries.ts';
import { CalendarSections, FaultsSection, KillsSection, QuestionsSection } from './record-sections.tsx';
import { RobustnessSection } from './robustness-section.tsx';
import { StanceSection } from './stance-section.tsx';
import { StatedSection } from './stated-section.tsx';
import { thesisWords } from './words.ts';

/** What the thesis says, what would change it, and what of it was changed. */
export function ThesisPage() {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  const { asOf, change, carry } = useAsOf();
  const answer = useQuery(thesisQuery(asOf, locale));
  usePageTitle(say('thesis'));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const page = answer.data;
  const { thesis, doubts, breaks, readings, stance, reviews } = page;
  return (
    <div className="page thesis-page" aria-busy={answer.isPlaceholderData}>
      <h1>{thesis.title}</h1>
      <p className="lede">
        {thesis.statement} {say('registered', { day: formatDate(thesis.registered, locale) })} <DayNote />
      </p>
      <AsOfField value={asOf} change={change} />
      <Contents page={page} />
      <LifelinesSection page={page} />
      <MapSection page={page} />
      <StatedSection word="doubts" rows={doubts} readings={readings} />
      <StatedSection word="breaks" rows={breaks} readings={readings} />
      <StanceSection stance={stance} />
      {stance === null ? null : <RobustnessSection />}
      <QuestionsSection questions={page.questions} />
      <KillsSection kills={page.kills} />
      <CalendarSections page={page} />
      {reviews.length === 0 ? null : (
        <section aria-labelledby="reviews">
          <h2 id="reviews">{say('reviews')}</h2>
          <p>
            <Link href={carry('/thesis/reviews')}>
              {say('toReviews', { titles: reviews.map(({ title }) => title).join(say('comma')) })}
            </Link>
          </p>
        </section>
      )}
      <DealsSection deals={page.deals} />
      <ToVerifySection statements={page.to_verify} />
      <ChecklistSection rows={page.checklist} />
      <FaultsSection faults={page.faults} />
    </div>
  );
}

/** What the page holds, in its order; parts that are not there are left out. */
function Contents({ page }: { page: ThesisPageOut }) {
  const say = useWording(thesisWords);
  const words = [
    ...(['lifelines', 'map', 'doubts', 'breaks', 'stance'] as const),
    ...(page.stance === null ? [] : (['robustness'] as const)),
    ...(['questions', 'kills', 'resolves', 'amendments'] as const),
    ...(page.reviews.length === 0 ? [] : (['reviews'] as const)),
    ...(page.deals.length === 0 ? [] : (['deals'] as const)),
    ...(page.to_verify.length === 0 ? [] : (['toVerify'] as const)),
    ...(['checklist'] as const),
    ...(page.faults.length === 0 ? [] : (['faults'] as const)),
  ];
  return (
    <nav className="contents" aria-label={say('contents')}>
      <ul>
        {words.map((word) => (
          <li key={word}>
            <a href={`#${word}`}>{say(word)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
