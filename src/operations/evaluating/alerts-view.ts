import { fill, text, type Locale } from '../../base/locale.ts';
import type { AlertsOut } from '../shapes/alert.ts';
import type { Block } from '../view.ts';
import { alertStateWords } from './alert-log.ts';

export function alertsView({ as_of, news, standing, delivered }: AlertsOut, locale: Locale): Block[] {
  const notable = standing.filter(({ to }) => to !== 'ok' && to !== 'no_data');
  return [
    { kind: 'heading', text: fill(words.heading[locale], { day: as_of.slice(0, 10) }) },
    ...(news.length === 0
      ? [{ kind: 'paragraph' as const, text: words.nothing[locale] }]
      : news.map(({ text: told }): Block => ({ kind: 'paragraph', text: told }))),
    ...(notable.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.rule[locale], flexible: true },
              { title: words.state[locale] },
              { title: words.since[locale] },
              { title: words.said[locale], flexible: true },
            ],
            rows: notable.map(({ title, to, as_of: since, person, reason, until }) => [
              ...[title, alertStateWords[to][locale], since.slice(0, 10)],
              person === null ? '' : [person, reason, until?.slice(0, 10)].filter(Boolean).join(', '),
            ]),
          },
        ]),
    ...delivered.map((to): Block => ({ kind: 'paragraph', text: fill(words.delivered[locale], { to }) })),
  ];
}

/** The digest as plain text, a line a change. */
export function digestText(
  { as_of, thesis, news }: Pick<AlertsOut, 'as_of' | 'thesis' | 'news'>,
  locale: Locale,
): string {
  const lines = news.length === 0 ? [words.nothing[locale]] : news.map(({ text: told }) => `- ${told}`);
  return [`${thesis}, ${fill(words.heading[locale], { day: as_of.slice(0, 10) })}`, ...lines, ''].join('\n');
}

const words = {
  heading: text('Alerts as known at {day}', '警报，以 {day} 所知为准', '警報，以 {day} 所知為準'),
  nothing: text(
    'Nothing to tell since the last look.',
    '自上次查看以来没有新的警报。',
    '自上次查看以來沒有新的警報。',
  ),
  rule: text('Rule', '规则', '規則'),
  state: text('State', '状态', '狀態'),
  since: text('As of', '自', '自'),
  said: text('Said', '备注', '備註'),
  delivered: text('The digest went to {to}.', '摘要已送至 {to}。', '摘要已送至 {to}。'),
};
