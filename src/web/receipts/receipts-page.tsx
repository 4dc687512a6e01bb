import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Locale } from '../../base/locale.ts';
import type { ReceiptsOut } from '../../operations/shapes/receipts.ts';
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
import { Rates } from '../signals/rates.tsx';
import { signalWords } from '../signals/words.ts';
import '../styles/board.css';
import '../styles/facts.css';
import '../styles/signals.css';
import { AllCalls, OpenCalls } from './call-tables.tsx';
import { openCalls, ownCalls } from './calls.ts';
import { KillTable } from './kill-table.tsx';
import { receiptWords } from './words.ts';

/** The record of own calls; what the rules would have said before they were registered stands apart. */
export function ReceiptsPage() {
  const { locale } = useSettings();
  const say = useWording(receiptWords);
  const tell = useWording(signalWords);
  const { asOf, change, carry } = useAsOf();
  const answer = useQuery(receiptsQuery(asOf, locale));
  usePageTitle(say('receipts'));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  const { thesis, calls, replayed, signals, kills, from } = answer.data;
  const made = ownCalls(signals);
  return (
    <div className="page receipts-page" aria-busy={answer.isPlaceholderData}>
      <h1 aria-live="polite">{say('title', { ...calls, day: formatDate(thesis.registered, locale) })}</h1>
      <p className="lede">
        {say('counted', { day: formatDate(thesis.registered, locale) })}{' '}
        {say('replayed', { ...replayed, uncovered: replayed.not_covered, from: formatDate(from, locale) })}{' '}
        <DayNote />
      </p>
      <AsOfField value={asOf} change={change} />
      <OpenCalls calls={openCalls(made)} />
      <AllCalls calls={made} csv={apiPath('/receipts.csv', { as_of: asOf, bom: 1 })} />
      <KillTable kills={kills} />
      <h2>{say('bySignal')}</h2>
      {signals.length === 0 ? <p className="soft">{say('none')}</p> : null}
      {signals.map(({ id, title, outcome_title: outcome, judged }) => (
        <section key={id} aria-labelledby={`receipt-${id}`}>
          <h3 id={`receipt-${id}`}>
            <Link href={carry(`/signals/${encodeURIComponent(id)}`)}>{title}</Link>
          </h3>
          <p>{tell('forecast', { days: judged.within_days, title: outcome })}</p>
          <Rates judged={judged} />
        </section>
      ))}
    </div>
  );
}

function receiptsQuery(asOf: string, locale: Locale) {
  const path = apiPath('/receipts', { as_of: asOf });
  return queryOptions({
    queryKey: [...ledgerKey, path, locale],
    queryFn: ({ signal }) => apiGet<ReceiptsOut>(path, locale, signal),
    placeholderData: keepPreviousData,
  });
}
