import { describe, expect, it } from 'vitest';
import type { ClaimOut } from '../../src/operations/shapes/claim.ts';
import type { OverrideOut } from '../../src/operations/shapes/override.ts';
import { bench, type Bench } from './support/test-context.ts';

const text = 'Acme revenue was $12.5 billion in 2025, up 30%. It sold the H200 for many dollars in 3 shops.';

interface Shown {
  claims: ClaimOut[];
  unplaced: OverrideOut[];
  rejected: { quote: string; reason: string; why: string }[] | null;
  document: { id: string };
}
interface Kept {
  said: OverrideOut[];
  claim: ClaimOut | null;
}
interface Listed {
  total: number;
  overrides: (OverrideOut & { state: string; place: object | null })[];
  labels: Record<string, unknown>[] | null;
}

async function withText(
  options: Parameters<typeof bench>[0] = {},
): Promise<{ all: Bench; id: string; claim: ClaimOut }> {
  const all = await bench(options);
  const contents = [{ name: 'a.txt', text }];
  const read = await all.data<{ document: { id: string }; claims: ClaimOut[] }>('read', { contents }, 'http');
  const claim = read.claims[0];
  if (claim === undefined) throw new Error('no claim');
  return { all, id: read.document.id, claim };
}

const set = (claim: ClaimOut, more: object) => ({
  action: 'set',
  claim: claim.id,
  reason: 'as it says',
  ...more,
});

