import { describe, expect, it } from 'vitest';
import type { ChangesOut } from '../../../src/operations/shapes/changes.ts';
import { freshnessParts } from '../../../src/web/live/freshness.tsx';

const changes: ChangesOut = {
  ...{ version: 'a', now: '2026-03-10T10:00:00Z', newest: '2026-03-10', refreshed: '2026-03-10T07:00:00Z' },
  ...{ offline: false, schedule: '0 7 * * *', next: '2026-03-11T07:00:00Z', running: false, runs: [] },
};

describe('how fresh the data are', () => {
  it('says day, last and next refresh', () => {
    const [data, refreshed, next] = freshnessParts(changes, 'en');
    expect([data, refreshed]).toEqual(['Data of Mar 10, 2026', 'refreshed 3 hours ago']);
    expect(next).toMatch(/^next Mar 1[01], 2026/);
  });

  it('says the age of what is old, and that nobody is asked', () => {
    const old = { ...changes, newest: '2026-03-01', offline: true, next: null };
    expect(freshnessParts(old, 'zh-Hans')).toEqual(['数据截至 2026年3月1日，已 9 天', '3小时前获取', '离线']);
  });

  it('tells what came with the program from what was pulled here', () => {
    const shipped = { ...changes, refreshed: null, schedule: null, next: null };
    expect(freshnessParts(shipped, 'en')).toEqual([
      'Data of Mar 10, 2026',
      'as they came with the program',
      'refreshed by hand',
    ]);
    expect(freshnessParts({ ...shipped, newest: null }, 'zh-Hant')).toEqual(['尚無資料', '手動擷取']);
  });
});
