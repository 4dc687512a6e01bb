import { useMessages } from '../settings/use-settings.tsx';
import { errorWording } from './error-note.tsx';

/** Takes the place of a page that could not be shown: what happened as its title, the way out, and another try. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { words } = useMessages();
  const { message, hint } = errorWording(error, words);
  return (
    <div className="page" role="alert">
      <h1>{message}</h1>
      <p className="lede">{hint}</p>
      <button type="button" onClick={retry}>
        {words.shell.tryAgain}
      </button>
    </div>
  );
}
