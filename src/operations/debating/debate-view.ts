import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import type { DebateOut } from '../shapes/verdict.ts';
import type { Block } from '../view.ts';

export function debateView(questions: readonly DebateOut[], locale: Locale): Block[] {
  if (questions.length === 0) return [{ kind: 'paragraph', text: words.none[locale] }];
  return questions.flatMap(({ question, settled, positions, contradictions }): Block[] => [
    { kind: 'heading', text: question },
    { kind: 'paragraph', text: settled },
    {
      kind: 'table',
      columns: [
        { title: words.position[locale], flexible: true },
        { title: words.holder[locale] },
        { title: words.since[locale] },
        { title: words.quote[locale], flexible: true },
      ],
      rows: positions.flatMap(({ label, holders }) =>
        holders.length === 0
          ? [[label, words.nobody[locale], '', '']]
          : holders.map(({ speaker, since, quotes }, index) => [
              index === 0 ? label : '',
              speaker,
              since ?? '',
              quotes[0]?.quote ?? words.notShown[locale],
            ]),
      ),
    },
    ...contradictions.map((one): Block => ({
      kind: 'paragraph',
      text: fill(words.contradiction[locale], {
        why: one.text,
        who:
          one.holders.length === 0 ? words.nobody[locale] : one.holders.join(locale === 'en' ? ', ' : '、'),
      }),
    })),
  ]);
}

const words = {
  none: text('The thesis states no question.', '论点里没有列出问题。', '論點裡沒有列出問題。'),
  position: text('Position', '立场', '立場'),
  holder: text('Held by', '持有者', '持有者'),
  since: text('Since', '起始', '起始'),
  quote: text('Shown by', '依据', '依據'),
  nobody: text('nobody here', '此处无人', '此處無人'),
  notShown: text('no text kept here shows it', '已保存的文本中没有', '已儲存的文本中沒有'),
  contradiction: text('Not both: {why} ({who})', '不能兼得：{why}（{who}）', '不能兼得：{why}（{who}）'),
} satisfies Record<string, Text>;
