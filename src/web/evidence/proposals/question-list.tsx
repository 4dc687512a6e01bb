import { useState } from 'react';
import type { Assisted } from '../shapes.ts';
import { useEvidenceWords } from '../words.ts';
import { useProposalWords } from './proposal-text.ts';
import { unsentOf } from './unsent.ts';

const step = 20;

/** Every word that leaves, or has left; nothing else does. */
export function QuestionList({ assisted: { system, questions } }: { assisted: Assisted }) {
  const { tell: share } = useEvidenceWords();
  const { tell } = useProposalWords();
  const [limit, setLimit] = useState(step);
  if (questions.length === 0) return null;
  const { count } = unsentOf(questions);
  const title = count === questions.length ? 'questions' : count === 0 ? 'questionsSent' : 'questionsBoth';
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{tell(title)}</h2>
      <Words summary={tell('system')} text={system} />
      {questions.slice(0, limit).map(({ start, end, quantities, characters, answer, prompt }, n) => (
        <Words
          key={`${start}-${end}`}
          summary={tell('question', { n: n + 1, count: quantities, characters })}
          state={tell(answer === 'none' ? 'stateNone' : 'stateKept')}
          text={prompt}
        />
      ))}
      {questions.length > limit ? (
        <button type="button" onClick={() => setLimit(limit + step)}>
          {share('more')}
        </button>
      ) : null}
    </section>
  );
}

function Words({ summary, state, text }: { summary: string; state?: string; text: string }) {
  return (
    <details className="words-sent">
      <summary>
        {summary} {state === undefined ? null : <span className="outcome">{state}</span>}
      </summary>
      <pre tabIndex={0} dir="auto">
        {text}
      </pre>
    </details>
  );
}
