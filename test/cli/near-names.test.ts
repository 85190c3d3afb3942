import { describe, expect, it } from 'vitest';
import { FordelError } from '../../src/model/diagnostic.ts';
import { fordelInProcess as fordel } from '../support/in-process.ts';
import { calculated, fordeling } from '../support/scheme-text.ts';

describe('a misspelt name on the command line', () => {
  it.each([
    [['beregn', 'telecare-nord-2023', '-f', 'cvs'], 'Mente du "csv"?'],
    [['beregn', 'telecare-nord-2023', '--ud', 'x.jsn'], 'Mente du "json"?'],
    [['beregn', 'telecare-nord-2023', '--ud', 'x.xls'], 'Excel åbner xlsx.'],
    [['beregn', 'fixtures/en-celle/ordnign.yaml'], 'Mente du "ordning.yaml"?'],
    [['faktura', 'socialtilsyn-nord-2024', '--toer', '-f', 'oiubl'], 'Mente du "oioubl"?'],
    [['fremskriv', '100', '--fra', '2023', '--til', '2024', '--skoen', 'endlig'], 'Mente du "endelig"?'],
  ])('%j gets the one that is nearly it', async (args, meant) => {
    const { stderr, status } = await fordel(args);
    expect(status).toBe(2);
    expect(stderr).toContain(meant);
  });
});

describe('a misspelt name in an ordning', () => {
  const csv = 'post;beloeb\nLøn;100\nHusleje;50\n';
  const advice = (blocks: string) => {
    try {
      calculated(blocks, { 'b.csv': csv });
      return [];
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      return error.diagnostics.map((each) => each.advice);
    }
  };

  it('of a post in a sum gets the one that is nearly it', () => {
    const sums = (post: string) =>
      advice(
        `budgetter: [{ id: b, titel: B, fil: b.csv, kolonne: beloeb, post: post, kolonner: [{ id: k, titel: K }], summer: [{ post: I alt, poster: [Løn, ${post}] }] }]\n`,
      );
    expect(sums('Huslje')).toEqual(['Posterne er: Løn, Husleje. Mente du "Husleje"?']);
    expect(sums('Kørsel')).toEqual(['Posterne er: Løn, Husleje.']);
  });

  it('of a text in hvor gets the one that is nearly it', () => {
    expect(
      advice(
        `fordelinger:\n${fordeling('f', 'budget: { fil: b.csv, kolonne: beloeb, hvor: { post: Lønn } }')}`,
      ),
    ).toEqual(['I filen: post er "Løn", "Husleje". Mente du "Løn"?']);
  });

  it('of an index or a skøn gets the one that is nearly it', () => {
    const indexed = (choice: string) =>
      advice(
        `fordelinger:\n${fordeling('f', `fremskrevet: { af: { fast: 100 }, fra: 2023, til: 2024, ${choice} }`)}`,
      );
    expect(indexed('indeks: kll')[0]).toContain('Mente du "kl"?');
    expect(indexed('skoen: forvented')[0]).toContain('Mente du "forventet"?');
  });
});
