import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { claimsQuery, documentsQuery } from '../api/queries.ts';
import { ReadBox } from '../intake/read-box.tsx';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorPage } from '../shell/error-page.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { Loading } from '../shell/loading.tsx';
import { DocumentTable } from './document-table.tsx';
import { librarySentence } from './library-sentence.ts';

const step = 100;

export function LibraryPage() {
  const { words, locale } = useMessages();
  usePageTitle(words.shell.library);
  const [limit, setLimit] = useState(step);
  const documents = useQuery(documentsQuery(limit, locale));
  const claims = useQuery(claimsQuery({ limit: 1, facets: true }, locale));

  if (documents.isError) return <ErrorPage error={documents.error} retry={() => void documents.refetch()} />;
  if (claims.isError) return <ErrorPage error={claims.error} retry={() => void claims.refetch()} />;
  if (documents.data === undefined || claims.data === undefined) return <Loading />;

  const { total, documents: rows } = documents.data;
  const subjects = claims.data.facets?.subject;
  const named = subjects?.reduce((sum, { count }) => sum + count, 0);
  const unnamed = named === undefined ? null : claims.data.total - named;
  return (
    <div className="page library">
      <h1>{librarySentence({ documents: total, claims: claims.data.total, unnamed }, locale, words)}</h1>
      <p className="lede">{total === 0 ? words.library.emptyHint : words.library.lede}</p>
      <ReadBox />
      {total === 0 ? null : <DocumentTable documents={rows} />}
      {rows.length < total ? (
        <button type="button" className="quiet" onClick={() => setLimit(limit + step)}>
          {words.library.more}
        </button>
      ) : null}
    </div>
  );
}
