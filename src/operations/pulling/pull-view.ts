import { fill, text, type Locale, type Text } from '../../base/locale.ts';
import { byteSize } from '../byte-size.ts';
import { thesisOption } from '../fields/thesis.ts';
import type { PullOut } from '../shapes/pull.ts';
import type { Block } from '../view.ts';

/** What a pull brought: one row a host, then only the lines that need attention. */
export function pullView(data: PullOut, locale: Locale): Block[] {
  const { lines, hosts, dry_run, what, thesis } = data;
  const again = ['tightrope pull', ...what].join(' ');
  const count = (outcome: PullOut['lines'][number]['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  const facts = lines.reduce((sum, line) => sum + line.facts, 0);
  const summary = fill((dry_run ? words.would : words.did)[locale], {
    lines: lines.length,
    asked: count(dry_run ? 'due' : 'ok') + count('unchanged'),
    unchanged: count('unchanged'),
    fresh: count('fresh'),
    facts,
  });
  const troubled = lines.filter(({ message }) => message !== null);
  return [
    { kind: 'paragraph', text: summary },
    ...(hosts.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: words.host[locale], flexible: true },
              { title: words.requests[locale], align: 'end' as const },
              { title: words.size[locale], align: 'end' as const },
              { title: words.status[locale], align: 'end' as const },
            ],
            rows: hosts.map(({ host, requests, bytes, status }) => [
              ...[host, String(requests), dry_run ? '' : byteSize(bytes)],
              dry_run ? '' : String(status ?? words.noAnswer[locale]),
            ]),
          },
        ]),
    ...(troubled.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: words.troubled[locale] },
          {
            kind: 'table' as const,
            columns: [
              { title: words.feed[locale] },
              { title: words.key[locale] },
              { title: words.why[locale], flexible: true },
            ],
            rows: troubled.map(({ feed, key, message }) => [feed, key, message ?? '']),
          },
        ]),
    { kind: 'next', text: dry_run ? `\`${again}${thesisOption(thesis)}\`` : '`tightrope sources`' },
  ];
}

const words = {
  did: text(
    '{lines} lines: {asked} asked ({unchanged} unchanged), {fresh} pulled lately and passed over; {facts} new facts.',
    '共 {lines} 项：请求 {asked} 项（其中 {unchanged} 项没有变化），近期已获取而跳过 {fresh} 项；新增事实 {facts} 条。',
    '共 {lines} 項：請求 {asked} 項（其中 {unchanged} 項沒有變化），近期已擷取而略過 {fresh} 項；新增事實 {facts} 筆。',
  ),
  would: text(
    '{lines} lines: {asked} would be asked, {fresh} were pulled lately.',
    '共 {lines} 项：将请求 {asked} 项，近期已获取 {fresh} 项。',
    '共 {lines} 項：將請求 {asked} 項，近期已擷取 {fresh} 項。',
  ),
  host: text('Host', '主机', '主機'),
  requests: text('Requests', '请求', '請求'),
  size: text('Size', '大小', '大小'),
  status: text('Status', '状态', '狀態'),
  noAnswer: text('no answer', '无回应', '無回應'),
  troubled: text('What did not come', '未能获取', '未能擷取'),
  feed: text('Source', '数据源', '資料來源'),
  key: text('Key', '键', '鍵'),
  why: text('Why', '原因', '原因'),
} satisfies Record<string, Text>;
