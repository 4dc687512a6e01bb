import { Link } from 'wouter';
import type { DocumentFull } from '../api/shapes.ts';
import { formatDate } from '../format/dates.ts';
import { documentSource } from '../library/document-source.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { useMessages } from '../settings/use-settings.tsx';

export function ReaderHead({ full: { document, latest_id } }: { full: DocumentFull }) {
  const { words, locale, tell } = useMessages();
  const { columns, version } = words.library;
  const title = document.title ?? documentSource(document, words);
  usePageTitle(title);
  const facts = [
    [columns.language, words.vocabulary.languages[document.language]],
    [
      columns.date,
      document.published_at === null ? words.unknown : formatDate(document.published_at, locale),
    ],
    [columns.source, documentSource(document, words)],
    [columns.version, tell(version, { n: document.version })],
  ] as const;
  return (
    <header className="reader-head">
      <p className="back">
        <Link href="/library">{words.reader.back}</Link>
      </p>
      <h1 lang={document.language}>
        <bdi>{title}</bdi>
      </h1>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {latest_id === document.id ? null : (
        <p className="newer">
          {words.reader.newer} <Link href={`/documents/${latest_id}`}>{words.reader.openNewest}</Link>
        </p>
      )}
    </header>
  );
}
