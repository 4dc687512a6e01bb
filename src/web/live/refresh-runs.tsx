import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '../format/dates.ts';
import { useWording } from '../messages/use-wording.ts';
import { useSettings } from '../settings/use-settings.tsx';
import { changesQuery } from './changes-query.ts';
import { liveWords } from './words.ts';

/** The schedule and the refreshes it made, for the page of sources. */
export function RefreshRuns() {
  const { locale } = useSettings();
  const say = useWording(liveWords);
  const { data } = useQuery(changesQuery(locale));
  if (data === undefined) return null;
  const { schedule, runs } = data;
  const grouped = new Intl.NumberFormat(locale);
  return (
    <section className="refresh-runs">
      <h2 id="refresh-runs">{say('runs')}</h2>
      <p>{schedule === null ? say('noSchedule') : say('schedule', { pattern: schedule })}</p>
      {runs.length === 0 ? null : (
        <table aria-labelledby="refresh-runs">
          <thead>
            <tr>
              <th scope="col">{say('planned')}</th>
              <th scope="col">{say('made')}</th>
              <th scope="col" className="num">
                {say('asked')}
              </th>
              <th scope="col" className="num">
                {say('facts')}
              </th>
              <th scope="col" className="num">
                {say('failed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.started}>
                <th scope="row">{formatInstant(run.planned, locale)}</th>
                <td>
                  {formatInstant(run.started, locale)}
                  {run.missed ? <span className="detail">{say('late')}</span> : null}
                  {run.error === null ? null : (
                    <span className="detail error">{say('stopped', { code: run.error })}</span>
                  )}
                </td>
                {[run.asked, run.facts, run.failed].map((count, index) => (
                  <td key={index} className="num">
                    {grouped.format(count)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
