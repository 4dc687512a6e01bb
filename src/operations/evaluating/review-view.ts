import { fill, text, type Locale } from '../../base/locale.ts';
import type { ReviewOut } from '../shapes/review.ts';
import type { Block } from '../view.ts';

/** One sheet whole; of several which are due. */
export function reviewView(reviews: readonly ReviewOut[], locale: Locale): Block[] {
  const [only] = reviews;
  if (only === undefined) return [{ kind: 'paragraph', text: words.none[locale] }];
  if (reviews.length === 1) return sheetBlocks(only, locale);
  return [
    {
      kind: 'table',
      columns: [
        { title: words.sheet[locale] },
        { title: words.title[locale], flexible: true },
        { title: words.signed[locale] },
        { title: words.by[locale] },
        { title: words.due[locale] },
      ],
      rows: reviews.map((one) => [
        one.id,
        one.title,
        one.signed_on ?? '',
        one.signed_by ?? '',
        one.is_due ? words.now[locale] : (one.due_on ?? ''),
      ]),
    },
    { kind: 'next', text: `\`tightrope review ${only.id}\`` },
  ];
}

function sheetBlocks(
  { id, title, about, origin, questions, signed_on, seen }: ReviewOut,
  locale: Locale,
): Block[] {
  return [
    { kind: 'heading', text: title },
    { kind: 'paragraph', text: about },
    {
      kind: 'facts',
      rows: [
        [words.signed[locale], signed_on ?? words.never[locale]],
        [words.origin[locale], origin],
      ],
    },
    ...questions.flatMap(({ id: name, question, readings, moved, last }): Block[] => [
      { kind: 'heading', text: question },
      {
        kind: 'facts',
        rows: [
          [words.question[locale], name],
          ...readings.map(
            ({ id: reading, title: label, level, band_text, state_text }) =>
              [
                label,
                [
                  [level?.text, band_text ?? state_text].filter((one) => one !== undefined).join(' · '),
                  ...moved
                    .filter((one) => one.id === reading)
                    .map(({ from }) => fill(words.was[locale], { from })),
                ].join(' '),
              ] as const,
          ),
          [
            words.answer[locale],
            last === null
              ? words.open[locale]
              : fill(words.said[locale], { answer: last.answer, author: last.author, day: last.signed_on }),
          ],
          ...(last === null || last.note === '' ? [] : [[words.note[locale], last.note] as const]),
        ],
      },
    ]),
    {
      kind: 'next',
      text: `\`tightrope sign ${id} --answer "${questions[0]?.id ?? ''}=…" --by NAME --seen ${seen}\``,
    },
  ];
}

const words = {
  none: text('The thesis has no review sheets.', '论点没有复核表。', '論點沒有檢視表。'),
  sheet: text('Sheet', '复核表', '檢視表'),
  title: text('Title', '标题', '標題'),
  signed: text('Last signed', '上次签署', '上次簽署'),
  by: text('By', '签署人', '簽署人'),
  note: text('Note', '备注', '備註'),
  was: text('(was {from})', '（上次签署时：{from}）', '（上次簽署時：{from}）'),
  due: text('Due', '到期', '到期'),
  now: text('now', '现在', '現在'),
  never: text('never', '从未', '從未'),
  origin: text('Origin', '出处', '出處'),
  question: text('Question', '问题', '問題'),
  answer: text('Answer', '回答', '回答'),
  open: text('open', '待答', '待答'),
  said: text('{answer} ({author}, {day})', '{answer}（{author}，{day}）', '{answer}（{author}，{day}）'),
};
