import { blankDraft, isBlank, isSameSaying, type Draft, type Said, type SetAside } from './draft.ts';
import type { DraftStore } from './draft-store.ts';

/** What one tab shows of a draft. */
export interface Desk {
  mine: Draft;
  /** What another tab has made of it since; null: nothing else. `kept` null: it signed the sheet or threw the draft away. */
  other: { kept: Draft | null } | null;
  asides: readonly SetAside[];
  /** Whether what is written here outlives the tab. */
  isKept: boolean;
}

export interface DraftDesk {
  state(): Desk;
  subscribe(hear: () => void): () => void;
  /** `seen`: the last signing that is shown to the writer, which counts where the draft was blank. */
  write(id: string, said: Said, seen: string): void;
  /** The writer has looked at this signing. */
  look(seen: string): void;
  /** Shows what the other tab has; what stood here is set aside. */
  takeOver(): void;
  /** Keeps what stands here; what the other tab has is set aside. */
  keepMine(): void;
  putBack(id: string): void;
  throwAway(id: string): void;
  /** After a signing: the draft has done its work. What of it was not signed is set aside. */
  signed(questions: ReadonlySet<string>): void;
  /** Looks at what is kept anew, as after a change by another tab. */
  lookAgain(): void;
}

/**
 * The draft of a sheet in one of several tabs. A tab only ever writes over what it has shown; where another tab was there
 * meanwhile, both versions are kept and a person chooses.
 */
export function draftDesk(store: DraftStore, { now, id }: { now: () => Date; id: () => string }): DraftDesk {
  const hearers = new Set<() => void>();
  const kept = store.read();
  let desk: Desk = { mine: kept ?? blankDraft, other: null, asides: store.asides(), isKept: true };
  /** Where this tab's version stands while another tab's is the one that is kept. */
  let asideHere: string | null = null;

  function show(next: Partial<Desk>): void {
    desk = { ...desk, ...next, asides: store.asides().filter((one) => one.id !== asideHere) };
    for (const hear of hearers) hear();
  }
  /** Null where what is kept is what this tab shows. */
  function foreign(): Desk['other'] {
    const found = store.read();
    return (found?.revision ?? null) === desk.mine.revision ? null : { kept: found };
  }
  /** False where it could not be kept, and so must stay where it is. */
  function setAside({ said }: Pick<Draft, 'said'>): boolean {
    const isDone = isBlank({ said }) || store.setAside({ id: id(), at: now().toISOString(), said });
    if (!isDone) show({ isKept: false });
    return isDone;
  }
  function keep(draft: Draft): void {
    const other = desk.isKept ? foreign() : null;
    if (other === null) {
      const written = { ...draft, revision: id() };
      if (store.write(written)) show({ mine: written, other, isKept: true });
      else show({ mine: draft, isKept: false });
      return;
    }
    asideHere ??= id();
    show({
      ...{ mine: draft, other },
      isKept: store.setAside({ id: asideHere, at: draft.at, said: draft.said }),
    });
  }
  function leaveAside(): void {
    if (asideHere !== null) store.throwAway(asideHere);
    asideHere = null;
  }
  function replace(said: Draft['said'], seen: string | null): void {
    keep({ ...desk.mine, said, seen, at: now().toISOString() });
  }

  return {
    state: () => desk,
    subscribe(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    write(question, said, seen) {
      const { mine } = desk;
      const before = isBlank(mine) ? null : mine.seen;
      replace({ ...mine.said, [question]: said }, before ?? seen);
    },
    look: (seen) => replace(desk.mine.said, seen),
    takeOver() {
      const found = store.read() ?? blankDraft;
      if (!isSameSaying(found.said, desk.mine.said) && !setAside(desk.mine)) return;
      leaveAside();
      show({ mine: found, other: null, isKept: true });
    },
    keepMine() {
      const found = store.read();
      if (found !== null && !isSameSaying(found.said, desk.mine.said) && !setAside(found)) return;
      leaveAside();
      desk = { ...desk, mine: { ...desk.mine, revision: found?.revision ?? null } };
      keep({ ...desk.mine, at: now().toISOString() });
    },
    putBack(aside) {
      const found = desk.asides.find((one) => one.id === aside);
      if (found === undefined || !setAside(desk.mine)) return;
      replace(found.said, desk.mine.seen);
      store.throwAway(aside);
      show({});
    },
    throwAway(aside) {
      store.throwAway(aside);
      show({});
    },
    signed(questions) {
      const rest = Object.entries(desk.mine.said).filter(([question]) => !questions.has(question));
      const isDone = setAside({ said: Object.fromEntries(rest) });
      leaveAside();
      if (isDone && foreign() === null) store.remove();
      show({ mine: store.read() ?? blankDraft, other: null, isKept: true });
    },
    lookAgain() {
      const other = foreign();
      const same = isSameSaying(other?.kept?.said ?? {}, desk.mine.said);
      if (other === null || same) {
        if (other !== null) leaveAside();
        show({ other: null, ...(other === null ? {} : { mine: other.kept ?? blankDraft }) });
      } else show({ other });
    },
  };
}
