import { useWording } from '../messages/use-wording.ts';
import { RuleLines } from '../signals/rule-lines.tsx';
import type { ThesisPageOut } from './queries.ts';
import { thesisWords } from './words.ts';

/** The decision table: every row with what it asks for, and the one that holds now. */
export function StanceSection({ stance }: { stance: ThesisPageOut['stance'] }) {
  const say = useWording(thesisWords);
  return (
    <section aria-labelledby="stance">
      <h2 id="stance">{say('stance')}</h2>
      {stance === null ? (
        <p className="soft">{say('stanceNone')}</p>
      ) : (
        <>
          <p className="said">{say('stanceNow', { stance: stance.now.title, why: stance.now.why })}</p>
          <table className="stacking stance-table" aria-labelledby="stance">
            <thead>
              <tr>
                <th scope="col">{say('row')}</th>
                <th scope="col">{say('asks')}</th>
                <th scope="col">{say('why')}</th>
              </tr>
            </thead>
            <tbody>
              {stance.rows.map(({ id, stance: name, title, why, asks }) => (
                <tr key={id} aria-current={id === stance.row ? 'true' : undefined}>
                  <th scope="row">
                    <span className={`stance ${name}`}>{title}</span>
                    {id === stance.row ? <span className="detail">{say('fits')}</span> : null}
                  </th>
                  <td>
                    {asks.length === 0 ? (
                      <span className="soft">{say('always')}</span>
                    ) : (
                      <RuleLines rule={asks.map((one) => ({ ...one, depth: 0 }))} />
                    )}
                  </td>
                  <td>{why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
