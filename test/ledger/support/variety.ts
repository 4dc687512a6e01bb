import type { Ledger } from '../../../src/ledger/ledger.ts';
import type { Claim } from '../../../src/reader/reading.ts';
import { entryOf } from './entries.ts';

/** Four small texts: English, simplified, traditional, and one full of signs that mean something to databases. */
export async function keepVariety(ledger: Ledger): Promise<void> {
  const far = ' . '.repeat(20);
  await ledger.append(
    entryOf('Nvidia guided to 11 or 12', {
      logicalId: 'file:///en.txt',
      title: 'English',
      claim: (n) => (n === 0 ? guidance : backlog),
    }),
  );
  await ledger.append(
    entryOf(`简体 营收达到 570 亿美元${far}`, {
      logicalId: 'file:///zh-hans.txt',
      title: null,
      claim: () => ({ kind: 'money', unit: 'USD', subject: 'Nvidia', subjectId: 'nvidia' }),
    }),
  );
  await ledger.append(
    entryOf(`繁體 營收達到 571 億美元${far}`, {
      logicalId: 'file:///zh-hant.txt',
      title: 'Traditional',
      claim: () => ({ low: null, high: null }),
    }),
  );
  await ledger.append(
    entryOf(`it's a_b c:\\d (a*) say "x" 100% 7`, {
      logicalId: 'file:///signs.txt',
      title: 'Odd signs',
      claim: (n) => (n === 0 ? { low: null } : { high: null, subject: 'a shop' }),
    }),
  );
}

const guidance: Partial<Claim> = {
  kind: 'money',
  unit: 'USD',
  currency: 'USD',
  subject: 'Nvidia',
  subjectId: 'nvidia',
  metric: 'revenue',
  modality: 'forecast',
  speaker: 'Jensen Huang',
  speakerId: 'jensen-huang',
  period: '2025',
  periodStart: '2025-01-01',
};

const backlog: Partial<Claim> = {
  subject: 'OpenAI',
  subjectId: 'openai',
  metric: 'backlog',
  change: 'up',
  period: '2025-Q3',
  periodStart: '2025-07-01',
};
