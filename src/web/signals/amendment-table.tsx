import type { AmendmentOut } from '../../operations/shapes/signal.ts';
import { formatDate } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { signalWords } from './words.ts';

/** What was changed of a rule: from when, by whom, what, and why. `labelledBy`: id of its heading. */
export function AmendmentTable({
  amendments,
  labelledBy,
}: {
  amendments: readonly AmendmentOut[];
  labelledBy: string;
}) {
  const { locale } = useSettings();
  const say = useWording(signalWords);
  return (
    <table className="stacking amendment-table" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{say('fromDay')}</th>
          <th scope="col">{say('by')}</th>
          <th scope="col">{say('what')}</th>
          <th scope="col">{say('change')}</th>
          <th scope="col">{say('why')}</th>
        </tr>
      </thead>
      <tbody>
        {amendments.map(({ on, by, what, was, now, why }) => (
          <tr key={`${on} ${what}`}>
            <th scope="row">{formatDate(on, locale)}</th>
            <td data-label={say('by')}>{by ?? <span className="soft">{say('byUnsaid')}</span>}</td>
            <td data-label={say('what')}>{what}</td>
            <td data-label={say('change')}>
              <del>{was}</del> → <ins>{now}</ins>
            </td>
            <td data-label={say('why')}>{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
