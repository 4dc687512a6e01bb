import { z } from 'zod';
import { text } from '../base/locale.ts';
import { checkClock, checkHome, checkNode, checkPages, checkThesis } from './doctoring/check-machine.ts';
import { checkLedger } from './doctoring/check-ledger.ts';
import { checkModel } from './doctoring/check-model.ts';
import { doctorView } from './doctoring/doctor-view.ts';
import { operation } from './operation.ts';
import { doctorShape } from './shapes/doctor.ts';

export default operation({
  name: 'doctor',
  schema: 'tightrope/doctor@1',
  summary: text('Check that everything is in order', '检查一切是否正常', '檢查一切是否正常'),
  description: text(
    'Looks at the program, the workspace, the ledger, the thesis files and the clock, and says what to do where something is wrong.',
    '检查程序、工作区、账本、论点文件和时钟，有问题时给出解决办法。',
    '檢查程式、工作區、帳本、論點檔案和時鐘，有問題時給出解決辦法。',
  ),
  examples: [
    { command: 'tightrope doctor', does: text('this installation', '检查本机的安装', '檢查本機的安裝') },
  ],
  input: z.object({}),
  output: doctorShape,
  http: { method: 'GET', path: '/api/v1/doctor' },
  async *run(context) {
    const checks = [
      checkNode(context),
      await checkHome(context),
      ...(await checkLedger(context)),
      checkClock(context),
      ...(await checkThesis(context)),
      checkModel(context),
      await checkPages(context),
    ];
    yield { ok: true, data: { ok: checks.every(({ state }) => state !== 'fail'), checks }, warnings: [] };
  },
  failed: ({ ok }) => !ok,
  view: (data, { locale }) => doctorView(data, locale),
});
