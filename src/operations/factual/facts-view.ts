import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import type { FactOut } from '../shapes/fact.ts';
import type { Block } from '../view.ts';
import { amountValue } from '../../base/indicator-value.ts';
import { factStateWords, shapeWords } from '../wording/fact-reasons.ts';

interface Facts {
  entity: string;
  entity_name: string;
  known_at: string | null;
  facts: readonly FactOut[];
  absent: readonly string[];
}

export function factsView({ entity, entity_name, known_at, facts, absent }: Facts, locale: Locale): Block[] {
  const [first] = facts;
  return [
    {
      kind: 'heading',
      text:
        known_at === null ? entity_name : fill(words.asKnownAt[locale], { who: entity_name, date: known_at }),
    },
    ...(first === undefined
      ? [{ kind: 'paragraph' as const, text: words.nothing[locale] }]
      : [table(facts, locale)]),
    ...(absent.length === 0 || first === undefined
      ? []
      : [{ kind: 'paragraph' as const, text: fill(words.absent[locale], { what: absent.join(', ') }) }]),
    {
      kind: 'next',
      text: first === undefined ? '`tightrope pull sec`' : `\`tightrope explain ${first.id || entity}\``,
    },
  ];
}

function table(facts: readonly FactOut[], locale: Locale): Block {
  return {
    kind: 'table',
    columns: [
      { title: words.concept[locale], flexible: true },
      { title: words.period[locale] },
      { title: words.end[locale] },
      { title: words.value[locale], align: 'end' },
      { title: words.state[locale], flexible: true },
      { title: words.known[locale] },
    ],
    rows: facts.map((fact) => [
      fact.title,
      `${fact.fiscal ?? fact.calendar} ${shapeWords[fact.shape][locale]}`,
      fact.period_end,
      fact.value === null ? '' : amountValue(fact.value, fact.unit, locale),
      fact.reason_text ?? factStateWords[fact.state][locale],
      fact.known_at?.slice(0, 10) ?? '',
    ]),
  };
}

const words = {
  asKnownAt: text('{who}, as known at {date}', '{who}，截至 {date} 所知', '{who}，截至 {date} 所知'),
  nothing: text(
    'No filing in this ledger says anything of it yet.',
    '账本里还没有相关的申报文件。',
    '帳本裡還沒有相關的申報文件。',
  ),
  absent: text('Nothing is stated of: {what}.', '没有记载的概念：{what}。', '沒有記載的概念：{what}。'),
  concept: text('Concept', '概念', '概念'),
  period: text('Period', '期间', '期間'),
  end: text('Ends', '截止日', '截止日'),
  value: text('Value', '数值', '數值'),
  state: text('State', '状态', '狀態'),
  known: text('Known', '获知日', '獲知日'),
} satisfies Record<string, Text>;
