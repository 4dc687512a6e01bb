import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export interface GuardedPage {
  page: Page;
  /** What went wrong behind the page: requests to other hosts, script errors, violations of the security policy. */
  complaints: string[];
  /** What the API was asked for and does not have, or does not understand: the page's own business to say. */
  missing: string[];
  close(): Promise<void>;
}

/** The installed Chromium, told to speak to nobody on its own. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath))
    throw new Error(`there is no browser at ${executablePath}; set CHROMIUM_PATH`);
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page in a context of its own; `complaints` must be empty at the end of every test that uses it. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<GuardedPage> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const complaints: string[] = [];
  const missing: string[] = [];
  await context.route('**/*', (route) => {
    const { hostname, protocol } = new URL(route.request().url());
    if (hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:') return route.continue();
    complaints.push(`request to ${hostname}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    // A 404 or 422 of the API that a test provokes is logged by the browser itself; everything else is ours.
    if (/status of (404|422)/.test(message.text()) && url.includes('/api/v1/')) missing.push(url);
    else complaints.push(`console: ${message.text()} ${url}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, complaints, missing, close: () => context.close() };
}
