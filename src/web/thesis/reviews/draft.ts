/** What is being written to one question, with the question as it was asked then. */
export interface Said {
  answer: string;
  note: string;
  /** Names the wording of the question in all languages. */
  edition: string;
  /** The question as the writer read it. */
  question: string;
}

/** By id of the question. */
export type Saying = Readonly<Record<string, Said>>;

/** What is written on a sheet and not signed yet. */
export interface Draft {
  /** Another one each time it is kept; null: nothing is kept. */
  revision: string | null;
  /** The last signing its writer had seen; null: it was blank. */
  seen: string | null;
  /** UTC instant. */
  at: string;
  said: Saying;
}

/** A version that gave way to another, until its writer throws it away. */
export interface SetAside {
  id: string;
  at: string;
  said: Saying;
}

export const blankDraft: Draft = { revision: null, seen: null, at: '', said: {} };

/** Stands for the question where a kept draft cannot be read, so that its text is shown all the same. */
export const unreadable = '?';

export function isBlank({ said }: Pick<Draft, 'said'>): boolean {
  return Object.values(said).every(isUnsaid);
}

export function isUnsaid({ answer, note }: Pick<Said, 'answer' | 'note'>): boolean {
  return answer.trim() === '' && note.trim() === '';
}

export function isSameSaying(one: Saying, other: Saying): boolean {
  const text = (saying: Saying) =>
    JSON.stringify(
      Object.entries(saying)
        .filter(([, said]) => !isUnsaid(said))
        .map(([id, { answer, note }]) => [id, answer, note])
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    );
  return text(one) === text(other);
}

/** A draft out of what was kept; text that is none becomes the answer to a question that nobody asks. */
export function parseDraft(kept: string): Draft {
  const raw = asRecord(parsed(kept));
  const said = raw === null ? null : asRecord(raw['said']);
  const entries = said === null ? null : Object.entries(said).map(([id, one]) => [id, asSaid(one)] as const);
  if (raw === null || entries === null || entries.some(([, one]) => one === null)) {
    const whole = { answer: kept, note: '', edition: '', question: '' };
    return { ...blankDraft, revision: kept, said: { [unreadable]: whole } };
  }
  return {
    ...{ revision: textOf(raw['revision']) ?? kept, seen: textOf(raw['seen']), at: textOf(raw['at']) ?? '' },
    said: Object.fromEntries(entries.flatMap(([id, one]) => (one === null ? [] : [[id, one]]))),
  };
}

function asSaid(value: unknown): Said | null {
  const raw = asRecord(value);
  if (raw === null) return null;
  const field = (name: keyof Said) => textOf(raw[name]) ?? '';
  return {
    ...{ answer: field('answer'), note: field('note') },
    ...{ edition: field('edition'), question: field('question') },
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    // Not JSON: the caller keeps the text as it stands.
    return null;
  }
}
