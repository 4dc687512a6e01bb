import { useEffect, useId, useRef } from 'react';
import { useWording } from '../messages/use-wording.ts';
import { KeyList } from '../settings/key-list.tsx';
import { useSettings } from '../settings/use-settings.tsx';
import '../styles/palette.css';
import { goPages, paletteWords } from './words.ts';

/** What each key does, and the switch that takes single keys away. */
export function KeysDialog({ close }: { close: () => void }) {
  const { locale, settings, change } = useSettings();
  const say = useWording(paletteWords);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="keys-dialog" aria-labelledby={id} onClose={close}>
      <h2 id={id}>{say('keysTitle')}</h2>
      <dl className="key-list">
        {everywhere.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              <Keys of={keys} />
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('goKeys')}</h3>
      <dl className="key-list">
        {goPages.map(({ key, title }) => (
          <div key={key}>
            <dt>
              <Keys of={['g', key]} />
            </dt>
            <dd>{title[locale]}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('otherKeys')}</h3>
      <KeyList />
      <label>
        <input
          type="checkbox"
          checked={settings.shortcuts}
          onChange={(event) => change({ shortcuts: event.currentTarget.checked })}
        />{' '}
        {say('on')}
      </label>
      {settings.shortcuts ? null : <p className="hint">{say('off')}</p>}
      <p>
        <button type="button" onClick={close}>
          {say('close')}
        </button>
      </p>
    </dialog>
  );
}

/** Keys are named by what is printed on them, in every language. */
const everywhere = [
  { keys: ['Ctrl', 'K'], does: 'paletteKey' },
  { keys: ['?'], does: 'helpKey' },
] as const;

function Keys({ of }: { of: readonly string[] }) {
  return of.map((key) => (
    <span key={key}>
      <kbd>{key}</kbd>{' '}
    </span>
  ));
}
