import type { Outcome, Signal } from '../signal.ts';
import type { KillCriterion } from '../thesis.ts';
import { bound } from './bound.ts';
import { formula } from './formula-kind.ts';
import { mapped, type Kind } from './kind.ts';
import { noText, unsaid } from './no-text.ts';
import { amendments } from './parse-indicator.ts';
import { extra, list, may, must, record, should, table } from './record.ts';
import { rule } from './rule-kind.ts';
import { choice, day, days, name, share, text, textOrName, words } from './scalars.ts';
import { lineAt } from './sheet.ts';

const evidence = record({
  known: may(share, 0.5, 'Share of its conditions that must be known.'),
  unverified: may(share, 1, 'Share of unverified input it may rest on.'),
});

const outcome = mapped(
  record({
    id: must(name('outcome'), 'Of outcomes.yaml.'),
    within: must(days, 'In so many days.'),
  }),
  ({ id, within }) => ({ id, withinDays: within }),
);

const fields = record({
  title: should(text, null, 'What it is called.'),
  about: should(text, noText, 'What it says.'),
  kind: must(choice(['hold', 'reduce', 'redeploy', 'kill']), 'What it speaks for.'),
  rule: must(rule, 'When it holds.'),
  persist: may(days, 0, 'Days it must hold before it fires, and fail before it ends.'),
  evidence: may(evidence, { known: 0.5, unverified: 1 }, 'How much must be known.'),
  outcome: extra(outcome, null, 'What should follow where it is right.', 'outcome'),
  origin: should(textOrName, unsaid, 'Whose rule it is.'),
  answers: extra(list(words), [], 'Rows of the checklists it answers.'),
  registered: must(day, 'Day from which it applies.'),
  amendments: extra(amendments, [], 'What was changed, with its day.', 'amendments'),
});

/** `signals/<id>.yaml`. Without a rule that can be read there is no signal. */
export const signalKind = (id: string): Kind<Signal> =>
  mapped(fields, ({ persist, title, ...rest }, spot) => ({
    ...{ ...rest, id, title: title ?? { en: id, 'zh-Hans': id, 'zh-Hant': id } },
    ...{ persistDays: persist, at: lineAt(spot) },
  }));

const killFields = record({
  statement: must(text, 'What would end the thesis.'),
  registered: must(day, 'Day on which it was registered.'),
  by: may(day, null, 'Day by which it must be judged.'),
  rule: must(rule, 'When it holds.'),
  amendments: extra(amendments, [], 'What was changed, with its day.', 'amendments'),
});

/** `kill-criteria/<id>.yaml`. */
export const killKind = (id: string): Kind<KillCriterion> =>
  mapped(killFields, (fields, spot) => ({ ...fields, id, at: lineAt(spot) }));

const outcomeEntry = mapped(
  record({
    title: must(text, 'What may follow.'),
    formula: must(formula, 'What tells.'),
    bound: must(bound, '`below 0`: it has followed from there.'),
  }),
  (fields, spot): Outcome => ({ ...fields, id: String(spot.path.at(-1)), at: lineAt(spot) }),
);

/** `outcomes.yaml`. */
export const outcomesKind: Kind<{ outcomes: Map<string, Outcome> }> = record({
  outcomes: must(table('outcome', outcomeEntry), 'By id.'),
});
