import { text, type Locale, type Text } from '../../base/locale.ts';
import type { FactOut } from '../shapes/fact.ts';
import type { Block } from '../view.ts';
import { amountValue } from '../../base/indicator-value.ts';
import { factStateWords, shapeWords } from '../wording/fact-reasons.ts';

/** A fact's number, its arithmetic, and the filings behind each part. */
export function explainFactView(fact: FactOut, locale: Locale): Block[] {
  const value =
    fact.value === null ? factStateWords[fact.state][locale] : amountValue(fact.value, fact.unit, locale);
  return [
    { kind: 'heading', text: [fact.entity_name, fact.title, value].join(' · ') },
    {
      kind: 'facts',
      rows: [
        [words.period[locale], period(fact, locale)],
        ...(fact.value_text === null
          ? []
          : [[words.exact[locale], `${fact.value_text} ${fact.unit}`] as const]),
        [words.state[locale], state(fact, locale)],
        ...(fact.formula === null ? [] : [[words.formula[locale], fact.formula] as const]),
        ...(fact.known_at === null ? [] : [[words.known[locale], fact.known_at] as const]),
      ],
    },
    ...(fact.inputs.length === 0 ? [] : [inputs(fact.inputs, locale)]),
    ...fact.rivals.flatMap((rival): Block[] => [
      { kind: 'heading', text: `${words.rival[locale]}: ${rival.value_text} ${fact.unit}` },
      inputs(rival.inputs, locale),
    ]),
    ...earlierValues(fact, locale),
    ...sources(fact),
  ];
}

function period(fact: FactOut, locale: Locale): string {
  const days = fact.period_start === null ? fact.period_end : `${fact.period_start} – ${fact.period_end}`;
  return `${days} (${[fact.fiscal, fact.calendar, shapeWords[fact.shape][locale]].filter((one) => one !== null).join(', ')})`;
}

function state(fact: FactOut, locale: Locale): string {
  const word = factStateWords[fact.state][locale];
  return fact.reason_text === null ? word : `${word}: ${fact.reason_text}`;
}

function inputs(rows: FactOut['inputs'], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: '' },
      { title: words.tag[locale], flexible: true },
      { title: words.period[locale] },
      { title: words.value[locale], align: 'end' },
      { title: words.filing[locale] },
      { title: words.known[locale] },
    ],
    rows: rows.map((input) => [
      input.sign === 1 ? '+' : '−',
      input.tag ?? input.series,
      input.period_start === null ? input.period_end : `${input.period_start} – ${input.period_end}`,
      input.value_text,
      `${input.form ?? ''} ${input.source_ref}`.trim(),
      input.known_at.slice(0, 10),
    ]),
  };
}

function earlierValues({ earlier = [] }: FactOut, locale: Locale): Block[] {
  if (earlier.length === 0) return [];
  return [
    { kind: 'heading', text: words.earlier[locale] },
    {
      kind: 'table',
      columns: [
        { title: words.known[locale] },
        { title: words.value[locale], align: 'end' },
        { title: words.filing[locale], flexible: true },
      ],
      rows: earlier.map((each) => [
        ...[each.known_at.slice(0, 10), each.value_text ?? '', each.source_refs.join(' ')],
      ]),
    },
  ];
}

function sources(fact: FactOut): Block[] {
  const urls = new Set(fact.inputs.map(({ url }) => url).filter((url) => url !== null));
  return [...urls].map((url) => ({ kind: 'next', text: url }));
}

const words = {
  period: text('Period', '期间', '期間'),
  exact: text('Exactly', '精确值', '精確值'),
  state: text('State', '状态', '狀態'),
  formula: text('Formula', '算式', '算式'),
  known: text('Known', '获知日', '獲知日'),
  tag: text('Tag', '标签', '標籤'),
  value: text('Value', '数值', '數值'),
  filing: text('Filing', '申报文件', '申報文件'),
  earlier: text('Said before', '此前的说法', '先前的說法'),
  rival: text('Also said', '另有说法', '另有說法'),
} satisfies Record<string, Text>;
