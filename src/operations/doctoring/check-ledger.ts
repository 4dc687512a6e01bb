import { text } from '../../base/locale.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Context } from '../context.ts';
import { countedClaims, countedDocuments } from '../wording/counted.ts';
import { failedBy, finding, type Finding } from './finding.ts';

/** Up to here everything is checked; a larger ledger has a command for it. */
const claimsCheckedAtMost = 20_000;

/** Opens the ledger, counts, checks and searches it; whatever fails is a row, and the rest is left out. */
export async function checkLedger(context: Context): Promise<Finding[]> {
  let ledger: Ledger;
  let counts: Record<string, number>;
  try {
    ledger = await context.ledger('look');
    counts = await ledger.counts();
  } catch (error) {
    return [failedBy(error, 'ledger', context.locale)];
  }
  const claims = counts['claim'] ?? 0;
  const values = {
    engine: ledger.engine,
    at: ledger.location,
    documents: countedDocuments(counts['document'] ?? 0, context.locale),
    claims: countedClaims(claims, context.locale),
  };
  return [
    finding(context.locale, 'ledger', 'ok', { detail: words.ledger }, values),
    await checkIntegrity(context, ledger, claims),
    await checkSearch(context, ledger),
  ];
}

async function checkIntegrity({ locale }: Context, ledger: Ledger, claims: number): Promise<Finding> {
  if (claims > claimsCheckedAtMost) {
    return finding(locale, 'integrity', 'warn', { detail: words.large, wayOut: words.verify }, { claims });
  }
  try {
    const { faults, checked } = await ledger.verify();
    const rows = Object.values(checked).reduce((sum, count) => sum + count, 0);
    return faults.length === 0
      ? finding(locale, 'integrity', 'ok', { detail: words.whole }, { rows })
      : finding(
          locale,
          'integrity',
          'fail',
          { detail: words.faulty, wayOut: words.verify },
          { faults: faults.length },
        );
  } catch (error) {
    return failedBy(error, 'integrity', locale);
  }
}

async function checkSearch({ locale }: Context, ledger: Ledger): Promise<Finding> {
  try {
    await ledger.claims({ search: '算力 compute', limit: 1 });
    return finding(locale, 'search', 'ok', { detail: words.search });
  } catch (error) {
    return failedBy(error, 'search', locale);
  }
}

const words = {
  ledger: text(
    '{engine} at {at}: {documents}, {claims}',
    '{engine}，{at}：{documents}，{claims}',
    '{engine}，{at}：{documents}，{claims}',
  ),
  whole: text('Rows checked: {rows}; no fault', '检查了 {rows} 行，没有错误', '檢查了 {rows} 列，沒有錯誤'),
  faulty: text('Faults: {faults}', '{faults} 处错误', '{faults} 處錯誤'),
  large: text(
    'Not checked: {claims} claims take a while',
    '未检查：{claims} 条论断需要一些时间',
    '未檢查：{claims} 則論斷需要一些時間',
  ),
  verify: text(
    '`tightrope ledger verify` checks and names every one.',
    '`tightrope ledger verify` 会逐一检查并列出。',
    '`tightrope ledger verify` 會逐一檢查並列出。',
  ),
  search: text('Full-text search answers', '全文搜索正常', '全文搜尋正常'),
} as const;
