import { locales, type Text } from '../../base/locale.ts';
import type { Amendment, Indicator } from '../indicator.ts';
import { ruleInWords } from '../rule-in-words.ts';
import type { Rule, Signal } from '../signal.ts';
import type { StanceTable } from '../stance.ts';
import type { Thesis } from '../thesis.ts';
import { boundValue } from '../../base/indicator-value.ts';
import { formulaText } from './formula-text.ts';

export const parts = ['thesis', 'group', 'indicator', 'signal', 'stance', 'kill_criterion', 'link'] as const;
export type Part = (typeof parts)[number];

/** One thing of a thesis with all that can be changed about it. */
export interface Described {
  part: Part;
  id: string;
  /** By name: `threshold watch`, `rule`. */
  facets: ReadonlyMap<string, Facet>;
  amendments: readonly Amendment[];
}

export interface Facet {
  words: Text;
  /** Day from which it applies, where it has one of its own. */
  since: string | null;
  /** Whether it decides what is called, so that a change must be announced. */
  binding: boolean;
}

/** A thesis as what can be compared, by part and id. */
export function describe(thesis: Thesis): Map<string, Described> {
  const all: Described[] = [
    ...[...thesis.indicators.values()].map(indicatorOf),
    ...[...thesis.signals.values()].map((signal) => signalOf(signal, thesis)),
    ...[...thesis.kills.values()].map(({ id, rule, by, statement, amendments }) => ({
      ...{ part: 'kill_criterion' as const, id, amendments },
      facets: new Map([
        ['statement', free(statement)],
        ['by', plain(by ?? '—', true)],
        ['rule', ruleFacet(rule, thesis)],
      ]),
    })),
    ...(thesis.stance === null ? [] : [stanceOf(thesis.stance, thesis)]),
    ...[...thesis.groups.values()].map(({ id, members }) => ({
      ...{ part: 'group' as const, id, amendments: [] },
      facets: new Map([['members', plain(members.join(', '), false)]]),
    })),
    ...thesis.links.links.map(({ from, to, sign, days, strength }) => ({
      ...{ part: 'link' as const, id: `${from} → ${to}`, amendments: [] },
      facets: new Map([
        [
          'strength',
          {
            ...words(
              (locale) =>
                `${sign}${boundValue(strength, 'percent', locale)}, ${boundValue(days, 'days', locale)}`,
            ),
            since: null,
            binding: false,
          },
        ],
      ]),
    })),
    {
      ...{ part: 'thesis', id: thesis.id, amendments: [] },
      facets: new Map([
        ['statement', free(thesis.statement)],
        ...thesis.breaks.map((one): [string, Facet] => [`break ${one.id}`, free(one.statement)]),
        ...thesis.resolves.map((one): [string, Facet] => [`judged ${one.on}`, free(one.what)]),
      ]),
    },
  ];
  // the name of the folder is no part of what it says
  return new Map(all.map((one) => [one.part === 'thesis' ? 'thesis' : `${one.part} ${one.id}`, one]));
}

function indicatorOf(indicator: Indicator): Described {
  const { id, unit, bands, formula, freshDays, staticAfter, amendments } = indicator;
  const thresholds = (bands?.thresholds ?? []).map(({ at, level, since }, index, all): [string, Facet] => {
    // a changed threshold stands beside its forerunner
    const earlier = all.slice(0, index).filter((one) => one.level === level).length;
    return [
      `threshold ${level}${earlier === 0 ? '' : ` (${earlier + 1})`}`,
      { ...words((locale) => boundValue(at, unit, locale)), since, binding: true },
    ];
  });
  return {
    ...{ part: 'indicator', id, amendments },
    facets: new Map([
      ...thresholds,
      ...(bands === null ? [] : [['base', plain(bands.base, true)] as const]),
      ['formula', plain(formula === null ? '—' : formulaText(formula), true)],
      ['fresh', { ...words((locale) => boundValue(freshDays, 'days', locale)), since: null, binding: true }],
      ['static-after', plain(staticAfter === null ? 'never' : String(staticAfter), false)],
      ...(['unit', 'cadence', 'direction', 'growth', 'least', 'role', 'group'] as const).map(
        (key): [string, Facet] => [
          key,
          plain(indicator[key].replaceAll('_', '-'), key === 'least' || key === 'growth'),
        ],
      ),
      ['title', free(indicator.title)],
    ]),
  };
}

function signalOf(signal: Signal, thesis: Thesis): Described {
  const { id, rule, persistDays, evidence, kind, outcome, amendments } = signal;
  const known = (locale: keyof Text): string =>
    `${boundValue(evidence.known, 'percent', locale)} / ${boundValue(evidence.unverified, 'percent', locale)}`;
  return {
    ...{ part: 'signal', id, amendments },
    facets: new Map([
      ['rule', ruleFacet(rule, thesis)],
      [
        'persist',
        { ...words((locale) => boundValue(persistDays, 'days', locale)), since: null, binding: true },
      ],
      ['evidence', { ...words(known), since: null, binding: true }],
      ['kind', plain(kind, true)],
      ['outcome', plain(outcome === null ? '—' : `${outcome.id}, ${outcome.withinDays}`, true)],
      ['title', free(signal.title)],
    ]),
  };
}

function stanceOf({ axes, rows, amendments }: StanceTable, thesis: Thesis): Described {
  const levels = axes.flatMap((axis) =>
    axis.levels.map(({ id, rule }): [string, Facet] => [
      `${axis.id} ${id}`,
      rule === null ? plain('—', true) : ruleFacet(rule, thesis),
    ]),
  );
  const table = rows.map(({ id, stance, when, signals, evidenceBelow }, index): [string, Facet] => {
    const asked = Object.entries(when).map(([axis, allowed]) => `${axis} ${allowed.join(' | ')}`);
    const rule = signals === null ? null : ruleInWords(signals, thesis);
    const said = (locale: keyof Text): string =>
      [
        `${index + 1}. ${stance.replaceAll('_', '-')}`,
        ...asked,
        ...(rule === null ? [] : [rule[locale]]),
        ...(evidenceBelow === null ? [] : [`< ${boundValue(evidenceBelow, 'percent', locale)}`]),
      ].join(', ');
    return [`row ${id}`, { ...words(said), since: null, binding: true }];
  });
  return { part: 'stance', id: 'stance', amendments, facets: new Map([...levels, ...table]) };
}

function ruleFacet(rule: Rule, thesis: Thesis): Facet {
  return { words: ruleInWords(rule, thesis), since: null, binding: true };
}

function plain(value: string, binding: boolean): Facet {
  return { ...words(() => value), since: null, binding };
}

function free(said: Text): Facet {
  return { words: said, since: null, binding: false };
}

function words(of: (locale: keyof Text) => string): { words: Text } {
  return {
    words: Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as Record<keyof Text, string>,
  };
}
