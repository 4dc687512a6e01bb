import { useMessages } from './use-settings.tsx';

/** Keys are named by what is printed on them, in every language. */
const keys = [
  ['j', 'nextClaim'],
  ['k', 'previousClaim'],
  ['d', 'decide'],
  ['/', 'search'],
  ['← → ↑ ↓', 'moveRows'],
  ['Enter', 'openClaim'],
  ['Esc', 'closePanel'],
] as const;

export function KeyList() {
  const { words } = useMessages();
  return (
    <dl className="key-list" aria-label={words.settings.keysTitle}>
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{words.settings.keys[does]}</dd>
        </div>
      ))}
    </dl>
  );
}
