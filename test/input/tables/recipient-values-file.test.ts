import { describe, expect, it } from 'vitest';
import { readMunicipalityRegister } from '../../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { readRecipientValues } from '../../../src/input/tables/recipient-values-file.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { parseDanishNumber } from '../../../src/model/exact/danish-number.ts';
import { rational } from '../../../src/model/exact/rational.ts';
import { joint, kommune } from '../../support/keys.ts';

const register = readMunicipalityRegister(new SourceReader());
const recipients = [kommune('851', 'Aalborg'), kommune('860', 'Hjørring'), joint('F/L', '813', '825')];

function read(
  text: string,
  options: { where?: readonly (readonly [string, string])[]; everyone?: boolean } = {},
) {
  const problems: Diagnostic[] = [];
  const wanted = {
    nameColumn: 'modtager',
    valueColumn: 'tal',
    choice: { where: new Map(options.where?.map(([column, text]) => [column, [text]])), leaves: undefined },
    recipients,
    find: (name: string) =>
      recipients.find(
        (one) =>
          one.name === name || one.key === name || (name === 'Læsø' && one.memberCodes.includes('825')),
      ),
    register,
    everyone: options.everyone ?? true,
    parse: parseDanishNumber,
    misfit: (written: string) => (written.startsWith('-') ? 'nul eller mere' : undefined),
  };
  const { values, totals } = readRecipientValues({ file: 'v.csv', sha256: '', text }, wanted, problems);
  return {
    totals: totals.size,
    values: [...values].map(([key, value]) => [key, value.kind === 'tal' ? value.value : value.kind]),
    problems: problems.map(({ code, message, place = {} }) => `${code} ${place.line ?? '-'} ${message}`),
  };
}

describe('values per recipient in a file', () => {
  it('are one for each, by name or code, in any order, and may be expected', () => {
    expect(read('tal;modtager;2025\n5;860;x\n1,5;Aalborg;x\nforventet;F/L;x\n')).toEqual({
      values: [
        ['860', rational(5n)],
        ['851', rational(3n, 2n)],
        ['813+825', 'forventet'],
      ],
      problems: [],
      totals: 0,
    });
  });

  it('are of the rows that are chosen', () => {
    const text = 'modtager;aar;tal\nAalborg;2024;1\nAalborg;2025;2\nHjørring;2025;3\nF/L;2025;4\n';
    const { values, problems } = read(text, { where: [['aar', '2025']] });
    expect(problems).toEqual([]);
    expect(values).toEqual([
      ['851', rational(2n)],
      ['860', rational(3n)],
      ['813+825', rational(4n)],
    ]);
    expect(read(text, { where: [['år', '2025']] }).problems).toEqual(['CSV-KOLONNE 1 kolonnen "år" mangler']);
  });

  it('are refused where somebody has none, has two, or is nobody here, and where they are out of range', () => {
    const { problems } = read('modtager;tal\nAalborg;1\nAalborg;1\nMorsø;2\nLæsø;3\nHjørring;-4\n');
    expect(problems).toEqual([
      'RAEKKE-DUBLET 3 Aalborg står to gange',
      'NOEGLE-VAERDI 4 "Morsø" er ikke en af fordelingens modtagere',
      'NOEGLE-VAERDI 5 "Læsø" er kun en del af modtageren F/L',
      'NOEGLE-VAERDI 6 værdien i kolonnen "tal" skal være nul eller mere',
      'NOEGLE-RAEKKE - F/L har ingen række',
    ]);
  });

  it('leave out rows of totals that are what they say, and refuse others', () => {
    const text = 'modtager;tal\nAalborg;1\nHjørring;2,5\nF/L;3\n';
    expect(read(`${text}I alt;6,5\nREGION NORDJYLLAND;6,5\n`)).toMatchObject({ problems: [], totals: 2 });
    expect(read(`${text}Tilsammen;7,5\n`).problems).toEqual([
      'TOTALRAEKKE 5 "Tilsammen" er 7,5, men rækkerne summer til 6,5',
    ]);
    expect(read('modtager;tal\nAalborg;1\nHjørring;forventet\nF/L;3\nI alt;9\n').problems).toEqual([]);
  });

  it('need not be of everyone where the others have a value of their own', () => {
    expect(read('modtager;tal\nAalborg;1\n', { everyone: false }).problems).toEqual([]);
    expect(read('modtager;tal\n').problems).toEqual([
      'NOEGLE-RAEKKE - Aalborg, Hjørring, F/L har ingen række',
    ]);
  });

  it('stand in columns that the ordning names', () => {
    expect(read('navn;tal\nAalborg;1\n').problems).toEqual(['CSV-KOLONNE 1 kolonnen "modtager" mangler']);
    expect(read('').problems).toEqual(['CSV-TOM - filen er tom']);
  });
});
