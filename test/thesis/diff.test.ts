import { expect, it } from 'vitest';
import { ownAmendments, thesisDiff } from '../../src/thesis/diff/thesis-diff.ts';
import { edited, type Edit } from './support/small-thesis.ts';

const growth = 'indicators/capex-growth.yaml';

/** What differs, as English lines. */
function lines(...edits: readonly Edit[]): string[] {
  return thesisDiff(edited(), edited(...edits)).map(
    ({ part, id, kind, what, was, now, from, why, announced }) =>
      [part, id, kind, what, was?.en, '→', now?.en, from, why?.en, announced ? '' : 'SILENT']
        .join(' ')
        .trim(),
  );
}

it('says nothing where nothing means otherwise', () => {
  expect(lines({ file: growth, from: 'at: 60%', to: 'at: 0.6' })).toEqual([]);
});

it('tells a threshold changed with an amendment, with its day and reason', () => {
  const amendment =
    "amendments:\n  - { on: '2026-12-01', what: bands.strained, was: 60%, now: 65%, why: { en: Too soon again., zh-Hans: 又太早。, zh-Hant: 又太早。 } }";
  expect(
    lines(
      { file: growth, from: 'at: 60%', to: 'at: 65%' },
      { file: growth, from: 'amendments:', to: amendment },
    ),
  ).toEqual(['indicator capex-growth changed threshold strained 60% → 65% 2026-12-01 Too soon again.']);
});

it('warns of a threshold changed without one', () => {
  expect(lines({ file: growth, from: 'at: 60%', to: 'at: 65%' })).toEqual([
    'indicator capex-growth changed threshold strained 60% → 65%   SILENT',
  ]);
});

it('takes the day of a threshold that stands beside its forerunner', () => {
  const later =
    "    - at: 70%\n      level: strained\n      why: { en: x, zh-Hans: x, zh-Hant: x }\n      origin: us\n      since: '2026-12-01'\namendments:";
  const edit = { file: growth, from: 'amendments:', to: later };
  expect(lines(edit)).toEqual(['indicator capex-growth changed threshold strained (2)  → 70% 2026-12-01']);
  expect(ownAmendments(edited(edit)).map(({ what, from, announced }) => [what, from, announced])).toEqual([
    ['bands.strained', '2026-01-01', true],
    ['threshold strained (2)', '2026-12-01', false],
  ]);
});

it('tells rules in words, formulas, and what came and went', () => {
  expect(
    lines(
      { file: 'signals/building.yaml', from: 'enter: above 10 ', to: 'enter: above 12 ' },
      {
        file: 'indicators/cash-cover.yaml',
        from: 'operating_cash_flow, of: acme',
        to: 'operating_cash_flow, of: bolt',
      },
      {
        file: 'signals/second.yaml',
        from: '',
        to: "title: { en: x, zh-Hans: x, zh-Hant: x }\nabout: { en: x, zh-Hans: x, zh-Hant: x }\nkind: hold\norigin: x\nregistered: '2026-01-01'\nrule: { signal: building }\n",
      },
      { file: 'stance.yaml', from: 'evidence-below: 50%', to: 'evidence-below: 40%' },
    ).map((line) => line.replace(/\(at least 1 of 2.*?below −5 pp\); /g, '… ')),
  ).toEqual([
    'indicator cash-cover changed formula ratio(acme capex ttm, acme operating_cash_flow ttm) → ratio(acme capex ttm, bolt operating_cash_flow ttm)   SILENT',
    'signal building changed rule Growth of CapEx above 20% (until below 15%), 2 readings in a row; and (CapEx over cash flow below 1.1×; or … not: Price of tokens above $10 / Mtok)) → Growth of CapEx above 20% (until below 15%), 2 readings in a row; and (CapEx over cash flow below 1.1×; or … not: Price of tokens above $12 / Mtok))   SILENT',
    'signal second added   →',
    'stance stance changed row blind 1. not-enough-evidence, < 50% → 1. not-enough-evidence, < 40%   SILENT',
  ]);
});
