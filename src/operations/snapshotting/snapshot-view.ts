import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import type { SnapshotOut } from '../shapes/snapshot.ts';
import type { Block } from '../view.ts';

export function snapshotView(data: SnapshotOut, locale: Locale): Block[] {
  const { date, totals, sources, companies, tables, gaps } = data;
  if (date === null) return [{ kind: 'paragraph', text: words.nothing[locale] }];
  return [
    { kind: 'heading', text: fill(words.heading[locale], { date, ...totals }) },
    {
      kind: 'table',
      columns: [
        { title: words.source[locale], flexible: true },
        { title: words.recorded[locale] },
        { title: words.series[locale], align: 'end' },
        { title: words.facts[locale], align: 'end' },
        { title: words.tables[locale], align: 'end' },
        { title: words.last[locale] },
        { title: words.licence[locale] },
      ],
      rows: sources.map((source) => [
        ...[source.title, `${source.recorded_first} – ${source.recorded_last}`, String(source.series)],
        ...[String(source.facts), String(source.tables), source.last ?? '', source.licence.id],
      ]),
    },
    {
      kind: 'table',
      columns: [
        { title: words.company[locale], flexible: true },
        { title: words.recorded[locale] },
        { title: words.concepts[locale], align: 'end' },
        { title: words.facts[locale], align: 'end' },
        { title: words.last[locale] },
      ],
      rows: companies.map(({ name, recordings, concepts, facts, last }) => [
        ...[name, recordings.at(-1)?.date ?? ''],
        ...[`${concepts.filter(({ state }) => state === 'held').length}/${concepts.length}`, String(facts)],
        last ?? '',
      ]),
    },
    ...tables.map((table): Block => ({ kind: 'paragraph', text: fill(words.table[locale], table) })),
    { kind: 'heading', text: words.gaps[locale] },
    ...gaps.map((gap): Block => ({ kind: 'paragraph', text: gap.text })),
    { kind: 'next', text: '`tightrope pull`' },
  ];
}

const words = {
  nothing: text(
    'No facts came with the program, or they are not wanted.',
    '程序没有附带事实，或设定为不使用。',
    '程式沒有附帶事實，或設定為不使用。',
  ),
  heading: text(
    'As of {date}: {facts} facts in {series} series, {companies} companies',
    '截至 {date}：{series} 个序列，{facts} 条事实，{companies} 家公司',
    '截至 {date}：{series} 個序列，{facts} 筆事實，{companies} 家公司',
  ),
  source: text('Source', '数据源', '資料來源'),
  recorded: text('Recorded', '记录日', '記錄日'),
  series: text('Series', '序列', '序列'),
  facts: text('Facts', '事实', '事實'),
  tables: text('Tables', '表格', '表格'),
  table: text(
    '{title}, as of {as_of}: {rows} rows',
    '{title}，截至 {as_of}：{rows} 行',
    '{title}，截至 {as_of}：{rows} 列',
  ),
  last: text('Newest', '最新', '最新'),
  licence: text('Licence', '许可', '授權'),
  company: text('Company', '公司', '公司'),
  concepts: text('Concepts', '概念', '概念'),
  gaps: text('What is missing', '缺口', '缺口'),
} satisfies Record<string, Text>;
