import { describe, expect, it } from 'vitest';
import { sharedFile, siteFile } from '../../src/base/site-file.ts';

describe('the file of an exported site that answers a page', () => {
  it.each([
    ['/api/v1/board', 'data/en/board.json'],
    ['/api/v1/board?as_of=2026-08-20&since=2026-07-01', 'data/en/board.json'],
    [
      '/api/v1/indicators?ids=capex-ratio&history=true',
      'data/en/indicators_history_true_ids_capex-ratio.json',
    ],
    [
      '/api/v1/indicators?history=true&ids=capex-ratio',
      'data/en/indicators_history_true_ids_capex-ratio.json',
    ],
    ['/api/v1/explain/indicator%3Acapex-ratio', 'data/en/explain_indicator_capex-ratio.json'],
    ['/api/v1/indicators.csv?group=capex&bom=1', 'data/indicators.csv'],
    ['/api/v1/indicators.csv?ids=capex-ratio&history=true', 'data/indicators_capex-ratio.csv'],
    ['/api/v1/replay/signal%3Ax.csv?to=2026-08-20&bom=1', 'data/replay_signal_x.csv'],
    ['/api/v1/replay/signal%3Ax.csv?every=episode&bom=1', 'data/replay_signal_x_episode.csv'],
  ])('%s is %s', (path, file) => {
    expect(siteFile(path, 'en')).toBe(file);
  });

  it('has beside it what it shares with the other languages', () => {
    expect(sharedFile('/api/v1/board?as_of=2026-08-20')).toBe('data/shared/board.json');
  });

  it('stays below the folder of the data', () => {
    expect(siteFile('/api/v1/explain/..%2F..%2Fx?ids=../../y', 'en')).not.toMatch(/\/\.\.|\.\.\//);
  });
});
