import { describe, expect, it } from 'vitest';
import type { AlertsOut } from '../../src/operations/shapes/alert.ts';
import type { DifferenceOut } from '../../src/operations/shapes/difference.ts';
import type { ReadingOut } from '../../src/operations/shapes/reading.ts';
import type { ReviewOut } from '../../src/operations/shapes/review.ts';
import type { ThesisStatusOut } from '../../src/operations/shapes/thesis-status.ts';
import type { IndicatorExplanation } from '../../src/operations/shapes/thesis-explanation.ts';
import { TightropeError } from '../../src/base/error.ts';
import { signingsOf } from '../../src/operations/evaluating/review-record.ts';
import review from '../../src/operations/review.ts';
import { acmeFilings, answersWith } from './support/acme-filings.ts';
import { bench, type Bench } from './support/test-context.ts';

async function pulled(): Promise<Bench> {
  const all = await bench({ env: { TIGHTROPE_CONTACT: 'ada@example.org' } });
  answersWith(all.context, acmeFilings);
  await all.run('pull');
  return all;
}

async function readings(all: Bench, input: object = {}): Promise<Map<string, ReadingOut>> {
  const { indicators } = await all.data<{ indicators: ReadingOut[] }>('indicators', input);
  return new Map(indicators.map((one) => [one.id, one]));
}

describe('the thesis over what the ledger holds', () => {
  it('reads filings as they were known at the date', async () => {
    const all = await pulled();
    const now = await readings(all);
    expect(now.get('acme-revenue')).toMatchObject({
      state: 'ok',
      level: { value: 130_000_000, period: '2025Q1', period_end: '2025-03-31' },
      band: 'calm',
    });
    // The first quarter of 2024 was restated from 100 to 101 million in May 2025.
    expect(now.get('acme-growth')?.level?.value).toBeCloseTo(130 / 101 - 1, 12);
    const then = await readings(all, { as_of: '2025-03-01' });
    expect(then.get('acme-revenue')?.level).toMatchObject({ value: 150_000_000, period: '2024Q4' });
    expect(then.get('acme-growth')?.level).toBeNull();
  });

  it('says why there is nothing, and what would bring it', async () => {
    const all = await pulled();
    expect((await readings(all)).get('bolt-revenue')).toMatchObject({
      state: 'unknown',
      reason: { code: 'no_data', of: ['bolt.revenue'], way: null },
    });
    const none = await bench();
    expect((await readings(none)).get('acme-revenue')?.reason).toMatchObject({
      of: ['acme.revenue'],
      way: 'tightrope pull 0000000042',
    });
  });

  it.each([
    ['en', 'nobody has pulled or entered Bolt: Revenue'],
    ['zh-Hans', '尚未获取或录入 闪电公司：营收'],
    // A company that has no name of its own in a language is called as everywhere.
    ['zh-Hant', '尚未擷取或輸入 Bolt：營收'],
  ] as const)('calls what is missing by its name, in %s', async (locale, told) => {
    const all = await bench({ locale });
    expect((await readings(all)).get('bolt-revenue')?.reason).toMatchObject({
      code: 'no_data',
      of: ['bolt.revenue'],
      text: told,
    });
  });

  it('takes a source that cannot be asked for no news', async () => {
    const all = await pulled();
    answersWith(all.context, () => ({ status: 404 }));
    await all.run('pull', { force: true });
    const found = await readings(all);
    expect(found.get('acme-revenue')).toMatchObject({ state: 'source_error', level: { value: 130_000_000 } });
    const status = await all.data<ThesisStatusOut>('status');
    expect(status.stance).toMatchObject({ stance: 'not_enough_evidence' });
  });

  it('gives the stance with what it rests on', async () => {
    const all = await pulled();
    const status = await all.data<ThesisStatusOut>('status', { robustness: true });
    expect(status.stance).toMatchObject({ stance: 'hold', row: 'rest', evidence: { known: 2, of: 3 } });
    expect(status.signals.firing.map(({ id }) => id)).toEqual(['acme-grows']);
    expect(status.robustness?.smallest).toMatchObject({ size: 1 });
    expect(status.faults).toBe(0);
  });

  it('walks an indicator down to its filings', async () => {
    const all = await pulled();
    const { indicator } = await all.data<IndicatorExplanation>('explain', { id: 'indicator:acme-growth' });
    expect(indicator.sources.map(({ id, filings }) => [id, filings.map((one) => one.source_ref)])).toEqual([
      ['acme.revenue.quarter.2025-03-31', ['0000000042-25-000002']],
      ['acme.revenue.quarter.2024-03-31', ['0000000042-25-000002']],
    ]);
    expect(await all.data('explain', { id: 'acme-growth' })).toEqual({ indicator });
    expect(await all.data('explain', { id: 'acme-grows' })).toHaveProperty('signal.signal.id', 'acme-grows');
    expect(await all.error('explain', { id: 'acme-grow' })).toMatchObject({ code: 'claim_not_found' });
    expect(await all.error('explain', { id: 'indicator:acme-grow' })).toMatchObject({
      code: 'indicator_not_found',
      hint: expect.stringContaining('acme-growth') as unknown,
    });
  });

  it('says what moved since a day', async () => {
    const all = await pulled();
    const moved = await all.data<DifferenceOut>('diff', { since: '2025-03-01' });
    expect(moved.signals).toMatchObject([
      { id: 'acme-grows', to: { state: 'firing' } },
      { id: 'acme-shrinks' },
    ]);
    expect(moved.bands.map(({ id, from, to }) => [id, from.state, to.state])).toEqual([
      ['acme-growth', 'unknown', 'calm'],
    ]);
    expect(await all.error('diff', { since: '2027-01-01' })).toMatchObject({ code: 'invalid_input' });
    expect(await all.data('diff', { day: '2025-03-01' })).toEqual(moved);
    expect(await all.error('diff', { since: '2025-03-01', day: '2025-03-02' })).toMatchObject({
      code: 'invalid_input',
      at: 'since',
    });
  });

  it('says what moved in thirty days where nobody says since when', async () => {
    const all = await pulled();
    const moved = await all.data<DifferenceOut>('diff', { as_of: '2025-05-10T12:00:00Z' });
    expect([moved.from, moved.to]).toEqual(['2025-04-10T12:00:00.000Z', '2025-05-10T12:00:00.000Z']);
    expect(moved.bands.map(({ id }) => id)).toEqual(['acme-growth']);
  });
});

