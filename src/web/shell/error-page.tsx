import { Link, useLocation, useSearch } from 'wouter';
import { askedDay, withDay } from '../board/as-of.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { CodedText } from './coded-text.tsx';
import { errorWording } from './error-note.tsx';
import { placeAbove } from './places.ts';

/** Takes the place of a page that could not be shown: what happened as its title, the way out, the way back, and another try. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { words } = useMessages();
  const { message, hint } = errorWording(error, words);
  const [location] = useLocation();
  const { asOf } = askedDay(new URLSearchParams(useSearch()));
  const above = placeAbove(location);
  return (
    <div className="page" role="alert">
      {above === null ? null : (
        <p className="back">
          <Link href={withDay(above.href, asOf)}>{words.shell[above.word]}</Link>
        </p>
      )}
      <h1>
        <CodedText>{message}</CodedText>
      </h1>
      <p className="lede">
        <CodedText>{hint}</CodedText>
      </p>
      <button type="button" onClick={retry}>
        {words.shell.tryAgain}
      </button>
    </div>
  );
}
