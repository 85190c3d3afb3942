import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The machine's own browser; Debian's package, or what `FORDEL_CHROMIUM` names. */
const executable = process.env.FORDEL_CHROMIUM ?? '/usr/bin/chromium';

/** Where it is not there, the tests that look at pages are left out, and their name says why. */
export const hasBrowser = existsSync(executable);
export const browserSaid = hasBrowser ? '' : ` (udeladt: ${executable} findes ikke)`;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
}

/** A page off the disk, with all that it may not do: what stands on its console, and what it asks the network for. */
export async function openPage(
  browser: Browser,
  file: string,
  { width = 1440, dark = false } = {},
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  return { page, faults };
}
