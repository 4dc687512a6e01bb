import { Link } from 'wouter';
import type { ReceiptsOut } from '../../operations/shapes/receipts.ts';
import { useAsOf } from '../board/use-as-of.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { receiptWords } from './words.ts';

/** What would end the thesis, since when it stands written down, and what was changed of it. */
export function KillTable({ kills }: { kills: ReceiptsOut['kills'] }) {
  const { locale } = useSettings();
  const say = useWording(receiptWords);
  const { carry } = useAsOf();
  const day = (one: string) => formatDate(one, locale);
  return (
    <section aria-labelledby="kills">
      <h2 id="kills">{say('killsTitle')}</h2>
      {kills.length === 0 ? (
        <p className="soft">{say('killsNone')}</p>
      ) : (
        <table className="stacking episode-table" aria-labelledby="kills">
          <thead>
            <tr>
              <th scope="col">{say('criterion')}</th>
              <th scope="col">{say('registered')}</th>
              <th scope="col">{say('judgedBy')}</th>
              <th scope="col">{say('status')}</th>
              <th scope="col">{say('amended')}</th>
            </tr>
          </thead>
          <tbody>
            {kills.map(({ id, statement, registered, by, status_text: status, amendments }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={carry(`/signals/${encodeURIComponent(id)}`)}>{statement}</Link>
                </th>
                <td data-label={say('registered')}>{day(registered)}</td>
                <td data-label={say('judgedBy')}>{by === null ? say('anyTime') : day(by)}</td>
                <td data-label={say('status')}>{status}</td>
                <td data-label={say('amended')}>
                  {amendments.length === 0
                    ? say('never')
                    : amendments.map(({ on, what, was, now, why }) => (
                        <span key={`${on} ${what}`} className="detail">
                          {day(on)} · {what}: <del>{was}</del> → <ins>{now}</ins>. {why}
                        </span>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
