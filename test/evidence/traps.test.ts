import { describe, expect, it } from 'vitest';
import type { Line } from '../facts/support/filings.ts';
import { claimOf, claimsIn, evidenceOf, outcomeOf, verified } from './support/claims.ts';
import { amazon, intel, nvidia, scion } from './support/companies.ts';
import { sightOf, type Fixture } from './support/sight.ts';

const world: Fixture = { filings: { nvidia, amazon, intel }, tables: [scion] };
const sight = sightOf(world);

function said(sentence: string, quote: string, date?: string | null): string {
  return outcomeOf(verified(claimOf(sentence, quote, date), sight));
}

describe('periods', () => {
  it.each([
    ['calendar quarter', '英伟达2025年Q3营收为570亿美元。', '570', 'confirmed'],
    [
      'fiscal quarter',
      'Nvidia reported revenue of $57.0 billion in the third quarter of fiscal 2026.',
      '57.0',
      'confirmed',
    ],
    ['fiscal year', 'Nvidia reported revenue of $130.5 billion in fiscal 2025.', '130.5', 'confirmed'],
    ['a year of either calendar', '英伟达2025年营收为1305亿美元。', '1305', 'confirmed'],
    ['the quarter before', '英伟达2025年Q3营收为467亿美元。', '467', 'differs_in_basis period_differs'],
    [
      'nine months under a quarter',
      '英伟达2025年Q3营收为1478亿美元。',
      '1478',
      'differs_in_basis period_differs',
    ],
    ['wrong', '英伟达2025年Q3营收为612亿美元。', '612', 'contradicted'],
    ['wrong by ten', '英伟达2025年Q3营收为57.0亿美元。', '57.0', 'contradicted off_by_ten'],
    ['not there', '英伟达2009年Q3营收为9亿美元。', '9亿', 'unverifiable no_fact_for_period'],
  ])('%s', (_, sentence, quote, expected) => {
    expect(said(sentence, quote)).toBe(expected);
  });

  it('no period: the newest is laid beside, and settles nothing', () => {
    expect(said('英伟达的营收是570亿美元。', '570', '2025-12-01')).toBe('differs_in_basis period_differs');
    expect(said('英伟达的营收是999亿美元。', '999', '2025-12-01')).toBe('unverifiable no_period');
    expect(said('英伟达的营收是578亿美元。', '578', '2025-12-01')).toBe('unverifiable no_period');
  });

  it('as known on the day of the document, not today', () => {
    const verdict = verified(claimOf('英伟达的营收是467亿美元。', '467', '2025-10-01'), sight);
    expect(evidenceOf(verdict)).toEqual(['nvidia.revenue.quarter.2025-07-27 46743000000']);
  });
});

describe('guidance', () => {
  it.each([
    [
      'rumour within',
      '市场传闻：2026年四大云厂商资本开支指引将达7500–7700亿美元。',
      '7500–7700',
      'confirmed',
    ],
    ['above', '四大云厂商2026年资本开支指引为9000亿美元。', '9000', 'conflicting claims_disagree'],
  ])('of a year is laid beside what is said of that year: %s', (_, sentence, quote, expected) => {
    expect(said(sentence, quote, '2026-10-01')).toBe(expected);
  });
});

