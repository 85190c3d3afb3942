import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/input/reading/csv-table.ts';
import { refuseNameless } from '../../../src/input/tables/nameless-columns.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';

const said = (text: string) => {
  const problems: Diagnostic[] = [];
  refuseNameless(readCsv({ file: 'b.csv', sha256: '', text }, problems), problems);
  return problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
};

describe('a column without a heading', () => {
  it('has no figures: decimals that a comma has parted from their number would be lost', () => {
    expect(said('konto,post,beloeb,\n1001,Løn,1037,54\n1002,El,20,10\n')).toEqual(['CSV-KOLONNE 2:15']);
  });

  it('may be empty, or have remarks', () => {
    expect(said('post;beloeb;;\nLøn;1;;set af NN\n')).toEqual([]);
  });
});