describe('a correction', () => {
  it('stands in the place of what the reader found, which stays beside it', async () => {
    const { all, id, claim } = await withText();
    const kept = await all.data<Kept>(
      'override',
      set(claim, { subject: '闪电公司', period: '2024-Q3', author: 'Ada' }),
    );
    expect(kept.said).toMatchObject([
      {
        slot: 'subject',
        value: 'Bolt',
        reason: 'as it says',
        author: 'Ada',
        at: '2026-01-02T03:04:05.678Z',
        n: 1,
      },
      { slot: 'period', value: '2024-Q3' },
    ]);
    const expected = {
      id: claim.id,
      subject: 'Bolt',
      subject_id: 'bolt',
      period: '2024-Q3',
      period_start: '2024-07-01',
      metric: 'revenue',
      standing: 'found',
      corrections: [
        { slot: 'subject', value: 'Bolt', found: 'Acme' },
        { slot: 'period', value: '2024-Q3', found: '2025' },
      ],
    };
    expect(kept.claim).toMatchObject(expected);
    expect((await all.data<Shown>('document', { id })).claims[0]).toMatchObject(expected);
    expect(
      (await all.data<{ claims: ClaimOut[] }>('claims')).claims.find((each) => each.id === claim.id),
    ).toMatchObject(expected);
    const explained = await all.data<{ claim: ClaimOut; slots: { slot: string; value: string | null }[] }>(
      'explain',
      { id: claim.id },
    );
    expect(explained.claim).toMatchObject(expected);
    expect(explained.slots.find(({ slot }) => slot === 'subject')?.value).toBe('Acme');
    const ledger = await all.context.ledger();
    expect((await ledger.claim(claim.id)).subject).toBe('Acme');
  });

  it('may say that the text gives none, and be withdrawn', async () => {
    const { all, id, claim } = await withText();
    const none = await all.data<Kept>('override', set(claim, { metric: 'none', low: '12,000,000,000' }));
    expect(none.claim).toMatchObject({ metric: null, low: 12e9, low_text: '12000000000', high: claim.high });
    const withdrawn = await all.data<Kept>('override', {
      action: 'withdraw',
      claim: claim.id,
      slot: 'metric',
      reason: 'no',
    });
    expect(withdrawn.claim).toMatchObject({ metric: 'revenue', low: 12e9, corrections: [{ slot: 'low' }] });
    await all.data('override', { action: 'withdraw', claim: claim.id.slice(0, 8), reason: 'all of it' });
    expect((await all.data<Shown>('document', { id })).claims[0]).toEqual(claim);
    const { overrides } = await all.data<Listed>('overrides', { document: id });
    expect(overrides.map(({ slot, state }) => `${slot} ${state}`)).toEqual([
      'metric replaced',
      'low replaced',
      'metric withdrawal',
      'low withdrawal',
    ]);
  });

  it('may reject a claim, which is still shown, and say so', async () => {
    const { all, id, claim } = await withText();
    await all.data('override', { action: 'reject', claim: claim.id, reason: 'an example' });
    const [first] = (await all.data<Shown>('document', { id })).claims;
    expect(first).toMatchObject({
      id: claim.id,
      standing: 'rejected',
      corrections: [{ slot: 'claim', value: 'not_a_claim', found: 'claim' }],
    });
    expect((await all.data<Listed>('overrides', { labels: true })).labels).toEqual([]);
  });

  it('may add a claim the reader missed, with the number read in its words', async () => {
    const { all, id } = await withText();
    const start = text.indexOf('3 shops');
    const place = { document: id.slice(0, 8), start, end: start + 7 };
    const kept = await all.data<Kept>('override', {
      action: 'add',
      ...place,
      quote: '3 shops',
      subject: 'Acme',
      metric: 'other:shops',
      modality: 'reported',
      reason: 'missed',
    });
    expect(kept.claim).toMatchObject({
      standing: 'added',
      quote: '3 shops',
      low: 3,
      subject_id: 'acme',
      metric: 'other:shops',
      modality: 'reported',
    });
    const { claims } = await all.data<Shown>('document', { id });
    expect(claims.map(({ standing }) => standing)).toContain('added');
    expect(claims.map(({ start: at }) => at)).toEqual(
      claims.map(({ start: at }) => at).sort((a, b) => a - b),
    );
    const added = kept.claim?.id ?? '';
    expect(await all.data('explain', { id: added })).toMatchObject({
      claim: { id: added },
      sentence: { quote: '3 shops' },
    });
    await all.data('override', { action: 'set', claim: added, high: '4', reason: 'or four' });
    const { labels } = await all.data<Listed>('overrides', { labels: true });
    expect(labels).toMatchObject([
      {
        quote: '3 shops',
        occurrence: 0,
        low: 3,
        high: 4,
        subject: 'Acme',
        metric: 'other:shops',
        note: 'missed; or four',
      },
    ]);
    await all.data('override', { action: 'reject', claim: added, reason: 'not at all' });
    expect((await all.data<Shown>('document', { id })).claims.map(({ standing }) => standing)).not.toContain(
      'added',
    );
  });

  it('holds for a newer version of the text where its words are found once, and is shown where they are not', async () => {
    const { all, claim } = await withText();
    await all.data('override', set(claim, { subject: 'Bolt' }));
    const readAs = (content: string) =>
      all.data<{ document: { id: string } }>(
        'read',
        { contents: [{ name: 'a.txt', text: content }] },
        'http',
      );
    const moved = await readAs(`A preface of 7 lines.\n\n${text}`);
    const shown = await all.data<Shown>('document', { id: moved.document.id });
    expect(shown.claims.find(({ quote }) => quote === claim.quote)).toMatchObject({ subject: 'Bolt' });
    expect(shown.unplaced).toEqual([]);
    const changed = await readAs(text.replace('Acme revenue was', 'Acme, all told, took in'));
    const lost = await all.data<Shown>('document', { id: changed.document.id });
    expect(lost.unplaced).toMatchObject([{ slot: 'subject', value: 'Bolt', quote: claim.quote }]);
    expect((await all.data<Listed>('overrides')).overrides).toMatchObject([
      { state: 'unplaced', place: null },
    ]);
    // It is withdrawn by its anchor, there being no claim to name.
    await all.data('override', {
      action: 'withdraw',
      claim: lost.unplaced[0]?.anchor,
      reason: 'the text changed',
    });
    expect((await all.data<Shown>('document', { id: changed.document.id })).unplaced).toEqual([]);
    const twice = await readAs(`${text}\n\n${text}`);
    expect((await all.data<Shown>('document', { id: twice.document.id })).unplaced).toEqual([]);
  });

  it('holds for another reader of the same text', async () => {
    const { all, id, claim } = await withText();
    await all.data('override', set(claim, { subject: 'Bolt' }));
    const ledger = await all.context.ledger();
    const full = await ledger.document(id);
    const lexicon = await all.context.lexicon();
    const claims = full.claims.map((each) => ({
      ...each,
      start: each.start - 1,
      quote: full.text.slice(each.start - 1, each.end),
    }));
    await ledger.append({
      bytes: Buffer.from(text),
      logicalId: full.logicalId,
      url: null,
      format: 'text',
      encoding: 'utf-8',
      lexicon,
      inputs: 'a later reader',
      reading: {
        readerVersion: '99',
        text: full.text,
        language: 'en',
        title: null,
        publishedAt: null,
        segments: [],
        claims,
        entities: [],
        warnings: [],
      },
    });
    const [first] = (await all.data<Shown>('document', { id })).claims;
    expect(first).toMatchObject({ reader_version: '99', start: claim.start - 1, subject: 'Bolt' });
    expect(first?.id).not.toBe(claim.id);
  });

  it('is the last one where two are said of the same, and both are kept', async () => {
    const { all, id, claim } = await withText();
    await Promise.all(['Bolt', 'Cobalt'].map((subject) => all.data('override', set(claim, { subject }))));
    const { overrides } = await all.data<Listed>('overrides');
    expect(overrides.map(({ value }) => value).sort()).toEqual(['Bolt', 'Cobalt']);
    expect(overrides.map(({ state }) => state)).toEqual(['replaced', 'holds']);
    expect((await all.data<Shown>('document', { id })).claims[0]?.subject).toBe(overrides[1]?.value);
  });
});

