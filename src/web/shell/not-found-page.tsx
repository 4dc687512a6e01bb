import { Link } from 'wouter';
import { usePageTitle } from './use-page-title.ts';
import { useMessages } from '../settings/use-settings.tsx';

export function NotFoundPage() {
  const { words } = useMessages();
  usePageTitle(words.shell.notFoundTitle);
  return (
    <div className="page">
      <h1>{words.shell.notFoundTitle}</h1>
      <p className="lede">{words.shell.notFoundHint}</p>
      <p>
        <Link href="/library">{words.shell.library}</Link>
      </p>
    </div>
  );
}
