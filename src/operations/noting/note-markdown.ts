import { fill, type Locale, type Text } from '../../base/locale.ts';
import type { ClaimOut } from '../shapes/claim.ts';
import { labels, untitled } from '../wording/labels.ts';
import { quantityWords } from '../wording/quantity.ts';
import { modalityWords } from '../wording/vocabulary.ts';
import { escapeMarkdown as safe, yamlText } from './escape-markdown.ts';
import type { NoteOut } from './note-shape.ts';
import { noteWords as words } from './note-words.ts';

/**
 * A note as Markdown for Obsidian and static sites: YAML front matter, a heading for each part that has something, and
 * every claim as a block `^claim-xxxxxxxx` that the rest links to. Headings are in `locale`, quotes as they stand.
 */
export function noteMarkdown(note: NoteOut, locale: Locale): string {
  const say = (wording: Text): string => wording[locale];
  const part = (title: Text, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `## ${say(title)}`, '', ...lines];
  const withClaims = (plain: string, ids: readonly string[]): string =>
    [`- ${safe(plain)}`, ...ids.map((id) => link(id))].join(' ');
  const lines = [
    ...frontMatter(note),
    '',
    `# ${safe(fill(say(words.noteOf), { title: note.document.title ?? say(untitled) }))}`,
    '',
    `*${say(words.extractive)}*`,
    ...part(
      words.summary,
      note.summary.map(({ plain, claims }) => withClaims(plain, claims)),
    ),
    ...part(
      words.watch,
      note.watch.map(({ plain, claims }) => withClaims(plain, claims)),
    ),
    ...part(
      words.glossary,
      note.glossary.map(({ term, meaning }) => `- **${safe(term.plain)}**: ${safe(meaning.plain)}`),
    ),
    ...part(
      words.rules,
      note.rules.map(({ condition, outcome }) => `- ${safe(condition.plain)} → ${safe(outcome.plain)}`),
    ),
    ...part(words.predictions, predictionTable(note, locale)),
    ...part(
      words.questions,
      note.questions.map(({ plain }) => `- ${safe(plain)}`),
    ),
    ...part(words.toVerify, verifyTable(note, locale)),
    ...part(words.claims, claimBlocks(note)),
  ];
  return `${lines.join('\n')}\n`;
}

function frontMatter({ document }: NoteOut): string[] {
  return [
    '---',
    `title: ${yamlText(document.title ?? document.logical_id)}`,
    ...(document.published_at === null ? [] : [`date: ${document.published_at}`]),
    `source: ${yamlText(document.url ?? document.logical_id)}`,
    `lang: ${document.language}`,
    'tags:',
    '  - tightrope',
    '  - note',
    `document: ${document.id}`,
    `reader: ${yamlText(document.reader_version)}`,
    '---',
  ];
}

function predictionTable({ predictions }: NoteOut, locale: Locale): string[] {
  if (predictions.length === 0) return [];
  const titles = [
    words.by,
    labels.subject,
    labels.metric,
    labels.value,
    labels.modality,
    labels.speaker,
    labels.id,
  ];
  return table(
    titles.map((title) => title[locale]),
    predictions.map(({ claim }) => [
      safe(claim.period ?? claim.period_end ?? ''),
      ...whatOf(claim),
      safe(quantityWords(claim, locale)),
      modalityOf(claim, locale),
      safe(claim.speaker ?? ''),
      link(claim.id),
    ]),
  );
}

function verifyTable({ to_verify }: NoteOut, locale: Locale): string[] {
  if (to_verify.length === 0) return [];
  const titles = [
    labels.quote,
    ...[labels.subject, labels.metric, labels.period, labels.value, labels.modality, labels.speaker],
    ...[words.where, words.why],
  ];
  return table(
    titles.map((title) => title[locale]),
    to_verify.map(({ claim, claims, source, why }) => [
      `${safe(claim.quote)} ${claims.map(link).join(' ')}`,
      ...whatOf(claim),
      safe(claim.period ?? ''),
      safe(quantityWords(claim, locale)),
      modalityOf(claim, locale),
      safe(claim.speaker ?? ''),
      source === null ? words.noSource[locale] : sourceCell(source, locale),
      why === null ? '' : safe(why[locale]),
    ]),
  );
}

function sourceCell(
  { name, url, concept }: NonNullable<NoteOut['to_verify'][number]['source']>,
  locale: Locale,
): string {
  const shown = safe(name[locale]);
  return `${url === null ? shown : `[${shown}](<${url}>)`}${concept === null ? '' : ` \`${concept}\``}`;
}

/** Each claim once, in its sentence, as the block others point at; the anchor is for readers without block ids. */
function claimBlocks({ to_verify }: NoteOut): string[] {
  return to_verify.flatMap(({ sentence, claim, claims }) =>
    claims.map(
      (id) =>
        `- <a id="^${blockId(id)}"></a>**${safe(claim.quote)}** · ${safe(sentence.plain)} ^${blockId(id)}`,
    ),
  );
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)];
}

function whatOf({ subject, metric }: ClaimOut): string[] {
  return [safe(subject ?? ''), safe(metric ?? '')];
}

function modalityOf({ modality }: ClaimOut, locale: Locale): string {
  return modality === null ? '' : modalityWords[modality][locale];
}

function blockId(id: string): string {
  return `claim-${id.slice(0, 8)}`;
}

function link(id: string): string {
  return `[${id.slice(0, 8)}](#^${blockId(id)})`;
}
