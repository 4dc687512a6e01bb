import { useWording } from '../messages/use-wording.ts';
import { signalWords } from './words.ts';

const kinds = [
  ['firing', 'keyFiring'],
  ['pending', 'keyPending'],
  ['unknown', 'keyUnknown'],
  ['ok', 'keyOk'],
] as const;

/** What the marks of a strip mean. */
export function StripKey() {
  const say = useWording(signalWords);
  return (
    <ul className="strip-key">
      {kinds.map(([kind, word]) => (
        <li key={kind} className={kind}>
          {say(word)}
        </li>
      ))}
    </ul>
  );
}
