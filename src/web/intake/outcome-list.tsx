import { Link } from 'wouter';
import { errorWording } from '../shell/error-note.tsx';
import { useMessages } from '../settings/use-settings.tsx';
import type { ItemOutcome } from './intake-state.ts';
import { useIntake } from './use-intake.tsx';

/** What became of every file and text of this visit, one line each. */
export function OutcomeList() {
  const { words, tell } = useMessages();
  const { items, busy, clear } = useIntake();
  const done = items.filter((item) => item.state !== 'waiting').length;
  return (
    <section className="outcomes" aria-label={words.intake.outcomes} aria-live="polite">
      {items.length === 0 ? null : (
        <>
          <h2>{words.intake.outcomes}</h2>
          {busy ? <p>{tell(words.intake.progress, { done: done + 1, total: items.length })}</p> : null}
          <ul>
            {items.map((item) => (
              <li key={item.key} className={item.state}>
                <Outcome item={item} />
              </li>
            ))}
          </ul>
          {busy ? null : (
            <button type="button" className="quiet" onClick={clear}>
              {words.intake.clear}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function Outcome({ item }: { item: ItemOutcome }) {
  const { words, tell } = useMessages();
  if (item.state === 'waiting') return <span className="soft">{item.name}</span>;
  if (item.state === 'failed') {
    const { message, hint } = errorWording(item.error, words);
    return (
      <>
        <p className="what">{message}</p>
        <p className="way-out">{hint}</p>
      </>
    );
  }
  return (
    <>
      {tell(words.intake.outcomeRead, { name: item.name, count: item.claims })}{' '}
      <Link href={`/documents/${item.documentId}`} aria-label={`${words.intake.outcomeOpen}: ${item.name}`}>
        {words.intake.outcomeOpen}
      </Link>
      {item.warnings.map((warning) => (
        <p key={warning} className="way-out">
          {warning}
        </p>
      ))}
    </>
  );
}
