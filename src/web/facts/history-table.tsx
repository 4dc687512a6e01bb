import type { FactOut } from '../api/fact-queries.ts';
import { formatAmount } from '../format/amount.ts';
import { formatDate } from '../format/dates.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ChangeMark } from './change-mark.tsx';
import { yearBefore } from './facts-state.ts';
import { StateWord } from './state-word.tsx';
import { ValueCell } from './value-cell.tsx';
import { useFactWords } from './words.ts';

interface Props {
  /** Newest first. */
  facts: readonly FactOut[];
  /** Ids. */
  current: string;
  pointed: string | null;
  open: (id: string) => void;
}

export function HistoryTable({ facts, current, pointed, open }: Props) {
  const { words, locale } = useMessages();
  const { say } = useFactWords();
  return (
    <table className="stacking fact-table" aria-labelledby="history-title">
      <thead>
        <tr>
          <th scope="col">{say('period')}</th>
          <th scope="col" className="num">
            {say('value')}
          </th>
          <th scope="col">{say('yearBeforeTitle')}</th>
          <th scope="col">{say('before')}</th>
          <th scope="col">{say('state')}</th>
          <th scope="col">{say('known')}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr
            key={fact.id}
            className={`${fact.id === current ? 'current' : ''}${fact.id === pointed ? ' pointed' : ''}`}
          >
            <th scope="row">
              {formatDate(fact.period_end, locale)}
              <span className="detail">{fact.fiscal ?? fact.calendar}</span>
            </th>
            <td className="num" data-label={say('value')}>
              <ValueCell fact={fact} isOpen={fact.id === current} open={open} />
            </td>
            <td data-label={say('yearBeforeTitle')}>
              <ChangeMark now={fact} then={yearBefore(fact, facts)} />
            </td>
            <td data-label={say('before')} className="before">
              {(fact.earlier ?? []).map(({ known_at, value }) => (
                <span key={known_at}>
                  {value === null ? null : formatAmount(value, fact.unit, { locale, words })}{' '}
                </span>
              ))}
            </td>
            <td data-label={say('state')}>
              <StateWord state={fact.state} reason={fact.reason_text} />
            </td>
            <td data-label={say('known')}>
              {fact.known_at === null ? null : formatDate(fact.known_at, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