describe('bases', () => {
  it.each([
    ['adjusted', '英伟达2025年Q3调整后净利润为400亿美元。', '400', 'differs_in_basis basis_differs'],
    [
      'adjusted, and equal',
      'Nvidia reported non-GAAP net income of $31.9 billion in the third quarter of fiscal 2026.',
      '31.9',
      'differs_in_basis basis_differs',
    ],
    [
      'profit that is operating income',
      '英伟达2025年Q3利润为360亿美元。',
      '360',
      'differs_in_basis basis_differs',
    ],
    ['net loss', '英特尔2024年净亏损188亿美元。', '188', 'confirmed'],
    [
      'operating loss by the word for loss',
      '英特尔2024年亏损117亿美元。',
      '117',
      'differs_in_basis basis_differs',
    ],
    [
      'run rate',
      'Nvidia’s annualized revenue reached $228 billion in 2025.',
      '228',
      'differs_in_basis basis_differs',
    ],
    ['a segment', '英伟达2025年Q3数据中心营收为512亿美元。', '512', 'differs_in_basis scope_differs'],
    ['a country', '英伟达2025年Q3来自中国的营收为30亿美元。', '30亿', 'differs_in_basis scope_differs'],
    ['another currency', '英伟达2025年Q3营收为4000亿元人民币。', '4000', 'unverifiable unit_differs'],
    [
      'with finance leases',
      'Amazon capital expenditures including finance leases were $135 billion in 2025.',
      '135',
      'differs_in_basis basis_differs',
    ],
    [
      'own measure of capex',
      'Amazon capital expenditures were $128 billion in 2025.',
      '128',
      'differs_in_basis basis_differs',
    ],
    [
      'own measure of capex, nearly twice what was paid',
      'Amazon capital expenditures were $240 billion in 2025.',
      '240',
      'differs_in_basis basis_differs',
    ],
    ['capex as filed', 'Amazon capital expenditures were $131.8 billion in 2025.', '131.8', 'confirmed'],
    ['a share of revenue', '英伟达2025年Q3有61%的营收来自四大客户。', '61%', 'unverifiable needs_dimension'],
  ])('%s', (_, sentence, quote, expected) => {
    expect(said(sentence, quote, '2026-03-01')).toBe(expected);
  });
});

describe('growth and ratios', () => {
  it.each([
    ['year over year', '英伟达2025年Q3营收同比增长62%。', '62%', 'confirmed'],
    [
      'a year’s growth called a quarter’s',
      '英伟达2025年Q3营收同比增长65.5%。',
      '65.5%',
      'differs_in_basis period_differs',
    ],
    ['quarter over quarter', '英伟达2025年Q3营收环比增长22%。', '22%', 'confirmed'],
    [
      'a quarter’s growth called a year’s',
      '英伟达2025年Q3营收同比增长22%。',
      '22%',
      'differs_in_basis period_differs',
    ],
    ['wrong', '英伟达2025年Q3营收同比增长90%。', '90%', 'contradicted'],
    ['down where it went up', '英伟达2025年Q3营收同比下降62%。', '62%', 'contradicted'],
    ['a year', 'Intel revenue fell 2.1% in 2024.', '2.1%', 'confirmed'],
    ['gross margin', '英伟达2025年Q3毛利率为73.4%。', '73.4%', 'confirmed'],
    ['gross margin, wrong', '英伟达2025年Q3毛利率为61.2%。', '61.2%', 'contradicted'],
  ])('%s', (_, sentence, quote, expected) => {
    expect(said(sentence, quote)).toBe(expected);
  });
});

