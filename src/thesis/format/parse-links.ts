import type { Deal, Link, LinkMap, LinkNode, ThesisEvent } from '../thesis.ts';
import { mapped, type Kind } from './kind.ts';
import { noText, unsaid } from './no-text.ts';
import { entries, extra, list, must, record, should, table } from './record.ts';
import { choice, day, days, id, name, quantity, share, text, textOrName, words } from './scalars.ts';
import { lineAt } from './sheet.ts';

const indicators = extra(list(name('indicator')), [], 'What tells of it.');
const sign = choice(['+', '-']);

const node: Kind<LinkNode> = mapped(
  record({
    title: must(text, 'What it is called.'),
    lifeline: extra(name('lifeline'), null, 'Which lifeline it is; none: it lies outside.'),
    indicators,
  }),
  (fields, spot) => ({ ...fields, id: String(spot.path.at(-1)) }),
);

const link: Kind<Link> = mapped(
  record({
    from: must(name('node'), 'What acts.'),
    to: must(name('node'), 'On what.'),
    sign: must(sign, 'More of the one means more (+) or less (-) of the other.'),
    days: must(days, 'Until it is felt.'),
    strength: must(share, 'How much of a shock passes on.'),
    why: should(text, noText, 'Why.'),
  }),
  (fields, spot) => ({ ...fields, at: lineAt(spot) }),
);

/** `links.yaml`. */
export const linksKind: Kind<LinkMap> = record({
  threshold: must(share, 'Share of a shock that must reach a lifeline for an event to be more than noise.'),
  nodes: must(table('node', node), 'By id.'),
  links: must(list(link), 'What acts on what.'),
});

const touch = record({
  node: must(name('node'), 'Of links.yaml.'),
  sign: must(sign, 'More or less of it.'),
  size: must(share, 'How hard.'),
});

const eventFields = record({
  title: must(text, 'What happened.'),
  on: extra(day, null, 'When; left out where it is told without a day.'),
  origin: should(textOrName, unsaid, 'Who says so.'),
  touches: must(list(touch, { whole: true, least: 1 }), 'What it touches first.'),
  verdict: extra(choice(['lifeline', 'noise']), null, 'What the thesis says it is.'),
  why: should(text, noText, 'Why.'),
  turns: extra(text, null, 'What would turn noise into signal.'),
});

/** `events/<id>.yaml`. */
export const eventKind = (own: string): Kind<ThesisEvent> =>
  mapped(eventFields, (fields, spot) => ({ ...fields, id: own, at: lineAt(spot) }));

const deal: Kind<Deal> = mapped(
  record({
    id: must(id, 'Of the deal.'),
    from: must(name('entity'), 'Who pays.'),
    to: must(name('entity'), 'Whom.'),
    kind: must(words, 'investment, purchase, lease, warrant, debt, backstop …'),
    amount: must(quantity, '`100bn`.'),
    currency: must(words, 'ISO 4217.'),
    commitment: must(choice(['committed', 'conditional', 'announced']), 'How firm it is.'),
    start: extra(day, null, 'From when.'),
    end: extra(day, null, 'Until when.'),
    source: must(words, 'Who says so.'),
    'known-at': must(day, 'Since when it is known.'),
  }),
  ({ 'known-at': knownAt, ...fields }) => ({ ...fields, knownAt }),
);

/** `deals.yaml`. */
export const dealsKind: Kind<{ deals: Deal[] }> = record({
  deals: must(entries('deal', deal), 'Money between companies.'),
});
