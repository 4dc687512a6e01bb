import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TextLanguage } from '../../base/vocabulary.ts';
import { apiPath } from '../api/client.ts';
import { noteQuery } from '../api/queries.ts';
import type { Quotation } from '../api/shapes.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { ErrorNote } from '../shell/error-note.tsx';
import { Loading } from '../shell/loading.tsx';
import type { Span } from './marked-segments.ts';
import { NoteVerify } from './note-verify.tsx';

interface Props {
  id: string;
  language: TextLanguage;
  show: (span: Span) => void;
}

/** The parts of a note that have something in them; each sentence leads to its place in the text. */
export function NoteParts({ id, language, show }: Props) {
  const { words, locale } = useMessages();
  const note = useQuery(noteQuery(id, locale));
  if (note.isError) return <ErrorNote error={note.error} retry={() => void note.refetch()} />;
  if (note.data === undefined) return <Loading />;
  const { summary, watch, glossary, rules, predictions, questions, to_verify } = note.data;
  const quote = (one: Quotation) => (
    <a
      className="quotation said"
      lang={language}
      href={`#${one.start}-${one.end}`}
      onClick={(event) => {
        event.preventDefault();
        show(one);
      }}
    >
      <bdi>{one.plain}</bdi>
    </a>
  );
  return (
    <>
      <p className="note-about">
        {words.note.about}{' '}
        <a href={apiPath(`/documents/${encodeURIComponent(id)}/note.md`, { lang: locale })} download>
          {words.note.download}
        </a>
      </p>
      <div className="note-parts">
        <Part title={words.note.summary} list={summary} item={quote} />
        <Part title={words.note.watch} list={watch} item={quote} />
        <Part
          title={words.note.rules}
          list={rules}
          item={({ condition, outcome }) => (
            <>
              {quote(condition)} <span aria-hidden="true">→</span> {quote(outcome)}
            </>
          )}
        />
        <Part title={words.note.predictions} list={predictions} item={({ sentence }) => quote(sentence)} />
        <Part title={words.note.questions} list={questions} item={quote} />
        <Part
          title={words.note.glossary}
          list={glossary}
          item={({ term, meaning }) => (
            <>
              <b lang={language}>
                <bdi>{term.plain}</bdi>
              </b>{' '}
              {quote(meaning)}
            </>
          )}
        />
      </div>
      <NoteVerify rows={to_verify} quote={(one, plain) => quote({ ...one, plain })} />
    </>
  );
}

function Part<One>(props: { title: string; list: readonly One[]; item: (one: One) => ReactNode }) {
  const { title, list, item } = props;
  if (list.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ol>
        {list.map((one, index) => (
          <li key={index}>{item(one)}</li>
        ))}
      </ol>
    </section>
  );
}
