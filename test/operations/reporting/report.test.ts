import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/base/locale.ts';
import { reportHtml } from '../../../src/operations/reporting/report-html.ts';
import { reportMarkdown } from '../../../src/operations/reporting/report-markdown.ts';
import type { ReportOut } from '../../../src/operations/shapes/report.ts';
import { bench } from '../support/test-context.ts';

const shipped = join(import.meta.dirname, '../../../theses/ai-infra');

describe('report', () => {
  it.each(locales)('says the board as known at a date in %s, as one file', async (locale) => {
    const { data, folder } = await bench({ locale });
    const file = join(folder, 'report.html');
    const report = await data<ReportOut>('report', { thesis: shipped, as_of: '2026-06-30', html: file });
    expect(report.as_of).toMatch(/^2026-0[67]/);
    const html = await readFile(file, 'utf8');
    expect(report.html?.byte_count).toBe(Buffer.byteLength(html));
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).not.toMatch(/<script|<link|<img|src=|https?:/);
    // Every indicator is there, known or not.
    expect((html.match(/<tr>|<div><dt>/g) ?? []).length).toBeGreaterThan(60);
    expect(reportMarkdown(report)).toContain(`tightrope report --as-of ${report.as_of.slice(0, 10)}`);
  });

  it('replaces a file only where told', async () => {
    const { data, error, folder } = await bench();
    const html = join(folder, 'report.html');
    await data('report', { thesis: shipped, html });
    expect(await error('report', { thesis: shipped, html })).toMatchObject({
      code: 'confirmation_needed',
      at: html,
    });
    await data('report', { thesis: shipped, html, force: true });
  });

  it('shows what texts say and runs none of it', () => {
    const hostile: ReportOut = {
      ...{
        title: 'a</title><script>',
        sentence: '<img src=x onerror=alert(1)>',
        as_of: 'x',
        made: 'y',
        html: null,
      },
      blocks: [
        { kind: 'quote', before: '<b>', quote: '"><script>', after: '[x](javascript:1)' },
        { kind: 'table', columns: [{ title: 'a|b', align: 'start', flexible: true }], rows: [['<i> | *c*']] },
        { kind: 'paragraph', text: '`tightrope x` and `<u>`' },
      ],
    };
    expect(reportHtml(hostile, 'en')).not.toMatch(/<script|<img|<b>|<i>|<u>/);
    const markdown = reportMarkdown(hostile).replace(/^---.*?\n---\n/s, '');
    expect(markdown).not.toMatch(/<[a-z]/);
    expect(markdown).toContain('a\\|b');
    expect(markdown).toContain('`tightrope x` and');
  });
});
