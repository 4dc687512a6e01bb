import type { RefusedOut } from '../shapes.ts';
import { useProposalWords } from './proposal-text.ts';

/** What a model answered that is not taken, each with the reason. */
export function RefusedTable({ refused }: { refused: readonly RefusedOut[] }) {
  const { tell, words } = useProposalWords();
  if (refused.length === 0) return null;
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">{tell('refused')}</h2>
      <p className="lede">{tell('refusedAbout')}</p>
      <table className="stacking proposal-table">
        <thead>
          <tr>
            <th scope="col">{tell('reason')}</th>
            <th scope="col">{tell('slot')}</th>
            <th scope="col">{tell('proposed')}</th>
            <th scope="col">{tell('gave')}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ slot, value, quote, reason_text: reason }, n) => (
            <tr key={n}>
              <th scope="row">{reason}</th>
              <td>{slot === null ? null : words.reader.slots[slot]}</td>
              <td>
                <bdi>{value}</bdi>
              </td>
              <td className="said">
                <bdi>{quote}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
