import { Link } from 'wouter';
import { useMessages } from '../settings/use-settings.tsx';

export function NotFoundPage() {
  const { words } = useMessages();
  return (
    <div className="page">
      <h1>{words.shell.notFoundTitle}</h1>
      <p className="lede">{words.shell.notFoundHint}</p>
      <p>
        <Link href="/">{words.shell.library}</Link>
      </p>
    </div>
  );
}
