import { text, type Text } from '../../base/locale.ts';
import type { SnapshotGapCode } from '../shapes/snapshot.ts';

/** {names} are what is missing, {detail} is a day or what came instead. */
export const snapshotGapWords: Readonly<Record<SnapshotGapCode, Text>> = {
  not_recorded: text(
    'No whole answer was recorded: {names}. `tightrope pull` gets it.',
    '没有完整的记录：{names}。可用 `tightrope pull` 获取。',
    '沒有完整的記錄：{names}。可用 `tightrope pull` 擷取。',
  ),
  other_company: text(
    'What was recorded for {names} is of another company and was refused: {detail}.',
    '为{names}记录的内容属于另一家公司，已拒收：{detail}。',
    '為{names}記錄的內容屬於另一家公司，已拒收：{detail}。',
  ),
  few_tags: text(
    'Seventeen tags only (revenue, income, cash flow, capex, stock compensation, debt, cash, inventory and few more), no depreciation, leases or remaining performance obligations: {names}.',
    '只有十七个标签（收入、利润、现金流、资本开支、股权激励、债务、现金、存货等），没有折旧、租赁和剩余履约义务：{names}。',
    '只有十七個標籤（營收、獲利、現金流、資本支出、股份酬勞、債務、現金、存貨等），沒有折舊、租賃與剩餘履約義務：{names}。',
  ),
  reconstructed: text(
    'Put together again from a table of its facts, not as the service answered: {names}. Values, periods and accession numbers are those of its filings.',
    '由事实表还原而成，并非服务的原始回应：{names}。数值、期间和登录号与其申报文件一致。',
    '由事實表還原而成，並非服務的原始回應：{names}。數值、期間與登錄號與其申報文件一致。',
  ),
  older_recording: text(
    'Beyond the seventeen tags as of {detail} only: {names}.',
    '十七个标签以外的内容只截至 {detail}：{names}。',
    '十七個標籤以外的內容只截至 {detail}：{names}。',
  ),
  not_redistributable: text(
    'Belongs to others and may not be passed on: {names}. `tightrope pull` gets it for your own use.',
    '属于他人，不得转发：{names}。可用 `tightrope pull` 自行获取，供自己使用。',
    '屬於他人，不得轉發：{names}。可用 `tightrope pull` 自行擷取，供自己使用。',
  ),
  vintages_left_out: text(
    'Every release estimates the whole past anew; only the newest unrounded recording is held: {names}.',
    '每次发布都会重新估算全部历史；只收入最新一份未经舍入的记录：{names}。',
    '每次發布都會重新估算全部歷史；只收錄最新一份未經捨入的記錄：{names}。',
  ),
  days_left_out: text(
    'Daily values before {detail} are left out, for size: {names}.',
    '为控制体积，{detail} 之前的日度数值未收入：{names}。',
    '為控制體積，{detail} 之前的每日數值未收錄：{names}。',
  ),
  tables_left_out: text(
    'Tables of this kind are not held: {names}. `tightrope pull` gets them.',
    '未收入这类表格：{names}。可用 `tightrope pull` 获取。',
    '未收錄這類表格：{names}。可用 `tightrope pull` 擷取。',
  ),
  some_reports: text(
    'Only the report as of {detail}: {names}. `tightrope pull` gets the others.',
    '只有截至 {detail} 的报告：{names}。其余可用 `tightrope pull` 获取。',
    '只有截至 {detail} 的報告：{names}。其餘可用 `tightrope pull` 擷取。',
  ),
  not_monthly: text(
    'Recorded as sums of years and quarters only, which are no monthly prices: {names}. `tightrope pull` gets the months with a free key.',
    '只有全年和季度合计，不能当作月度价格：{names}。申请免费密钥后可用 `tightrope pull` 获取月度数据。',
    '只有全年與季度合計，不能當作月度價格：{names}。申請免費金鑰後可用 `tightrope pull` 擷取月資料。',
  ),
};