describe('how it was said', () => {
  it.each([
    [
      'a forecast that came true',
      '分析师预计英伟达2025年Q3营收将达570亿美元。',
      '570',
      '2025-09-01',
      'confirmed',
    ],
    [
      'a forecast far off',
      '分析师预计英伟达2025年Q3营收将达450亿美元。',
      '450',
      '2025-09-01',
      'contradicted',
    ],
    [
      'a forecast not far off',
      '分析师预计英伟达2025年Q3营收将达548亿美元。',
      '548',
      '2025-09-01',
      'differs_in_basis near_miss',
    ],
    [
      'a forecast still to come',
      '分析师预计英伟达2030年营收将达5000亿美元。',
      '5000',
      '2025-09-01',
      'unverifiable still_to_come',
    ],
  ])('%s', (_, sentence, quote, date, expected) => {
    const verdict = verified(claimOf(sentence, quote, date), sight);
    expect(outcomeOf(verdict)).toBe(expected);
    if (verdict.outcome !== 'unverifiable') expect(verdict.rule).toBe('prediction.resolved');
  });

  it('what is supposed is not held against anything', () => {
    const claim = { ...claimOf('英伟达2025年Q3营收为612亿美元。', '612'), modality: 'hypothetical' as const };
    expect(outcomeOf(verified(claim, sight))).toBe('unverifiable not_reported');
    expect(evidenceOf(verified(claim, sight))).toEqual(['nvidia.revenue.quarter.2025-10-26 57006000000']);
    expect(verified(claim, sight).ratio).toBeNull();
  });

  it.each(['hypothetical', 'opinion'] as const)(
    'a number of the record told as %s is laid beside it, and does not hold by that',
    (modality) => {
      const claim = { ...claimOf('英伟达2025年Q3营收为570亿美元。', '570'), modality };
      expect(outcomeOf(verified(claim, sight))).toBe('differs_in_basis only_supposed');
    },
  );

  it('the threshold of a rule that happens to be a number of the record says nothing', () => {
    const claim = { ...claimOf('英伟达2025年Q3营收为570亿美元。', '570'), modality: 'rule' as const };
    expect(outcomeOf(verified(claim, sight))).toBe('unverifiable not_reported');
  });

  it("the middle of a guided range is nobody's report, even in a later text", () => {
    const text = '英伟达公布2025年Q3营收指引为530亿~550亿美元，中值为540亿美元。';
    const claim = { ...claimOf(text, '540亿', '2025-12-01'), modality: 'reported' as const };
    expect(verified(claim, sight).outcome).toBe('unverifiable');
  });

  it('a percentage ten times another is no slip of scale where a slot is inferred', () => {
    const text = '英伟达2025年Q3营收同比增长625%。';
    expect(said(text, '625%')).toBe('contradicted off_by_ten');
    const claim = claimOf(text, '625%');
    const slots = claim.slots.map((slot) =>
      slot.slot === 'subject'
        ? { slot: 'subject' as const, start: null, end: null, inferredReason: 'topic_carried_over' }
        : slot,
    );
    expect(outcomeOf(verified({ ...claim, slots }, sight))).toBe('unverifiable slot_inferred');
  });

  it('a rumour is settled, and the rule says so', () => {
    const claim = { ...claimOf('英伟达2025年Q3营收为570亿美元。', '570'), modality: 'rumour' as const };
    expect(verified(claim, sight)).toMatchObject({ outcome: 'confirmed', rule: 'rumour.settled' });
  });
});

describe('close', () => {
  it.each([
    [
      'just outside a range',
      '亚马逊预计2025年Q1营收将在1510亿美元~1555亿美元之间。',
      '1510',
      'near_miss',
      155.5,
    ],
    ['inside it', '亚马逊预计2025年Q1营收将在1510亿美元~1560亿美元之间。', '1510', null, 151],
    ['outside by more', '亚马逊预计2025年Q1营收将在1400亿美元~1450亿美元之间。', '1400', null, 145],
  ])('%s', (name, sentence, quote, reason, said) => {
    const verdict = verified(claimOf(sentence, quote, '2025-02-07'), sight);
    expect(verdict).toMatchObject({ rule: 'prediction.resolved', reason });
    expect(verdict.outcome).toBe(
      reason !== null ? 'differs_in_basis' : name === 'outside by more' ? 'contradicted' : 'confirmed',
    );
    expect(verdict.ratio).toBeCloseTo((said * 1e9) / 155_667_000_000, 9);
  });

  it('a number near that of the whole, of which the sentence names a part, is no near miss', () => {
    const sentence = '英伟达2025年Q3数据中心业务飙升，营收为575亿美元。';
    expect(said(sentence, '575')).toBe('differs_in_basis scope_differs');
  });
});

