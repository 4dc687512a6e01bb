import { lazy, Suspense, useState } from 'react';
import type { DocumentFull } from '../api/shapes.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { Loading } from '../shell/loading.tsx';
import type { Span } from './marked-segments.ts';

const NoteParts = lazy(() => import('./note-parts.tsx').then((module) => ({ default: module.NoteParts })));

/** The note above the text; neither it nor what shows it is fetched before it is opened. */
export function NoteSection({ full, show }: { full: DocumentFull; show: (span: Span) => void }) {
  const { words } = useMessages();
  const [opened, setOpened] = useState(false);
  return (
    <details className="note" onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}>
      <summary>{words.note.title}</summary>
      {opened ? (
        <Suspense fallback={<Loading />}>
          <NoteParts id={full.document.id} language={full.document.language} show={show} />
        </Suspense>
      ) : null}
    </details>
  );
}
