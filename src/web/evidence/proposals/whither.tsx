import type { Assisted } from '../shapes.ts';
import { useProposalWords } from './proposal-text.ts';
import { unsentOf } from './unsent.ts';

/** Which model would be asked, on which computer, how much of the text would leave, and what has been asked already. */
export function Whither({ assisted: { model, questions } }: { assisted: Assisted }) {
  const { tell } = useProposalWords();
  const unsent = unsentOf(questions);
  const answered = questions.length - unsent.count;
  return (
    <section aria-labelledby="whither">
      <h2 id="whither">{tell('whither')}</h2>
      <dl className="whither">
        <div>
          <dt>{tell('model')}</dt>
          <dd>{model === null ? tell('none') : <code>{model.name}</code>}</dd>
        </div>
        <div>
          <dt>{tell('host')}</dt>
          <dd>
            {model === null ? tell('nowhere') : tell(model.local ? 'here' : 'away', { host: model.host })}
          </dd>
        </div>
        <div>
          <dt>{tell('unsent')}</dt>
          <dd>{unsent.count === 0 ? tell('none') : tell('unsentCount', unsent)}</dd>
        </div>
        {answered === 0 ? null : (
          <div>
            <dt>{tell('answered')}</dt>
            <dd>{tell('answeredCount', { count: answered })}</dd>
          </div>
        )}
      </dl>
      {model === null ? <p className="soft">{tell('setModel')}</p> : null}
      {model === null || model.missing_key === null ? null : (
        <p className="missing">{tell('missingKey', { name: model.missing_key })}</p>
      )}
    </section>
  );
}
