import { describe, expect, it } from 'vitest';
import { draftDesk, type DraftDesk } from '../../../src/web/thesis/reviews/draft-desk.ts';
import { draftStore } from '../../../src/web/thesis/reviews/draft-store.ts';
import { isBlank, type Said } from '../../../src/web/thesis/reviews/draft.ts';

const key = 'tightrope.review-draft/ai/look-up';

describe('the draft of a review sheet', () => {
  it('is there again after a reload, with the signing its writer had seen', () => {
    const browser = fakeStorage();
    const before = tab(browser);
    before.write('grows', said('yes'), 'none');
    before.write('grows', said('yes, but'), 'grows:1');
    const { mine } = tab(browser).state();
    expect(mine.said['grows']).toMatchObject({ answer: 'yes, but', question: 'grows?' });
    expect(mine.seen).toBe('none');
  });

  it('tells a tab that another wrote, and shows neither in place of the other by itself', () => {
    const [one, two] = tabs();
    one.write('grows', said('yes'), 'none');
    expect(two.state()).toMatchObject({ mine: { said: {} }, other: { kept: { said: { grows: {} } } } });
    two.write('rivals', said('two'), 'none');
    expect(answers(one)).toEqual({ grows: 'yes' });
    expect(answers(two)).toEqual({ rivals: 'two' });
  });

  it('sets aside what stood in a tab that takes over, and puts it back', () => {
    const [one, two] = tabs();
    one.write('grows', said('yes'), 'none');
    two.write('rivals', said('two'), 'none');
    two.takeOver();
    expect(two.state().other).toBeNull();
    expect(answers(two)).toEqual({ grows: 'yes' });
    const [aside] = two.state().asides;
    expect(aside?.said['rivals']?.answer).toBe('two');
    two.putBack(aside?.id ?? '');
    expect(answers(two)).toEqual({ rivals: 'two' });
    expect(two.state().asides.map((each) => each.said['grows']?.answer)).toEqual(['yes']);
    expect(one.state().other).not.toBeNull();
  });

  it('sets aside what the other tab had where a tab keeps its own', () => {
    const [one, two] = tabs();
    one.write('grows', said('yes'), 'none');
    two.write('rivals', said('two'), 'none');
    two.keepMine();
    expect(two.state()).toMatchObject({ other: null, asides: [{ said: { grows: { answer: 'yes' } } }] });
    expect(answers(one)).toEqual({ grows: 'yes' });
    expect(one.state().other?.kept?.said['rivals']?.answer).toBe('two');
  });

  it('keeps what a tab writes before anyone has chosen, through a reload', () => {
    const browser = fakeStorage();
    const [one, two] = [tab(browser), tab(browser)];
    one.write('grows', said('yes'), 'none');
    two.write('rivals', said('tw'), 'none');
    two.write('rivals', said('two'), 'none');
    const again = tab(browser);
    expect(answers(again)).toEqual({ grows: 'yes' });
    expect(again.state().asides.map((each) => each.said['rivals']?.answer)).toEqual(['two']);
  });

  it('is gone once signed, and so in the other tab unless that has more', () => {
    const [one, two, three] = tabs(3);
    one.write('grows', said('yes'), 'none');
    two.takeOver();
    three.write('rivals', said('two'), 'none');
    one.write('gone', said('left'), 'none');
    one.signed(new Set(['grows']));
    expect(answers(one)).toEqual({});
    expect(one.state().asides.map((each) => Object.keys(each.said))).toContainEqual(['gone']);
    expect(two.state()).toMatchObject({ other: { kept: null } });
    expect(answers(two)).toEqual({ grows: 'yes' });
    expect(answers(three)).toEqual({ rivals: 'two' });
  });

  it('leaves the draft of another tab alone when it is signed beside it', () => {
    const [one, two] = tabs();
    one.write('grows', said('yes'), 'none');
    two.write('rivals', said('two'), 'none');
    two.signed(new Set(['rivals']));
    expect(answers(two)).toEqual({ grows: 'yes' });
    expect(answers(one)).toEqual({ grows: 'yes' });
    expect(two.state().asides).toEqual([]);
  });

  it('says that nothing is kept where the browser refuses, and goes on', () => {
    const full = fakeStorage();
    full.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (const storage of [full, null]) {
      const one = draftDesk(draftStore('ai', 'look-up', storage), effects());
      one.write('grows', said('yes'), 'none');
      one.write('grows', said('yes!'), 'none');
      expect(one.state().isKept).toBe(false);
      expect(answers(one)).toEqual({ grows: 'yes!' });
    }
  });

  it.each(['half a {', '[1]', '{"said":{"grows":7}}', '7'])(
    'shows the text of a kept draft it cannot read: %s',
    (text) => {
      const browser = fakeStorage();
      browser.setItem(key, text);
      const one = tab(browser);
      expect(answers(one)).toEqual({ '?': text });
      one.write('grows', said('yes'), 'none');
      expect(one.state().other).toBeNull();
      expect(answers(tab(browser))).toEqual({ '?': text, grows: 'yes' });
    },
  );

  it('counts what is only spaces as nothing', () => {
    const one = tab(fakeStorage());
    one.write('grows', said('  \n'), 'none');
    expect(isBlank(one.state().mine)).toBe(true);
    one.write('grows', said('yes'), 'grows:3');
    expect(one.state().mine.seen).toBe('grows:3');
    one.look('grows:4');
    expect(one.state().mine.seen).toBe('grows:4');
  });
});

function said(answer: string): Said {
  return { answer, note: '', edition: 'e1', question: 'grows?' };
}

function answers(desk: DraftDesk): Record<string, string> {
  const { said: all } = desk.state().mine;
  return Object.fromEntries(Object.entries(all).map(([id, { answer }]) => [id, answer]));
}

let count = 0;
function effects() {
  return { now: () => new Date('2026-01-02T03:04:05Z'), id: () => `id${(count += 1)}` };
}

/** A tab hears of what the others keep, as a browser tells it. */
const heard = new WeakMap<Storage, Set<DraftDesk>>();

function tab(browser: Storage): DraftDesk {
  const all = heard.get(browser) ?? new Set();
  heard.set(browser, all);
  const tell = () => {
    for (const other of all) if (other !== desk) other.lookAgain();
  };
  const own = new Proxy(browser, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        const answer: unknown = Reflect.apply(value, target, given);
        if (name === 'setItem' || name === 'removeItem') tell();
        return answer;
      };
    },
  });
  const desk = draftDesk(draftStore('ai', 'look-up', own), effects());
  all.add(desk);
  return desk;
}

function tabs(): [DraftDesk, DraftDesk];
function tabs(many: 3): [DraftDesk, DraftDesk, DraftDesk];
function tabs(_many = 2): DraftDesk[] {
  const browser = fakeStorage();
  return [tab(browser), tab(browser), tab(browser)];
}

function fakeStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}
