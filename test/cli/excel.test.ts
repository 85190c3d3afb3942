import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/input/reading/paths.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const folder = join(packageRoot, 'fixtures', 'excel');
/** What reads a file that has no ordning of its own: a budget, or a debitorfil. */
const common = readFileSync(join(folder, 'ordning.yaml'), 'utf8');
const invoiced = readFileSync(join(folder, 'faktura.yaml'), 'utf8');

/** The rows of docs/excel.md: a folder, what is wrong, what is done, the exit code, and the total, with the code of a doubt, or the code of the fault. */
const rows = readFileSync(join(packageRoot, 'docs', 'excel.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, name, status, answer] = /^\| \[([^\]]+)\]\(.*\| (\d) \| ([^|]+) \|$/.exec(line) ?? [];
    return name === undefined || answer === undefined
      ? []
      : [{ name, status: Number(status), answer: answer.replaceAll('`', '') }];
  });

describe('the ways an Excel file goes wrong', () => {
  it('are each in the table and in a folder', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rows.map(({ name }) => name)).toEqual(
      folders.map(({ name }) => name).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    );
    expect(rows.length).toBeGreaterThan(40);
  });

  it.each(rows)('$name ends in $status: $answer', async ({ name, status, answer }) => {
    const cwd = join(folder, name);
    const own = join(cwd, 'ordning.yaml');
    const isInvoiced = existsSync(join(cwd, 'debitorer.csv'));
    const input = existsSync(own) ? readFileSync(own, 'utf8') : isInvoiced ? invoiced : common;
    const args = isInvoiced ? ['faktura', '-', '--toer'] : ['beregn', '-'];
    const run = await fordel(args, { cwd, input });
    expect(run.status, run.stderr).toBe(status);
    const total = /^I alt .* (\S+)$/m.exec(run.stdout)?.[1];
    const codes = [...run.stderr.matchAll(/^(?:fejl|advarsel) ([A-Z0-9-]+) {2}/gm)].map(([, code]) => code);
    expect([total, ...new Set(codes)].filter(Boolean)).toEqual(answer.split(', '));
  });
});
