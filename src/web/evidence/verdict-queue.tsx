import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { DocumentOut } from '../api/shapes.ts';
import { useShortcut } from '../settings/use-shortcut.ts';
import type { VerdictOut } from './shapes.ts';
import { VerdictCard } from './verdict-card.tsx';
import { stepInQueue } from './verification-state.ts';
import { useEvidenceWords } from './words.ts';

interface Props {
  verdicts: readonly VerdictOut[];
  documents: ReadonlyMap<string, DocumentOut>;
  /** Id of the claim the keyboard is on; empty: none yet. */
  active: string;
  activate: (claim: string) => void;
}

/** The numbers in the order of what matters; the keyboard walks through them as through a list. */
export function VerdictQueue({ verdicts, documents, active, activate }: Props) {
  const { tell } = useEvidenceWords();
  const [, navigate] = useLocation();
  const list = useRef<HTMLOListElement>(null);
  const ids = verdicts.map(({ claim }) => claim.id);
  const tabStop = ids.includes(active) ? active : ids[0];

  // The card an address names takes the keyboard, unless a person has put it elsewhere.
  const named = useRef(active);
  useEffect(() => {
    if (named.current === '') return;
    const lost = document.activeElement === document.body || document.activeElement?.id === 'main';
    if (lost && focusCard(list.current, named.current)) named.current = '';
  }, [verdicts]);

  function go(by: 1 | -1) {
    const next = stepInQueue(ids, active, by);
    if (next === null) return;
    focusCard(list.current, next);
  }

  function onKeyDown(event: KeyboardEvent) {
    const onCard = event.target instanceof HTMLElement && event.target.matches('.verdict-card');
    if (!onCard || event.ctrlKey || event.metaKey || event.altKey) return;
    const does: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(1),
      ArrowUp: () => go(-1),
      Enter: () => open(verdicts.find(({ claim }) => claim.id === active)),
    };
    const action = does[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  }

  function open(verdict: VerdictOut | undefined) {
    if (verdict !== undefined) navigate(`/documents/${verdict.claim.document}?claim=${verdict.claim.id}`);
  }

  useShortcut('j', () => go(1));
  useShortcut('k', () => go(-1));
  useShortcut('d', () => cardOf(list.current, active)?.querySelector<HTMLElement>('.decide')?.click());

  return (
    <ol className="queue" ref={list} aria-label={tell('queue')} onKeyDown={onKeyDown}>
      {verdicts.map((verdict) => (
        <li key={verdict.claim.id}>
          <VerdictCard
            verdict={verdict}
            document={documents.get(verdict.claim.document)}
            active={verdict.claim.id === active}
            tabStop={verdict.claim.id === tabStop}
            activate={activate}
          />
        </li>
      ))}
    </ol>
  );
}

function cardOf(list: HTMLElement | null, claim: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(claim)}"]`) ?? null;
}

function focusCard(list: HTMLElement | null, claim: string): boolean {
  const card = cardOf(list, claim);
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
  return card !== null;
}
