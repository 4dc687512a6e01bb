import type { RejectedOut } from '../api/shapes.ts';
import type { Span } from '../reader/marked-segments.ts';
import { useCorrectingWords } from './words.ts';

/** The numbers that are no claims, by the reason; to choose one shows its place. */
export function RejectedSection({
  rejected,
  open,
}: {
  rejected: readonly RejectedOut[];
  open: (span: Span) => void;
}) {
  const { say } = useCorrectingWords();
  if (rejected.length === 0) return <p className="soft">{say('rejectedNone')}</p>;
  const byReason = new Map<string, RejectedOut[]>();
  for (const number of rejected) byReason.set(number.why, [...(byReason.get(number.why) ?? []), number]);
  return (
    <details className="doubtful">
      <summary>{say('rejectedList', { count: rejected.length })}</summary>
      <dl className="rejected-list">
        {[...byReason].map(([why, numbers]) => (
          <div key={why}>
            <dt>{why}</dt>
            <dd>
              {numbers.map(({ start, end, quote }) => (
                <button key={start} type="button" className="quiet" onClick={() => open({ start, end })}>
                  <bdi>{quote}</bdi>
                </button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
