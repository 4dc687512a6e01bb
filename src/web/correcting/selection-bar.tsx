import { useEffect, useState } from 'react';
import type { Span } from '../reader/marked-segments.ts';
import { selectedSpan } from './selected-span.ts';
import { useCorrectingWords } from './words.ts';

/** A selection longer than this is a passage, not a claim. In UTF-16 code units. */
const longest = 400;

/** While words of the text are selected, a bar that offers to add them as a claim. */
export function SelectionBar({ text, add }: { text: string; add: (span: Span) => void }) {
  const { say } = useCorrectingWords();
  const [span, setSpan] = useState<Span | null>(null);

  useEffect(() => {
    const onChange = () => {
      // The bar itself may take the selection away; what was selected is still meant.
      if (document.activeElement?.closest('.selection-bar') !== null && document.activeElement !== null)
        return;
      const found = selectedSpan(window.getSelection(), text);
      setSpan((before) => (found?.start === before?.start && found?.end === before?.end ? before : found));
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [text]);

  if (span === null || span.end - span.start > longest) return null;
  const words = text.slice(span.start, span.end);
  return (
    <div className="selection-bar" role="status">
      <span className="said">
        {say('selected', { text: words.length > 60 ? `${words.slice(0, 58)}…` : words })}
      </span>
      <button
        type="button"
        className="primary"
        // Pressing a button must not take the selection away before it is used.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          add(span);
          window.getSelection()?.removeAllRanges();
          setSpan(null);
        }}
      >
        {say('addSelection')}
      </button>
    </div>
  );
}
