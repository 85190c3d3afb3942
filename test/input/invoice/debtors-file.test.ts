import { describe, expect, it } from 'vitest';
import { readDebtors } from '../../../src/input/invoice/debtors-file.ts';
import { readMunicipalityRegister } from '../../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { renderDiagnostics } from '../../../src/publish/format/diagnostics.ts';
import { noScreen } from '../../../src/publish/format/screen.ts';

const register = readMunicipalityRegister(new SourceReader());
const header =
  'modtager;opkraevning;gln;personreference;ordrenummer;kontostreng;cvr;vej;nummer;postnr;by;bekraeftet';
const good = 'Aalborg;;5798009811578;Anne Person;;;;Boulevarden;13;9000;Aalborg;2024-01-31';

function read(...rows: string[]) {
  const problems: Diagnostic[] = [];
  const text = [header, ...rows].join('\n');
  const debtors = readDebtors({ file: 'debitorer.csv', sha256: '', text }, register, problems);
  return { debtors, problems, codes: problems.map(({ code }) => code), text };
}

describe('readDebtors', () => {
  it('takes name and CVR from the kommune', () => {
    const { debtors, codes } = read(good);
    expect(codes).toEqual([]);
    expect(debtors[0]).toMatchObject({
      recipientKey: '851',
      chargeId: null,
      name: 'Aalborg Kommune',
      cvr: '29189420',
    });
    expect(debtors[0]).not.toHaveProperty('orderNumber');
  });

  it('reads a kontostreng with its separators, and a row for one charge type', () => {
    const { debtors, codes } = read(
      'Eksempel A/S;drift;5798009811578;X;O-1;58.95.03.40.00.00.00.00;12345674;V;1;1000;B;2024-01-31',
    );
    expect(codes).toEqual([]);
    expect(debtors[0]).toMatchObject({
      chargeId: 'drift',
      postingString: '5895034000000000',
      orderNumber: 'O-1',
    });
  });

  it.each([
    ['a missing GLN', good.replace('5798009811578', ''), 'DEBITOR-GLN'],
    ['a wrong check digit', good.replace('5798009811578', '5798009811577'), 'DEBITOR-GLN'],
    ['a CVR against modulus 11', good.replace(';;;;', ';;;12345678;'), 'DEBITOR-CVR'],
    ['a short kontostreng', good.replace(';;;;', ';;123;;'), 'DEBITOR-KONTOSTRENG'],
    ['no reference', good.replace('Anne Person', ''), 'DEBITOR-MANGLER'],
    ['no street', good.replace('Boulevarden', ''), 'DEBITOR-MANGLER'],
    ['a postal code of three digits', good.replace(';9000;', ';900;'), 'DEBITOR-POSTNR'],
    ['a postal code of no place', good.replace(';9000;', ';9991;'), 'DEBITOR-POSTNR'],
    ['a postal code below them all', good.replace(';9000;', ';0400;'), 'DEBITOR-POSTNR'],
    ['that of examples where it is none', good.replace(';9000;', ';9999;'), 'DEBITOR-POSTNR'],
    ['no date', good.replace('2024-01-31', 'i går'), 'DEBITOR-DATO'],
  ])('finds %s', (_, row, code) => expect(read(row).codes).toEqual([code]));

  it.each(['31.01.2024', '31-01-2024', '31/1 2024', '31. januar 2024'])('reads the date %s', (date) => {
    const { debtors, codes } = read(good.replace('2024-01-31', date));
    expect(codes).toEqual([]);
    expect(debtors[0]?.confirmedOn).toBe('2024-01-31');
  });

  it('says of a GLN that Excel has shortened what to do about it', () => {
    const { problems } = read(good.replace('5798009811578', '5,79801E+12'));
    expect(problems).toMatchObject([
      {
        code: 'DEBITOR-GLN',
        message: 'Excel har afkortet GLN for Aalborg',
        advice: expect.stringContaining('vis kolonnen som Tal'),
      },
    ]);
  });

  it.each([
    ['5.798.009.811.578', /tegn mellem cifrene for Aalborg.*Fjern punktummer, mellemrum/],
    ['57 98 00 98 11 57 8', /tegn mellem cifrene for Aalborg.*formatér kolonnen som tekst/],
    ['579800981157', /forkert for Aalborg.*Feltet har 12 cifre/],
    ['5798009811577', /forkert for Aalborg.*kontrolciffer/],
    ['5798000000000', /forkert for Aalborg.*nuller.*formatér kolonnen som tekst/],
    ['Anne Person', /forkert for Aalborg.*13 cifre og intet andet/],
  ])('says of the GLN %s what to do, without showing it', (gln, said) => {
    const { problems } = read(good.replace('5798009811578', gln));
    expect(problems.map(({ message, advice }) => `${message} ${advice}`)).toEqual([
      expect.stringMatching(said),
    ]);
    expect(JSON.stringify(problems)).not.toContain(gln);
  });

  it('knows other names of a column, and says which it is by its number', () => {
    const text = `${header.replace('gln', 'EAN-nummer').replace('personreference', 'persnreferenc')}\n${good}`;
    const problems: Diagnostic[] = [];
    readDebtors({ file: 'debitorer.csv', sha256: '', text }, register, problems);
    expect(problems.map(({ advice }) => advice)).toEqual([
      expect.stringContaining('Kolonne 3 ligner den: kald den "gln".'),
      expect.stringContaining('Kolonne 4 ligner den: kald den "personreference".'),
    ]);
  });

  it('says of a name that is no kommune, and has no CVR of its own, that the name may be wrong', () => {
    const { problems } = read(good.replace('Aalborg;', 'Aalbrg;'));
    expect(problems).toMatchObject([
      {
        code: 'KOMMUNE-UKENDT',
        message: 'modtageren kendes ikke',
        advice: expect.stringContaining('Mente du "Aalborg"?'),
      },
    ]);
    expect(JSON.stringify(problems)).not.toContain('Aalbrg');
    const ownNumber = read(
      good.replace('Aalborg;;5798009811578;Anne Person;;;;', 'Aalbrg;;5798009811578;A;;;12345674;'),
    );
    expect(ownNumber.codes).toEqual([]);
  });

  it('finds everything at once, and the same kommune twice', () => {
    const { codes } = read(good, good.replace('Aalborg', '851').replace('5798009811578', '1'));
    expect(codes).toEqual(['DEBITOR-GLN', 'RAEKKE-DUBLET']);
  });

  it('shows no line with a person in it', () => {
    const { problems, text } = read(good.replace('5798009811578', '1'));
    const shown = renderDiagnostics(problems, (_, line) => text.split('\n')[line - 1], noScreen);
    expect(shown).toContain('debitorer.csv:2:10');
    expect(shown).not.toContain('Anne Person');
  });

  it.each([
    ['a row that is too short', [good.replace(';2024-01-31', '')], 'CSV-KORT'],
    ['a row that is too long', [`${good};x`], 'CSV-LANG'],
    ['a quote in the wrong place', [good.replace('Anne Person', 'Anne "Person"')], 'CSV-CITAT'],
  ])('shows no person in %s', (_, rows, code) => {
    const { problems, codes, text, debtors } = read(...rows);
    expect([codes, debtors]).toEqual([[code], []]);
    expect(renderDiagnostics(problems, (_, line) => text.split('\n')[line - 1], noScreen)).not.toContain(
      'Person',
    );
  });

  it('takes the first line for a heading only when it is one, and names no person of it', () => {
    const problems: Diagnostic[] = [];
    const text = [good, good].join('\n');
    expect(readDebtors({ file: 'debitorer.csv', sha256: '', text }, register, problems)).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['CSV-KOLONNE']);
    expect(renderDiagnostics(problems, (_, line) => text.split('\n')[line - 1], noScreen)).not.toContain(
      'Person',
    );
  });

  it('refuses a column of a correction that is misspelt, and leaves other columns to the issuer', () => {
    const problems: Diagnostic[] = [];
    const text = [`${header};retter_fakturaer;bemaerkning`, `${good};2023-1;x`].join('\n');
    readDebtors({ file: 'debitorer.csv', sha256: '', text }, register, problems);
    expect(problems.map(({ code, place, advice }) => [code, place?.column, advice])).toEqual([
      ['CSV-KOLONNE', header.length + 2, expect.stringContaining('Mente du "retter_faktura"?')],
    ]);
  });
});
