import { TightropeError } from '../../base/error.ts';
import { fill, text, type Locale } from '../../base/locale.ts';
import { escapeMarkdown as safe, yamlText } from '../noting/escape-markdown.ts';
import type { ReviewOut, SigningOut } from '../shapes/review.ts';

/** Only the sheet with this signing, and only that signing of it. Throws invalid_input naming those there are. */
export function ofSigning(reviews: readonly ReviewOut[], id: string): ReviewOut[] {
  const found = reviews.flatMap((review) => {
    const signing = review.signings.find((one) => one.id === id);
    return signing === undefined ? [] : { ...review, signings: [signing] };
  });
  if (found.length > 0) return found;
  const ids = reviews.flatMap(({ signings }) => signings.map((one) => one.id));
  throw new TightropeError('invalid_input', {
    at: 'signed',
    expected: ids.join(', ') || 'none',
    received: id,
  });
}

/** What was signed, the newest first, with what stood beside each question then. */
export function reviewMarkdown(
  { thesis, as_of, reviews }: { thesis: { title: string }; as_of: string; reviews: readonly ReviewOut[] },
  locale: Locale,
): string {
  const head = ['---', `title: ${yamlText(thesis.title)}`, `as_of: ${yamlText(as_of)}`, '---'];
  const body = reviews.flatMap(({ title, about, origin, signings }) => [
    ...['', `# ${safe(title)}`, '', `${safe(about)} (${safe(origin)})`],
    ...(signings.length === 0 ? ['', words.never[locale]] : []),
    ...signings.flatMap((one) => signingLines(one, locale)),
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}

function signingLines({ author, signed_on, as_of, answers }: SigningOut, locale: Locale): string[] {
  return [
    '',
    `## ${fill(words.signed[locale], { day: signed_on, author: safe(author) })}`,
    '',
    fill(words.known[locale], { at: as_of.slice(0, 10) }),
    ...answers.flatMap(({ question, wording, asked, answer, note, readings }) => [
      ...[
        '',
        `### ${safe(fill(words[asked][locale], { question: wording ?? question }))}`,
        '',
        paragraphs(answer),
      ],
      ...(note === '' ? [] : ['', `${words.note[locale]}${paragraphs(note)}`]),
      ...(readings.length === 0 ? [] : ['']),
      ...readings.map((one) => `- ${safe(one.title)}: ${safe(one.text)}${period(one.period)}`),
    ]),
  ];
}

function period(written: string | null): string {
  return written === null ? '' : ` (${safe(written)})`;
}

/** Lines a person broke stay broken. */
function paragraphs(said: string): string {
  return said
    .split(/\r?\n/)
    .map((line) => safe(line))
    .join('\n')
    .replace(/(?<!\n)\n(?!\n)/g, '  \n');
}

const words = {
  never: text('Nobody has signed this sheet yet.', '这份复核表尚无人签署。', '這份檢視表尚無人簽署。'),
  signed: text('Signed {day} by {author}', '{author} 于 {day} 签署', '{author} 於 {day} 簽署'),
  known: text(
    'The readings are those known on {at}.',
    '所列指标现状以 {at} 所知为准。',
    '所列指標現狀以 {at} 所知為準。',
  ),
  still: text('{question}', '{question}', '{question}'),
  otherwise: text(
    '{question} (worded otherwise since)',
    '{question}（此后措辞有改动）',
    '{question}（此後措辭有更動）',
  ),
  no_longer: text('{question} (no longer asked)', '{question}（已不再提问）', '{question}（已不再提問）'),
  note: text('Note: ', '备注：', '備註：'),
};
