import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Locale } from '../../base/locale.ts';
import type { ThesisPageOut } from '../../operations/shapes/thesis-page.ts';
import { apiGet, apiPath } from '../api/client.ts';
import { ledgerKey } from '../api/queries.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { AsOfField } from '../board/as-of-field.tsx';
import { formatDate } from '../format/dates.ts';
import { DayNote } from '../indicators/day-note.tsx';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import '../styles/facts.css';
import '../styles/signals.css';
import { LinkTable } from './link-table.tsx';
import { RecordSections } from './record-sections.tsx';
import { thesisWords } from './words.ts';

/** What the thesis says, what would change it, and what of it was changed. */
export function ThesisPage() {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  const { asOf, change } = useAsOf();
  const answer = useQuery(thesisQuery(asOf, locale));
  usePageTitle(say('thesis'));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const page = answer.data;
  return (
    <div className="page thesis-page" aria-busy={answer.isPlaceholderData}>
      <h1>{page.thesis.title}</h1>
      <p className="lede">
        {page.thesis.statement} {say('registered', { day: formatDate(page.thesis.registered, locale) })}{' '}
        <DayNote />
      </p>
      <AsOfField value={asOf} change={change} />
      <Lifelines page={page} />
      <Stated word="doubts" rows={page.doubts} />
      <Stated word="breaks" rows={page.breaks} />
      <LinkTable map={page.map} />
      <RecordSections page={page} />
    </div>
  );
}

function Lifelines({ page: { lifelines, questions } }: { page: ThesisPageOut }) {
  const say = useWording(thesisWords);
  return (
    <>
      <section aria-labelledby="lifelines">
        <h2 id="lifelines">{say('lifelines')}</h2>
        <dl className="rates">
          {lifelines.map(({ id, title, about, indicators }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                {about} <Indicators indicators={indicators} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">{say('questions')}</h2>
        <dl className="rates">
          {questions.map(({ id, question, indicators }) => (
            <div key={id}>
              <dt>{question}</dt>
              <dd>{indicators.length === 0 ? '—' : <Indicators indicators={indicators} />}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function Indicators({ indicators }: { indicators: readonly { id: string; title: string }[] }) {
  const { carry } = useAsOf();
  return indicators.map(({ id, title }, index) => (
    <span key={id}>
      {index === 0 ? '' : ' · '}
      <Link href={carry(`/indicators/${encodeURIComponent(id)}`)}>{title}</Link>
    </span>
  ));
}

function Stated({ word, rows }: { word: 'doubts' | 'breaks'; rows: ThesisPageOut['doubts'] }) {
  const say = useWording(thesisWords);
  const { carry } = useAsOf();
  return (
    <section aria-labelledby={word}>
      <h2 id={word}>{say(word)}</h2>
      <ul className="plain-list">
        {rows.map(({ id, statement, signal }) => (
          <li key={id}>
            {statement}{' '}
            {signal === null ? (
              <span className="soft">{say('noSignal')}</span>
            ) : (
              <>
                <Link href={carry(`/signals/${encodeURIComponent(signal.id)}`)}>{signal.title}</Link>{' '}
                <span className={`signal-state ${signal.state}`}>{signal.state_text}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function thesisQuery(asOf: string, locale: Locale) {
  const path = apiPath('/thesis', { as_of: asOf });
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<ThesisPageOut>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}
