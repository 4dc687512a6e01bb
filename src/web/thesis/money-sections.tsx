import { Link } from 'wouter';
import { useAsOf } from '../board/use-as-of.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import type { ThesisPageOut } from './queries.ts';
import { Listed } from './record-sections.tsx';
import { thesisWords } from './words.ts';

/** Money between companies, the largest first. */
export function DealsSection({ deals }: { deals: ThesisPageOut['deals'] }) {
  const { locale } = useSettings();
  const say = useWording(thesisWords);
  if (deals.length === 0) return null;
  const committed = deals.filter(({ commitment }) => commitment === 'committed').length;
  return (
    <Listed word="deals">
      <p>{say('dealsSay', { all: deals.length, committed })}</p>
      <details>
        <summary>{say('showRows')}</summary>
        <table className="stacking" aria-labelledby="deals">
          <thead>
            <tr>
              <th scope="col">{say('payer')}</th>
              <th scope="col">{say('payee')}</th>
              <th scope="col" className="num">
                {say('amount')}
              </th>
              <th scope="col">{say('firm')}</th>
              <th scope="col">{say('known')}</th>
              <th scope="col">{say('source')}</th>
            </tr>
          </thead>
          <tbody>
            {deals
              .toSorted((a, b) => b.amount - a.amount)
              .map((deal) => (
                <tr key={deal.id}>
                  <th scope="row">{deal.from}</th>
                  <td data-label={say('payee')}>{deal.to}</td>
                  <td className="num" data-label={say('amount')}>
                    {deal.amount_text}
                  </td>
                  <td data-label={say('firm')}>{say(deal.commitment)}</td>
                  <td data-label={say('known')}>{formatDate(deal.known_at, locale)}</td>
                  <td data-label={say('source')}>{deal.source}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </Listed>
  );
}

/** Statements nobody has settled, with what would settle them. */
export function ToVerifySection({ statements }: { statements: ThesisPageOut['to_verify'] }) {
  const say = useWording(thesisWords);
  const { carry } = useAsOf();
  if (statements.length === 0) return null;
  return (
    <Listed word="toVerify">
      <p>{say('toVerifySay', { count: statements.length })}</p>
      <details>
        <summary>{say('showRows')}</summary>
        <ul className="plain-list">
          {statements.map(({ id, statement, why, sources, indicator }) => (
            <li key={id}>
              {statement} <span className="soft">{why}</span>
              <span className="detail soft">
                {say('source')} · {sources.join(say('semicolon'))}
                {indicator === null ? null : (
                  <>
                    {' · '}
                    <Link href={carry(`/indicators/${encodeURIComponent(indicator.id)}`)}>
                      {indicator.title}
                    </Link>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Listed>
  );
}
