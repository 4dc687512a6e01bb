import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiPath } from '../api/client.ts';
import { ErrorPage } from '../shell/error-page.tsx';
import { Loading } from '../shell/loading.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { EvidenceNav } from './evidence-nav.tsx';
import { todoQuery } from './queries.ts';
import { todoSentence } from './todo-sentence.ts';
import { TodoRow } from './todo-row.tsx';
import { useDocuments } from './use-documents.ts';
import { useEvidenceWords } from './words.ts';

const step = 100;

/** The numbers that wait for a source, in the order of what matters, each with the source that would settle it. */
export function TodoPage() {
  const { tell, locale } = useEvidenceWords();
  usePageTitle(tell('toVerify'));
  const [limit, setLimit] = useState(step);
  const documents = useDocuments();
  const answer = useQuery(todoQuery(locale));
  if (answer.isError) return <ErrorPage error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;

  const { items, total } = answer.data;
  return (
    <div className="page todo">
      <EvidenceNav />
      <h1>{todoSentence(items, total, locale)}</h1>
      {items.length === 0 ? null : (
        <>
          <p className="lede">{tell('todoLede')}</p>
          <p className="table-tools">
            <a href={apiPath('/todo.csv', { all: true, bom: 1 })} download>
              {tell('csv')}
            </a>
          </p>
          <table className="stacking todo-table">
            <thead>
              <tr>
                <th scope="col">{tell('number')}</th>
                <th scope="col">{tell('about')}</th>
                <th scope="col">{tell('why')}</th>
                <th scope="col">{tell('reasonOpen')}</th>
                <th scope="col">{tell('source')}</th>
              </tr>
            </thead>
            <tbody>
              {items.slice(0, limit).map((item) => (
                <TodoRow key={item.claim.id} item={item} document={documents.get(item.claim.document)} />
              ))}
            </tbody>
          </table>
        </>
      )}
      {items.length > limit ? (
        <button type="button" onClick={() => setLimit(limit + step)}>
          {tell('more')}
        </button>
      ) : null}
    </div>
  );
}
