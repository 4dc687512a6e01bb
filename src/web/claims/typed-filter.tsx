import { useEffect, useEffectEvent, useId, useState, type Ref } from 'react';

interface Props {
  ref?: Ref<HTMLInputElement>;
  className: string;
  type: 'search' | 'text';
  label: string;
  hint: string;
  value: string;
  change: (value: string) => void;
  /** How long the typing must rest before the address follows; none where the answer is on the page already. */
  pauseMs?: number;
}

/** A field that is typed into; the address follows when the typing pauses, and the field follows the address. */
export function TypedFilter({ ref, className, type, label, hint, value, change, pauseMs = 200 }: Props) {
  const id = useId();
  const [typed, setTyped] = useState({ text: value, from: value, told: value });
  // What the address got from here may be behind what was typed since; only what came from elsewhere takes its place.
  if (typed.from !== value)
    setTyped(value === typed.told ? { ...typed, from: value } : { text: value, from: value, told: value });
  const tell = useEffectEvent(change);
  useEffect(() => {
    const wanted = typed.text.trim();
    if (wanted === typed.told) return;
    const timer = setTimeout(() => {
      setTyped((now) => ({ ...now, told: wanted }));
      tell(wanted);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, pauseMs]);
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={ref}
        id={id}
        type={type}
        value={typed.text}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped({ ...typed, text: event.currentTarget.value })}
      />
    </div>
  );
}
