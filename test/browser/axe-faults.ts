import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Rules of WCAG 2.2 AA and best practice that a page breaks, or those of colour alone, each with the elements. */
export async function faults(page: Page, which: 'every rule' | 'colours' = 'every rule'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const tags =
    which === 'colours'
      ? ['color-contrast', 'link-in-text-block']
      : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run(on: Document, how: RunOptions): Promise<AxeResults> } };
    const result = await axe.run(document, { runOnly });
    return result.violations.map((fault) => ({
      id: fault.id,
      nodes: fault.nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    }));
  }, tags);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 5).join(' | ')}`);
}
