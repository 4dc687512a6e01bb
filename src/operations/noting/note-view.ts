import { fill, type Locale } from '../../base/locale.ts';
import type { Block } from '../view.ts';
import { labels, untitled } from '../wording/labels.ts';
import { quantityWords } from '../wording/quantity.ts';
import { modalityWords } from '../wording/vocabulary.ts';
import type { NoteOut } from './note-shape.ts';
import { noteWords as words } from './note-words.ts';

/** How much of each part a terminal shows; the Markdown has the rest. */
const shown = 12;

export function noteView(note: NoteOut, locale: Locale): Block[] {
  const parts = [
    ...numbered(words.summary[locale], note.summary),
    ...numbered(words.watch[locale], note.watch),
    ...part(words.glossary[locale], note.glossary, (rows) => ({
      kind: 'facts',
      rows: rows.map(({ term, meaning }) => [term.plain, meaning.plain]),
    })),
    ...part(words.rules[locale], note.rules, (rows) => ({
      kind: 'facts',
      rows: rows.flatMap(({ condition, outcome }, index): [string, string][] => [
        [`${index + 1}.`, condition.plain],
        ['→', outcome.plain],
      ]),
    })),
    ...predictionPart(note, locale),
    ...numbered(words.questions[locale], note.questions),
    ...verifyPart(note, locale),
  ];
  return [
    { kind: 'heading', text: note.document.title ?? untitled[locale] },
    { kind: 'paragraph', text: (parts.length === 0 ? words.nothing : words.extractive)[locale] },
    ...parts,
    { kind: 'next', text: fill(words.more[locale], { id: note.document.id.slice(0, 8) }) },
  ];
}

function part<One>(title: string, all: readonly One[], block: (rows: readonly One[]) => Block): Block[] {
  if (all.length === 0) return [];
  const count = all.length > shown ? `${shown} / ${all.length}` : String(all.length);
  return [{ kind: 'heading', text: `${title} (${count})` }, block(all.slice(0, shown))];
}

function numbered(title: string, all: readonly { plain: string }[]): Block[] {
  return part(title, all, (rows) => ({
    kind: 'facts',
    rows: rows.map(({ plain }, index) => [`${index + 1}.`, plain]),
  }));
}

function predictionPart({ predictions }: NoteOut, locale: Locale): Block[] {
  return part(words.predictions[locale], predictions, (rows) => ({
    kind: 'table',
    columns: [
      { title: words.by[locale] },
      { title: labels.value[locale], align: 'end' },
      { title: labels.subject[locale] },
      { title: labels.metric[locale] },
      { title: labels.modality[locale] },
      { title: labels.speaker[locale], flexible: true },
    ],
    rows: rows.map(({ claim }) => [
      claim.period ?? '',
      quantityWords(claim, locale),
      claim.subject ?? '',
      claim.metric ?? '',
      claim.modality === null ? '' : modalityWords[claim.modality][locale],
      claim.speaker ?? '',
    ]),
  }));
}

/** What to look up and where, not as a table: places are too long for a column. */
function verifyPart({ to_verify }: NoteOut, locale: Locale): Block[] {
  return part(words.toVerify[locale], to_verify, (rows) => ({
    kind: 'facts',
    rows: rows.map(({ claim, claims, source }) => {
      const quote =
        claims.length === 1
          ? claim.quote
          : fill(words.times[locale], { quote: claim.quote, count: claims.length });
      const what = [quote, claim.subject, claim.metric, claim.period].filter((one) => one !== null);
      const where = source === null ? words.noSource[locale] : source.name[locale];
      return [claim.id.slice(0, 8), `${what.join(' · ')} → ${where}`];
    }),
  }));
}
