import { useEffect, useEffectEvent, useState } from 'react';
import { useMessages } from '../settings/use-settings.tsx';
import { useIntake } from './use-intake.tsx';

/** Files dropped anywhere on any page are read; while one is held over the page it says so. */
export function DropZone() {
  const { words } = useMessages();
  const { readFiles } = useIntake();
  const [over, setOver] = useState(false);
  const onFiles = useEffectEvent((files: File[]) => void readFiles(files));

  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Without this the browser would leave the page and show the file itself.
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);

  if (!over) return null;
  return (
    <div className="drop-zone">
      <p>{words.library.dropHere}</p>
    </div>
  );
}
