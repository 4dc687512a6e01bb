import type { ChecklistRow, Group, ReviewSheet, Rope, Thesis, ToVerify } from '../thesis.ts';
import type { Text } from '../../base/locale.ts';
import { mapped, type Kind } from './kind.ts';
import { noText, unsaid } from './no-text.ts';
import { entries, extra, list, may, must, record, should, table } from './record.ts';
import { choice, count, day, days, id, name, text, textOrName, words } from './scalars.ts';
import { lineAt } from './sheet.ts';

const indicators = extra(list(name('indicator')), [], 'Indicators that tell.');
const signal = may(name('signal', { keep: true }), null, 'The signal that tells.');
const question = record({
  id: must(id, 'Of the question.'),
  question: must(text, 'The question.'),
  indicators,
});
const statement = record({
  id: must(id, 'Of the statement.'),
  statement: must(text, 'What it says.'),
  signal,
});

export type Head = Pick<
  Thesis,
  | 'format'
  | 'title'
  | 'statement'
  | 'registered'
  | 'lifelines'
  | 'questions'
  | 'doubts'
  | 'breaks'
  | 'resolves'
  | 'rope'
  | 'says'
>;

const lifeline = mapped(
  record({
    title: must(text, 'What it is called.'),
    about: should(text, noText, 'What it asks.'),
    indicators,
  }),
  (fields, spot) => ({ ...fields, id: String(spot.path.at(-1)) }),
);

const ropeSide = record({
  title: must(text, 'What it is called beside its line.'),
  indicator: must(name('indicator'), 'Whose values are drawn.'),
});

const rope: Kind<Rope> = record({
  title: must(text, 'What the picture is called.'),
  above: must(ropeSide, 'What is earned.'),
  below: must(ropeSide, 'What is laid down, in the same unit.'),
});

const saying = record({
  indicator: must(name('indicator'), 'Whose number it says.'),
  text: must(text, 'A statement without its full stop: {value} or {hundredths} stands for the number.'),
});

/** `thesis.yaml`. */
export const headKind: Kind<Head> = mapped(
  record({
    format: must(count, 'Of these files: 1.'),
    title: should(text, noText, 'What it is called.'),
    statement: should(text, noText, 'What it says.'),
    registered: should(day, '', 'Day on which it was first written down.'),
    lifelines: extra(table('lifeline', lifeline), new Map(), 'What it hangs on.'),
    questions: extra(entries('question', question), [], 'What it asks.'),
    doubts: extra(entries('doubt', statement), [], 'What would change my mind.'),
    breaks: extra(entries('break', statement), [], 'What break means.'),
    resolves: extra(
      list(record({ on: must(day, 'When.'), what: must(text, 'What must have come out by then.') })),
      [],
      'When it must have come out.',
    ),
    rope: extra(rope, null, 'What the first page draws.'),
    says: extra(list(saying), [], 'What indicators may say as the sentence of the first page.'),
  }),
  ({ lifelines, ...fields }) => ({ ...fields, lifelines: [...lifelines.values()] }),
);

const group: Kind<Group> = mapped(
  record({
    title: must(text, 'What it is called.'),
    members: must(list(name('entity'), { whole: true, least: 1 }), 'Companies (entities.yaml).'),
  }),
  (fields, spot) => ({ ...fields, id: String(spot.path.at(-1)) }),
);

const board: Kind<{ id: string; title: Text }> = mapped(
  record({ title: must(text, 'What it is called.') }),
  (fields, spot) => ({ ...fields, id: String(spot.path.at(-1)) }),
);

/** `groups.yaml`. */
export const groupsKind: Kind<{
  groups: Map<string, Group>;
  boards: Map<string, { id: string; title: Text }>;
}> = record({
  groups: extra(table('group', group), new Map<string, Group>(), 'Groups of companies.'),
  boards: extra(
    table('board', board),
    new Map<string, { id: string; title: Text }>(),
    'Groups the board shows.',
  ),
});

const reviewFields = record({
  title: must(text, 'What it is called.'),
  about: should(text, noText, 'What it is for.'),
  every: must(days, 'How often.'),
  origin: should(textOrName, unsaid, 'Whose it is.'),
  questions: must(entries('question', question), 'What it asks.'),
});

/** `reviews/<id>.yaml`. */
export const reviewKind = (own: string): Kind<ReviewSheet> =>
  mapped(reviewFields, ({ every, ...fields }, spot) => ({
    ...fields,
    id: own,
    everyDays: every,
    at: lineAt(spot),
  }));

const toVerify: Kind<ToVerify> = record({
  id: must(id, 'Of the statement.'),
  statement: must(text, 'What nobody has settled.'),
  why: should(text, noText, 'Why it matters.'),
  sources: must(list(words), 'What would settle it.'),
  indicator: extra(name('indicator'), null, 'The indicator it would feed.'),
});

/** `to-verify.yaml`. */
export const toVerifyKind: Kind<{ 'to-verify': ToVerify[] }> = record({
  'to-verify': must(entries('statement', toVerify), 'Statements.'),
});

const checklistRow: Kind<ChecklistRow> = record({
  id: must(words, '`M1`, `herman-10.3-1`.'),
  list: must(words, 'Which checklist.'),
  title: must(text, 'What it watches.'),
  outcome: must(choice(['live', 'waiting', 'left_out']), 'What became of it.'),
  indicators,
  signals: extra(list(name('signal')), [], 'Signals that answer it.'),
  reason: extra(text, null, 'The source waited for, or why it is left out.'),
});

/** `checklist.yaml`. */
export const checklistKind: Kind<{ checklist: ChecklistRow[] }> = record({
  checklist: must(entries('row', checklistRow), 'Every row gone through.'),
});
