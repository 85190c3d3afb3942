import { describe, expect, it } from 'vitest';
import { fordeling, schemeOf } from '../../support/scheme-text.ts';

const files = {
  'b.csv': 'post;beløb;art\nLøn;100;drift\n',
  't.csv': 'modtager;timer\nRebild;1\nThisted;2\n',
};
const read =
  (amount: string, noegle = 'lige: {}') =>
  () =>
    schemeOf(`fordelinger:\n${fordeling('a', amount, { noegle })}`, () => undefined, files);

describe('a column that the file has not', () => {
  it.each([
    [read('budget: { fil: b.csv, kolonne: beloeb }'), 'beloeb', 'beløb'],
    [read('budget: { fil: b.csv, kolonne: beløb, hvor: { arte: drift } }'), 'arte', 'art'],
    [read('fast: 1', 'optaelling: { fil: t.csv, kolonne: timar }'), 'timar', 'timer'],
  ])('is told once, with the one that was meant', (run, column, meant) => {
    let said: readonly { message: string; advice: string }[] = [];
    try {
      run();
    } catch (error) {
      said = (error as { diagnostics: typeof said }).diagnostics;
    }
    expect(said.map(({ message }) => message)).toEqual([
      expect.stringContaining(`har ingen kolonne "${column}"`),
    ]);
    expect(said[0]?.advice).toContain(`Mente du "${meant}"?`);
  });
});