describe('what cannot be kept gives one clear error and keeps nothing', () => {
  it.each([
    [
      'an unknown metric',
      { action: 'set', metric: 'revenu' },
      { code: 'invalid_input', at: 'metric', received: 'revenu', hint: 'Did you mean revenue?' },
    ],
    ['an unknown slot', { action: 'set', colour: 'red' }, { code: 'invalid_input', at: 'colour' }],
    ['nothing to set', { action: 'set' }, { code: 'invalid_input' }],
    ['a period that is none', { action: 'set', period: '2025-13' }, { code: 'invalid_input', at: 'period' }],
    ['a day that is none', { action: 'set', period: '2025-02-30' }, { code: 'invalid_input', at: 'period' }],
    ['a number that is none', { action: 'set', low: 'many' }, { code: 'invalid_input', at: 'low' }],
    ['a range upside down', { action: 'set', low: '2', high: '1' }, { code: 'invalid_input', at: 'high' }],
    ['a unit that is none', { action: 'set', unit: 'dollars' }, { code: 'invalid_input', at: 'unit' }],
    [
      'no reason',
      { action: 'set', metric: 'revenue', reason: undefined },
      { code: 'invalid_input', at: '--reason' },
    ],
    [
      'a blank reason',
      { action: 'set', metric: 'revenue', reason: '  ' },
      { code: 'invalid_input', at: '--reason' },
    ],
    ['another modality', { action: 'set', modality: 'sure' }, { code: 'invalid_input', at: '--modality' }],
    [
      'no claim',
      { action: 'set', claim: undefined, metric: 'revenue' },
      { code: 'invalid_input', at: 'claim' },
    ],
    ['a claim that is not there', { action: 'reject', claim: 'ffffffff' }, { code: 'claim_not_found' }],
    ['nothing to withdraw', { action: 'withdraw' }, { code: 'override_not_found' }],
    [
      'a span outside the text',
      { action: 'add', start: 5, end: 5000 },
      { code: 'span_outside_text', received: '5–5000' },
    ],
    ['a span that is none', { action: 'add', start: 9, end: 9 }, { code: 'span_outside_text' }],
    [
      'words that stand elsewhere',
      { action: 'add', start: 0, end: 4, quote: 'Bolt' },
      { code: 'span_outside_text' },
    ],
    [
      'words without a number',
      { action: 'add', start: 0, end: 4 },
      { code: 'selection_without_number', received: 'Acme' },
    ],
    ['no place', { action: 'add', end: 4 }, { code: 'invalid_input', at: 'start' }],
  ])('%s', async (_name, input, expected) => {
    const { all, id, claim } = await withText();
    const asked = { claim: claim.id, document: id, reason: 'a test', ...input };
    expect(await all.error('override', asked)).toMatchObject(expected);
    expect((await all.data<Listed>('overrides')).total).toBe(0);
  });
});

describe('numbers that are no claims', () => {
  it('are shown with the reason in words, when they are asked for', async () => {
    const { all, id } = await withText({ locale: 'zh-Hans' });
    expect((await all.data<Shown>('document', { id })).rejected).toBeNull();
    const { rejected } = await all.data<Shown>('document', { id, rejected: true });
    expect(rejected).toContainEqual({
      start: text.indexOf('200'),
      end: text.indexOf('200') + 3,
      quote: '200',
      reason: 'name',
      why: '名称的一部分',
    });
    const read = await all.data<Shown>(
      'read',
      { contents: [{ name: 'a.txt', text }], rejected: true, no_store: true },
      'http',
    );
    expect(read.rejected).toEqual(rejected);
  });
});
