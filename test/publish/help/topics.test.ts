import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpTopics } from '../../../src/publish/help/topics.ts';
import { fordelInProcess } from '../../support/in-process.ts';
import { readScheme } from '../../support/read-scheme.ts';
import { fordeling } from '../../support/scheme-text.ts';

/** Written, and run, as somebody would who has read nothing else. */
async function tried({ files, command }: { files: Readonly<Record<string, string>>; command: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'fordel-hjaelp-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const [program, ...args] = command.split(' ');
  expect(program).toBe('fordel');
  return fordelInProcess(args, { cwd: folder });
}

const examples = Object.entries(helpTopics).flatMap(([name, { example }]) =>
  example === undefined ? [] : [[name, example] as const],
);

describe('the help', () => {
  it('has an example for each thing that a finance officer writes', () => {
    expect(examples.map(([name]) => name)).toEqual(expect.arrayContaining(['ordning', 'budget', 'faktura']));
  });

  it.each(examples)('%s: the example works as it stands, without a doubt', async (_, example) => {
    const { status, stdout, stderr } = await tried(example);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  it.each(examples)('%s: the example is shown whole, at 80 columns', async (name, { files, command }) => {
    const { stdout } = await fordelInProcess(['hjaelp', name], { columns: 80 });
    for (const text of [...Object.values(files), command]) expect(stdout).toContain(text.trimEnd());
    // A row of a CSV file cannot be broken.
    for (const line of stdout.split('\n'))
      if (!line.includes(';;')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('writes each key as it can be written', () => {
    const forms = (helpTopics.noegler?.page ?? []).flatMap((block) =>
      block.kind === 'kode' ? block.text.split(/\n(?=\S)/) : [],
    );
    const names = forms.map((form) => form.split(':')[0]);
    expect([...new Set(names)].join(' ')).toBe(
      'befolkning optaelling procenter beloeb lige sats blanding trin klasser faktorer graenser',
    );
    for (const noegle of forms) {
      const plan = fordeling('f', 'fast: 1000', { noegle, modtagere: 'Aalborg, Rebild' });
      const head = 'ordning: r\ntitel: R\naar: 2026\nudsteder: E\nfordelinger:\n';
      expect(readScheme(head + plan).problems).toEqual([]);
    }
  });

  it('lists every topic with a line, and knows what was meant', async () => {
    const { stdout } = await fordelInProcess(['hjaelp']);
    for (const name of Object.keys(helpTopics)) expect(stdout).toMatch(new RegExp(`^${name} +\\S`, 'm'));
    const { stderr } = await fordelInProcess(['hjaelp', 'taktser']);
    expect(stderr).toContain('Mente du "takster"?');
  });
});
