import { Link } from 'wouter';
import type { DocumentOut } from '../api/shapes.ts';
import { formatDate } from '../format/dates.ts';
import { Unknown } from '../format/unknown.tsx';
import { useMessages } from '../settings/use-settings.tsx';
import { documentSource } from './document-source.ts';

export function DocumentTable({ documents }: { documents: readonly DocumentOut[] }) {
  const { words } = useMessages();
  const { columns } = words.library;
  return (
    <section>
      <h2 id="documents-title">{words.library.tableTitle}</h2>
      <table className="documents stacking" aria-labelledby="documents-title">
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.language}</th>
            <th scope="col">{columns.date}</th>
            <th scope="col">{columns.source}</th>
            <th scope="col" className="num">
              {columns.claims}
            </th>
            <th scope="col">{columns.version}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DocumentRow({ document }: { document: DocumentOut }) {
  const { words, locale, tell } = useMessages();
  const { columns, version } = words.library;
  const count = new Intl.NumberFormat(locale).format(document.claim_count);
  return (
    <tr>
      <th scope="row" className="said" lang={document.language}>
        <Link href={`/documents/${document.id}`}>
          <bdi>{document.title ?? documentSource(document, words)}</bdi>
        </Link>
      </th>
      <td data-label={columns.language}>{words.vocabulary.languages[document.language]}</td>
      <td data-label={columns.date}>
        {document.published_at === null ? <Unknown /> : formatDate(document.published_at, locale)}
      </td>
      <td data-label={columns.source}>
        <bdi>{documentSource(document, words)}</bdi>
      </td>
      <td data-label={columns.claims} className="num">
        {document.claim_count === 0 ? (
          count
        ) : (
          <Link
            href={`/claims?document=${document.id}`}
            aria-label={tell(words.claims.title, { count: document.claim_count })}
          >
            {count}
          </Link>
        )}
      </td>
      <td data-label={columns.version}>{tell(version, { n: document.version })}</td>
    </tr>
  );
}