describe('what can be lost', () => {
  it('a subject that is only carried over contradicts nothing', () => {
    const claim = claimOf('英伟达2025年Q3营收为612亿美元。', '612');
    const slots = claim.slots.map((slot) =>
      slot.slot === 'subject'
        ? { slot: 'subject' as const, start: null, end: null, inferredReason: 'topic_carried_over' }
        : slot,
    );
    expect(outcomeOf(verified({ ...claim, slots }, sight))).toBe('unverifiable slot_inferred');
  });

  it('no subject, no metric, no number', () => {
    const claim = claimOf('英伟达2025年Q3营收为612亿美元。', '612');
    expect(outcomeOf(verified({ ...claim, subject: null, subjectId: null }, sight))).toBe(
      'unverifiable no_subject',
    );
    expect(outcomeOf(verified({ ...claim, subject: 'Acme', subjectId: null }, sight))).toBe(
      'unverifiable subject_without_source',
    );
    expect(outcomeOf(verified({ ...claim, metric: null }, sight))).toBe('unverifiable no_metric');
    const none = { ...claim, low: null, high: null, lowText: null, highText: null };
    expect(outcomeOf(verified(none, sight))).toBe('unverifiable no_quantity');
  });

  it('a number nobody can have meant', () => {
    expect(said('他说中国的芯片市场规模到20300亿美元。', '20300亿')).toBe('unverifiable garbled_number');
    expect(said('本周央行公开市场有16052亿元逆回购到期。', '16052亿')).not.toContain('garbled_number');
    expect(said('ChatGPT的市场份额达到了140%。', '140%')).toBe('contradicted impossible_value');
  });

  it('a restated number: right when it was said', () => {
    const lines: Line[] = [
      ...nvidia.filter(([, , end]) => end !== '2025-10-26'),
      ['us-gaap:Revenues', '2025-07-28', '2025-10-26', 57_006_000_000, '10-Q', '2025-11-19'],
      ['us-gaap:Revenues', '2025-07-28', '2025-10-26', 55_200_000_000, '10-Q/A', '2026-03-10'],
    ];
    const restated = sightOf({ filings: { nvidia: lines } });
    const then = verified(claimOf('英伟达2025年Q3营收为570亿美元。', '570', '2025-12-01'), restated);
    expect(then).toMatchObject({ outcome: 'superseded', rule: 'fact.level.restated' });
    expect(evidenceOf(then)).toEqual([
      'nvidia.revenue.quarter.2025-10-26 55200000000',
      'nvidia.revenue.quarter.2025-10-26 57006000000',
    ]);
  });

  it('a report nobody could have read yet is no evidence', () => {
    const claim = claimOf(
      'Burry自己披露过做空，可是他在Palantir上只买了不到1000个期权。',
      '1000个',
      '2025-10-01',
    );
    expect(outcomeOf(verified(claim, sight))).toBe('unverifiable source_not_held');
  });

  it('a rate against its series on the day', () => {
    const rates = sightOf({ series: { 'fred:SOFR': [['2025-11-28', 4.12]] } });
    const claim = claimOf('2025年11月28日SOFR利率为4.12%。', '4.12%');
    expect(verified(claim, rates)).toMatchObject({ outcome: 'confirmed', rule: 'series.level' });
  });

  it('every claim gets one verdict, and what is rejected none', () => {
    const sentence =
      '英伟达2025年Q3营收为570亿美元，净利润319亿美元，毛利率73.4%，市值5万亿美元，有3万名员工。';
    for (const claim of claimsIn(sentence)) {
      const verdict = verified(claim, sight);
      expect(verdict.claimId).toBe(claim.id);
      if (verdict.outcome === 'unverifiable') expect(verdict.reason).not.toBeNull();
      else expect(verdict.evidence.length * verdict.restsOn.length).toBeGreaterThan(0);
    }
    const [first] = claimsIn(sentence);
    if (first === undefined) throw new Error('no claim');
    expect(() => verified({ ...first, rejected: true }, sight)).toThrow('rejected');
  });
});
