import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Output } from '../../src/output/terminal.ts';
import { fordel, fordelInThread } from '../support/fordel.ts';
import { fordelInProcess, gatheringTerminal } from '../support/in-process.ts';

/** The tests run the sources in their own process: here each command of the built program runs once, too, and two are started. */
describe('the command line in this process', () => {
  it.each([
    ['beregn', 'socialtilsyn-nord-2024'],
    ['kontrol', 'telecare-nord-2023', '--celler'],
    ['beregn', 'findes-ikke.yaml'],
    ['fremskriv', '-1.000,50', '--fra', '2023', '--til', '2024'],
    ['takst', 'socialtilsyn-nord-2024', '--pladser', '30'],
    ['forklar', 'telecare-nord-2023', '-k', 'Morsø'],
    ['sammenlign', 'telecare-nord-2023', '--tidspunkt', '2023K1'],
    ['spor', 'data/facit/telecare-nord-2023.csv', '-f', 'json'],
    ['faktura', 'socialtilsyn-nord-2024', '--toer'],
    ['notat', 'skriv', 'objektiv-finansiering', '--ordning', 'socialtilsyn-nord-2024', '-f', 'html'],
    ['import', 'fixtures/statbank/api-csv-da-folk1am-full-copy.csv'],
    ['data'],
    ['ny', 'README.md'],
    ['skema', 'beregn'],
    ['hjaelp', 'tal'],
    ['--version'],
  ])('does what the program does: %j', async (...args) => {
    expect(await fordelInProcess(args)).toEqual(await fordelInThread(args));
  });

  it.each([
    ['beregn', 'socialtilsyn-nord-2024'],
    ['beregn', 'findes-ikke.yaml'],
  ])('does what a start does: %j', async (...args) => {
    expect(await fordelInProcess(args)).toEqual(fordel(args));
  });

  it('leaves the process as it was, also after a run that fails', async () => {
    const state = () => [process.cwd(), { ...process.env }, process.exitCode, process.eventNames()];
    const before = state();
    expect((await fordelInProcess(['beregn', 'findes-ikke.yaml'], { cwd: tmpdir() })).status).toBe(2);
    expect(state()).toEqual(before);
  });

  it('refuses to begin before another run has ended', async () => {
    const first = fordelInProcess(['--version']);
    await expect(fordelInProcess(['--version'])).rejects.toThrow('await one run');
    expect((await first).status).toBe(0);
  });

  it('takes colours and the width of the help from its terminal', async () => {
    let shown = '';
    const output: Output = {
      isTTY: true,
      columns: 70,
      write: async (text) => {
        shown += text;
      },
    };
    const terminal = { stdin: () => Buffer.of(), stdout: output, stderr: output, env: {} };
    expect(await main(['hjaelp', 'tal'], terminal)).toBe(0);
    expect(shown).toContain('\u001b[1m');
    shown = '';
    expect(await main(['beregn', '--help'], terminal)).toBe(0);
    expect(
      Math.max(
        ...(shown
          .split('Eksempler')[0]
          ?.split('\n')
          .map(({ length }) => length) ?? []),
      ),
    ).toBeLessThan(71);
  });

  it.each([
    ['EPIPE', 0, /^$/],
    ['ENOSPC', 2, /resultatet kunne ikke skrives helt \(ENOSPC\)/],
    ['EIO', 2, /resultatet kunne ikke skrives helt \(EIO\)/],
    ['EBADF', 2, /standard output er lukket/],
  ])(
    'answers an output that fails with exit code 2, and one that nobody reads with its own: %s',
    async (code, status, said) => {
      const stdout: Output = {
        isTTY: false,
        columns: undefined,
        write: () => Promise.reject(Object.assign(new Error(code), { code })),
      };
      for (const args of [['hjaelp'], ['hjaelp', 'tal'], ['--version']]) {
        const terminal = gatheringTerminal();
        expect(await main(args, { ...terminal, stdout })).toBe(status);
        expect(terminal.stderr.gathered).toMatch(said);
        // Nobody may hear of it, either.
        expect(await main(args, { ...terminal, stdout, stderr: stdout })).toBe(status);
      }
    },
  );
});
