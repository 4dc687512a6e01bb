import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { IndicatorDetailOut, ReadingOut } from '../../operations/shapes/reading.ts';
import { AsOfField } from '../board/as-of-field.tsx';
import { useAsOf } from '../board/use-as-of.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ErrorNote } from '../shell/error-note.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/board.css';
import '../styles/facts.css';
import '../styles/indicators.css';
import { BandWord } from './band-word.tsx';
import { DayNote } from './day-note.tsx';
import { HistorySection } from './history-section.tsx';
import { indicatorLede, indicatorSentence } from './indicator-sentence.ts';
import { explainedQuery, indicatorQuery } from './queries.ts';
import { ThresholdTable, WhyAndCounter } from './reasons.tsx';
import { Slots } from './slots.tsx';
import { StepsView } from './steps-view.tsx';
import { UsesView } from './uses-view.tsx';
import { indicatorWords } from './words.ts';

/** One indicator: what it says today, what it was, how it is made, and what speaks against it. */
export function IndicatorPage({ id }: { id: string }) {
  const { locale } = useSettings();
  const { asOf } = useAsOf();
  const say = useWording(indicatorWords);
  const answer = useQuery(indicatorQuery(id, asOf, locale));
  const reading = answer.data?.indicators[0];
  const detail = answer.data?.details[0];
  usePageTitle(reading?.title ?? say('indicators'));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (reading === undefined || detail === undefined) return <Loading />;
  return <IndicatorView reading={reading} detail={detail} isBusy={answer.isPlaceholderData} />;
}

interface ViewProps {
  reading: ReadingOut;
  detail: IndicatorDetailOut;
  isBusy: boolean;
}

function IndicatorView({ reading, detail, isBusy }: ViewProps) {
  const { locale } = useSettings();
  const say = useWording(indicatorWords);
  const { asOf, change, carry } = useAsOf();
  const explained = useQuery(explainedQuery(reading.id, asOf, locale));
  const sentence = indicatorSentence(reading, detail.growth, locale);
  const way = reading.reason?.way ?? null;
  return (
    <div className="page indicator-page" aria-busy={isBusy}>
      <p className="back">
        <Link href={carry('/indicators')}>{say('back')}</Link>
      </p>
      <h1 aria-live="polite">{sentence}</h1>
      <p className="lede">
        <BandWord reading={reading} />{' '}
        <span className={`role-word is-${reading.role}`}>{say(reading.role)}</span>{' '}
        {indicatorLede(reading, detail.growth, locale).join(locale === 'en' ? ' ' : '')} <DayNote />
      </p>
      {way === null ? null : <p className="way">{say('wayOut', { way })}</p>}
      <AsOfField value={asOf} change={change} />
      <HistorySection reading={reading} detail={detail} sentence={sentence} asOf={asOf} />
      {explained.isError ? (
        <ErrorNote error={explained.error} retry={() => void explained.refetch()} />
      ) : explained.data === undefined ? (
        <Loading />
      ) : (
        <StepsView explained={explained.data.indicator} asOf={asOf} />
      )}
      <WhyAndCounter detail={detail} />
      <ThresholdTable detail={detail} />
      {explained.data === undefined ? null : <UsesView explained={explained.data.indicator} />}
      <Slots reading={reading} detail={detail} />
    </div>
  );
}