describe('what is kept of a thesis', () => {
  it('logs a change of state once, and is silent about what is muted', async () => {
    const all = await pulled();
    const first = await all.data<AlertsOut>('alerts');
    expect(first.news.map(({ rule, to }) => [rule, to])).toEqual([['acme-grows', 'firing']]);
    expect(await all.data<AlertsOut>('alerts')).toMatchObject({ added: 0, news: [] });
    const muted = await all.data<AlertsOut>('alerts', {
      ...{ action: 'mute', rule: 'acme-grows', reason: 'known', by: 'Ada', until: '2026-02-01' },
    });
    expect(muted.standing.find(({ rule }) => rule === 'acme-grows')).toMatchObject({
      to: 'muted',
      person: 'Ada',
    });
    expect(
      await all.error('alerts', { action: 'acknowledge', rule: 'acme-shrinks', reason: 'x', by: 'Ada' }),
    ).toMatchObject({ code: 'invalid_input' });
  });

  it('sends the digest where it is asked to, and never shows more of the address than the host', async () => {
    const all = await pulled();
    const asked = answersWith(all.context, () => ({ status: 204 }));
    const { delivered } = await all.data<AlertsOut>('alerts', {
      webhook: 'https://hooks.example.org/secret',
      to: 'digest.txt',
    });
    expect(delivered).toEqual(['digest.txt', 'https://hooks.example.org']);
    expect(asked.map(({ url }) => url)).toEqual(['https://hooks.example.org/secret']);
    answersWith(all.context, () => ({ status: 500 }));
    expect(await all.error('alerts', { webhook: 'https://hooks.example.org/secret' })).toMatchObject({
      code: 'url_failed',
      at: 'https://hooks.example.org',
    });
    all.context.web.request = () =>
      Promise.reject(new TightropeError('address_private', { at: 'http://10.0.0.1', received: '10.0.0.1' }));
    expect(await all.error('alerts', { webhook: 'http://10.0.0.1/secret' })).toMatchObject({
      ...{ code: 'webhook_private', at: 'http://10.0.0.1', received: '10.0.0.1' },
      hint: expect.stringContaining('--to') as unknown,
    });
  });

  it('tells again what could not be delivered', async () => {
    const all = await pulled();
    const webhook = 'https://hooks.example.org/secret';
    answersWith(all.context, () => ({ status: 500 }));
    await all.error('alerts', { webhook });
    expect(await (await all.context.ledger()).alertLines('ai-infra')).toEqual([]);
    answersWith(all.context, () => ({ status: 204 }));
    const { news, added } = await all.data<AlertsOut>('alerts', { webhook });
    expect(news.length).toBeGreaterThan(0);
    expect(await (await all.context.ledger()).alertLines('ai-infra')).toHaveLength(added);
    expect(await all.data<AlertsOut>('alerts', { webhook })).toMatchObject({ news: [], added: 0 });
  });

  it('keeps a signed answer with what stood beside it, and the earlier ones', async () => {
    const all = await pulled();
    const sign = (answer: string) =>
      all.data<{ review: ReviewOut }>('sign', { sheet: 'look-up', answer: [`grows=${answer}`], by: 'Ada' });
    await sign('yes');
    const { review } = await sign('less');
    expect(review.questions[0]).toMatchObject({
      last: { answer: 'less', n: 2 },
      earlier: [{ answer: 'yes', n: 1 }],
    });
    expect(review).toMatchObject({ signed_on: '2026-01-02', due_on: '2026-04-03', is_due: false });
    const [row] = await (await all.context.ledger()).answers('ai-infra');
    expect(JSON.parse(row?.readings ?? '')).toMatchObject({
      asked: { en: 'Does it still grow?' },
      readings: [{ indicator: 'acme-revenue', value: 130_000_000 }, {}],
    });
    expect(await all.error('sign', { sheet: 'look-up', answer: ['grow=yes'], by: 'Ada' })).toMatchObject({
      code: 'invalid_input',
    });
  });

  it('keeps nothing of a signing whose signer has not seen the last one, and says the way out', async () => {
    const all = await pulled();
    const sign = { sheet: 'look-up', answer: ['grows=no'], by: 'Ben', seen: 'none' };
    await all.data('sign', { sheet: 'look-up', answer: ['rivals=two', 'grows=yes'], by: 'Ada' });
    expect(await all.error('sign', sign)).toMatchObject({
      code: 'sheet_signed_meanwhile',
      at: 'look-up',
      received: 'grows:1 (Ada, 2026-01-02)',
      hint: expect.stringContaining('tightrope review look-up') as unknown,
    });
    const { reviews } = await all.data<{ reviews: ReviewOut[] }>('review', { sheet: 'look-up' });
    expect(reviews[0]).toMatchObject({ seen: 'grows:1', signed_by: 'Ada', signings: [{ id: 'grows:1' }] });
    const { review } = await all.data<{ review: ReviewOut }>('sign', { ...sign, seen: reviews[0]?.seen });
    expect(review.signings.map(({ id, author, answers }) => [id, author, answers.length])).toEqual([
      ['grows:2', 'Ben', 1],
      ['grows:1', 'Ada', 2],
    ]);
  });

  it('keeps a note beside its answer, and refuses one without, and a day that has not come', async () => {
    const all = await pulled();
    const ask = { sheet: 'look-up', by: 'Ada', answer: ['grows=yes'] };
    const { review } = await all.data<{ review: ReviewOut }>('sign', {
      ...{ ...ask, note: ['grows=Two lines\n\nof it'], on: '2026-01-03' },
    });
    expect(review.signings[0]?.answers[0]).toMatchObject({
      ...{ question: 'grows', wording: 'Does it still grow?', answer: 'yes', note: 'Two lines\n\nof it' },
      readings: [{ id: 'acme-revenue', value: 130_000_000, period: '2025Q1', band: 'calm' }, {}],
    });
    expect(await all.error('sign', { ...ask, note: ['rivals=none'] })).toMatchObject({ at: 'note' });
    expect(await all.error('sign', { ...ask, on: '2026-01-04' })).toMatchObject({ at: 'on' });
    expect(await all.error('sign', { ...ask, seen: 'something' })).toMatchObject({ code: 'invalid_input' });
  });

  it('keeps an empty line inside an answer, and still reads what was signed with its note below one', async () => {
    const all = await pulled();
    const ledger = await all.context.ledger();
    await ledger.keepAnswers([
      {
        ...{
          thesis: 'ai-infra',
          sheet: 'look-up',
          question: 'grows',
          answer: 'no\n\nsee page 3',
          author: 'Ada',
        },
        ...{ signedOn: '2025-12-01', asOf: '2025-12-01T00:00:00.000Z', at: '2025-12-01T00:00:00.000Z' },
        readings: '[]',
      },
    ]);
    const { review } = await all.data<{ review: ReviewOut }>('sign', {
      ...{ sheet: 'look-up', answer: ['grows=First.\n\nSecond.'], by: 'Ada' },
    });
    expect(review.questions[0]).toMatchObject({
      last: { answer: 'First.\n\nSecond.', note: '' },
      earlier: [{ answer: 'no', note: 'see page 3' }],
    });
  });

  it('shows a question as it was asked at the signing, and says where it is worded otherwise now', async () => {
    const all = await pulled();
    const { review } = await all.data<{ review: ReviewOut }>('sign', {
      ...{ sheet: 'look-up', answer: ['grows=yes', 'rivals=yes'], by: 'Ada' },
    });
    expect(review.signings[0]?.answers.map(({ asked }) => asked)).toEqual(['still', 'still']);
    const thesis = await all.context.thesis();
    const sheet = thesis.reviews.get('look-up');
    if (sheet === undefined) throw new Error('the sheet is gone');
    const rows = await (await all.context.ledger()).answers(thesis.id);
    const questions = sheet.questions
      .filter(({ id }) => id === 'grows')
      .map((one) => ({ ...one, question: { ...one.question, 'zh-Hans': '还在增长吗，真的？' } }));
    const signings = signingsOf(thesis, { ...sheet, questions }, rows, 'en');
    expect(signings.flatMap(({ answers }) => answers)).toMatchObject([
      { wording: 'Does it still grow?', asked: 'otherwise' },
      { wording: 'Who else sells it?', asked: 'no_longer' },
    ]);
  });

  it('tells what moved beside a question since it was answered', async () => {
    const all = await pulled();
    const ledger = await all.context.ledger();
    const then = { indicator: 'acme-revenue', state: 'ok', value: 1_000_000, band: 'critical' };
    await ledger.keepAnswers([
      {
        ...{ thesis: 'ai-infra', sheet: 'look-up', question: 'grows', answer: 'no', author: 'Ada' },
        ...{ signedOn: '2025-12-01', asOf: '2025-12-01T00:00:00.000Z', at: '2025-12-01T00:00:00.000Z' },
        readings: JSON.stringify([then]),
      },
    ]);
    const ask = async (input: object) =>
      (await all.data<{ reviews: ReviewOut[] }>('review', input)).reviews[0];
    expect((await ask({ sheet: 'look-up' }))?.questions[0]?.moved).toEqual([
      {
        ...{ id: 'acme-revenue', title: expect.any(String) as unknown, band_changed: true },
        ...{ from: '$1M · critical', to: '$130M · calm' },
      },
    ]);
    const before = await ask({ sheet: 'look-up', as_of: '2025-11-30' });
    expect(before).toMatchObject({ signed_on: null, is_due: true, signings: [], seen: 'none' });
  });

  it('writes a signing as Markdown', async () => {
    const all = await pulled();
    await all.data('sign', { sheet: 'look-up', answer: ['rivals=*two*'], note: ['rivals=a\nb'], by: 'Ada' });
    await all.data('sign', { sheet: 'look-up', answer: ['grows=yes'], by: 'Ben' });
    const data = await all.data('review', { sheet: 'look-up', signed: 'rivals:1' });
    const written = review.markdown?.(data as never, { locale: 'en' });
    expect(written).toContain('## Signed 2026-01-02 by Ada\n');
    expect(written).toContain('### Who else sells it?\n\n\\*two\\*\n\nNote: a  \nb\n');
    expect(written).not.toContain('Ben');
    expect(await all.error('review', { sheet: 'look-up', signed: 'x:1' })).toMatchObject({
      ...{ code: 'invalid_input', at: 'signed', expected: 'grows:1, rivals:1' },
    });
  });
});
