// How long the page of a report for 98 kommuner takes to open, and to answer a change, in the machine's own Chromium: work of its main
// thread, which other work on the machine changes least, and time. At most 200 ms of work each, and 1 MB.
// Run: node bench/rapport.js [runs]
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { measure, median } from './lib/measure.js';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const runs = Number(process.argv[2] ?? 9);
const limits = { milliseconds: 200, bytes: 1_000_000 };
const folder = mkdtempSync(join(tmpdir(), 'fordel-rapport-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

const [scheme, page] = ['landet.yaml', 'landet.html'].map((file) => join(folder, file));
writeFileSync(
  scheme,
  `ordning: landet
titel: Hele landet
aar: 2025
udsteder: Fællesskabet
fordelinger:
  - id: drift
    titel: Drift
    beloeb: { fast: 48500000 }
    noegle: { befolkning: { fil: "fordel:befolkning/folk1a-2008K1-2026K1.csv", tidspunkt: 2024K3 } }
    modtagere: alle
    afrunding: { metode: stoerste-rest, til: "0,01" }
`,
);
measure(process.execPath, [here('bin/fordel.js'), 'rapport', scheme, '--ud', page, '--stille']);

const executablePath = process.env.FORDEL_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

async function once() {
  const tab = await browser.newPage();
  const session = await tab.context().newCDPSession(tab);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await tab.goto(`file://${page}`);
  const opened = await worked();
  const time = await tab.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd");
  await tab.getByText('Hvad hvis?').click();
  await tab.getByLabel('Beløb i kr.', { exact: true }).fill('1.234.567,89');
  const answered = await tab.evaluate(`(() => {
    const start = performance.now();
    document.querySelector('[name="beloeb:drift"]').dispatchEvent(new Event('change', { bubbles: true }));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  })()`);
  const isAnswered = await tab.getByText('Dette er et scenarie').isVisible();
  if (!isAnswered) throw new Error('the page has not answered');
  await tab.close();
  return { opened, time, answered };
}

const all = [];
for (let run = 0; run < runs; run++) all.push(await once());
await browser.close();
const figure = (name) => {
  const values = all.map((run) => run[name]);
  return {
    middle: median(values),
    text: `${median(values).toFixed(0)} ms (least ${Math.min(...values).toFixed(0)})`,
  };
};
const [opened, time, answered] = ['opened', 'time', 'answered'].map(figure);
const { size } = statSync(page);
console.log(`98 kommuner: ${(size / 1000).toFixed(0)} kB; at most ${limits.bytes / 1000}`);
console.log(`opens with ${opened.text} of work, at most ${limits.milliseconds}; after ${time.text}`);
console.log(`answers a change in ${answered.text}, at most ${limits.milliseconds}`);
const isSlow = opened.middle > limits.milliseconds || answered.middle > limits.milliseconds;
process.exitCode = isSlow || size > limits.bytes ? 1 : 0;
