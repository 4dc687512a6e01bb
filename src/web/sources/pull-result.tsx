import { useMessages } from '../settings/use-settings.tsx';
import { useWording } from '../messages/use-wording.ts';
import type { PullLine } from './use-pull.ts';
import { outcomeWords, sourcesWords } from './words.ts';

/** Failures written out; the rest is counted. */
const mostFailures = 5;

/** What one pull brought, and what stopped some of its lines. */
export function PullResult({ title, lines }: { title: string; lines: readonly PullLine[] }) {
  const { locale } = useMessages();
  const say = useWording(sourcesWords);
  const sum = (of: 'facts' | 'requests') => lines.reduce((total, line) => total + line[of], 0);
  const failures = lines.filter(({ outcome }) => outcome === 'failed' || outcome === 'refused');
  const outcomes = [...new Set(lines.map(({ outcome }) => outcome))].map((outcome) =>
    say('counted', {
      word: outcomeWords[outcome][locale],
      count: lines.filter((line) => line.outcome === outcome).length,
    }),
  );
  return (
    <div className={`pull-result${failures.length > 0 ? ' failed' : ''}`}>
      <p className="what">
        {say('result', { source: title, facts: sum('facts'), requests: sum('requests') })}
      </p>
      <p className="soft">{outcomes.join(say('separator'))}</p>
      {failures.length === 0 ? null : (
        <ul>
          {failures.slice(0, mostFailures).map(({ feed, key, message }) => (
            <li key={`${feed} ${key}`}>
              <code>{key}</code> {message}
            </li>
          ))}
          {failures.length > mostFailures ? (
            <li>{say('moreFailures', { count: failures.length - mostFailures })}</li>
          ) : null}
        </ul>
      )}
    </div>
  );
}
