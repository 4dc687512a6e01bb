import { ApiError } from '../api/client.ts';
import { fill } from '../../base/locale.ts';
import type { Messages } from '../messages/messages.ts';
import { useMessages } from '../settings/use-settings.tsx';
import { CodedText } from './coded-text.tsx';

/** What happened and the way out; with `retry`, a button that tries once more. */
export function ErrorNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const { words } = useMessages();
  const { message, hint } = errorWording(error, words);
  return (
    <div className="error-note" role="alert">
      <p className="what">
        <CodedText>{message}</CodedText>
      </p>
      <p className="way-out">
        <CodedText>{hint}</CodedText>
      </p>
      {retry === undefined ? null : (
        <button type="button" onClick={retry}>
          {words.shell.tryAgain}
        </button>
      )}
    </div>
  );
}

export function errorWording(error: unknown, words: Messages): { message: string; hint: string } {
  if (error instanceof ApiError && !('page' in error.told)) return error.told;
  const key = error instanceof ApiError && 'page' in error.told ? error.told.page : 'broken';
  const cause = error instanceof Error ? error.message : String(error);
  const [message, hint] = words.errors[key];
  return { message: fill(message, { cause, at: error instanceof ApiError ? error.at : '' }), hint };
}
