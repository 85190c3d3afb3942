import { describe, expect, it } from 'vitest';
import { readProviders } from '../../../src/input/invoice/providers-file.ts';
import { readMunicipalityRegister } from '../../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { RowsRead } from '../../../src/model/file-account.ts';
import { vis } from '../../support/rational.ts';
import { hours, sizes } from '../../support/tariffs.ts';

const register = readMunicipalityRegister(new SourceReader());
const sizeHeader = 'kommune;tilbud;pladser;borgere;godkendt;skaerpet_maaneder;regulering';
const countHeader = 'kommune;tilbud;gruppe;antal;regulering';

function read(rows: readonly string[], header = sizeHeader, groups: typeof sizes | typeof hours = sizes) {
  const problems: Diagnostic[] = [];
  const rowsRead: RowsRead[] = [];
  const source = { file: 'tilbud.csv', sha256: '', text: [header, ...rows].join('\n') };
  const providers = readProviders(source, { year: 2024, groups }, register, problems, rowsRead);
  const found = problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
  return { providers, problems, found, rowsRead };
}

describe('a file of tilbud for a takst by size', () => {
  it('has a row per tilbud, and knows the kommune by name or code', () => {
    const { providers, found } = read(['Aalborg;Birkely;12;;;;', '851;Egely;;245;;;-30.000,50']);
    expect(found).toEqual([]);
    expect(
      providers.map(({ recipient, name, charged, correction }) => [
        recipient.key,
        name,
        charged,
        vis(correction),
      ]),
    ).toEqual([
      ['851', 'Birkely', { size: { places: 12 }, enhancedMonths: 0 }, '0'],
      ['851', 'Egely', { size: { citizens: 245 }, enhancedMonths: 0 }, '-30.000,5'],
    ]);
    expect(providers[0]?.origin).toMatchObject({ file: 'tilbud.csv', line: 2 });
  });

  it.each([
    ['2024-03-14', 3],
    ['2024-12-31', 12],
    ['2023-12-31', undefined],
    ['', undefined],
  ])('approved "%s" pays after month %s', (approved, month) => {
    expect(read([`Aalborg;Birkely;12;;${approved};2;`]).providers[0]?.charged).toEqual({
      size: { places: 12 },
      ...(month === undefined ? {} : { approvedIn: month }),
      enhancedMonths: 2,
    });
  });

  it('charges nothing for a row that only corrects, and can do without the column', () => {
    const { providers, found } = read(['Aalborg;Ophørt;;;;;-5']);
    expect([providers[0]?.charged, found]).toEqual([undefined, []]);
    expect(read(['Aalborg;Birkely;12;;;'], sizeHeader.replace(';regulering', '')).found).toEqual([]);
  });

  it('refuses a tilbud that has its afdelinger below it, by name, number or a dash', () => {
    const house = (first: string, one: string, other: string) =>
      read([
        `Aalborg;${first};30;;;;`,
        `Aalborg;${one};10;;;;`,
        `Aalborg;${other};20;;;;`,
        'Rebild;Egely;8;;;;',
      ]).found;
    expect(house('Birkely', 'Birkely, afd. 1', 'Birkely, afd. 2')).toEqual(['TOTALRAEKKE-MULIG 2:17']);
    expect(house('1 Birkely', '1.1 Øst', '1.2 Vest')).toEqual(['TOTALRAEKKE-MULIG 2:19']);
    expect(house('Birkely', '- Øst', '- Vest')).toEqual(['TOTALRAEKKE-MULIG 3:15']);
    expect(house('Birkely', 'Øst', 'Vest')).toEqual([]);
  });

  it('leaves out a total, and refuses one that is none', () => {
    const total = (places: string) =>
      read(['Aalborg;Birkely;12;;;;', '851;Egely;;245;;;', 'Aalborg;Elmely;30;;;;', `I alt;;${places};;;;`]);
    expect([total('42').providers.length, total('42').found]).toEqual([3, []]);
    expect(total('42').rowsRead).toEqual([
      { file: 'tilbud.csv', rows: 4, unused: [{ line: 5, reason: 'totalraekke', text: 'I alt' }] },
    ]);
    expect(total('43').found).toContain('TOTALRAEKKE 5:8');
  });

  it.each([
    ['an unknown kommune', 'Alborg;Birkely;12;;;;', 'KOMMUNE-UKENDT 2:1'],
    ['a name that is missing', 'Aalborg;;12;;;;', 'TILBUD-MANGLER 2:9'],
    ['no size', 'Aalborg;Birkely;;;;;', 'TILBUD-MANGLER 2:17'],
    ['both sizes', 'Aalborg;Birkely;12;12;;;', 'TILBUD-STOERRELSE 2:17'],
    ['no places', 'Aalborg;Birkely;0;;;;', 'TILBUD-STOERRELSE 2:17'],
    ['half a place', 'Aalborg;Birkely;1,5;;;;', 'TILBUD-STOERRELSE 2:17'],
    ['many citizens', 'Aalborg;Birkely;;mange;;;', 'TILBUD-STOERRELSE 2:18'],
    ['a day that is none', 'Aalborg;Birkely;12;;2024-02-30;;', 'TILBUD-DATO 2:21'],
    ['a day after the year', 'Aalborg;Birkely;12;;2025-01-01;;', 'TILBUD-DATO 2:21'],
    ['13 months', 'Aalborg;Birkely;12;;;13;', 'TILBUD-MAANEDER 2:22'],
    ['a correction that is no number', 'Aalborg;Birkely;12;;;;ja', 'TAL-UGYLDIG 2:23'],
  ])('refuses %s', (_, row, problem) => expect(read([row]).found).toEqual([problem]));

  it('refuses the same tilbud twice, but not in another kommune', () => {
    expect(read(['Aalborg;A;1;;;;', 'Rebild;A;1;;;;', '851;A;2;;;;']).found).toEqual(['RAEKKE-DUBLET 4:5']);
  });

  it('doubts two names that are nearly the same, in one kommune', () => {
    const { problems } = read(['Aalborg;Gården;1;;;;', 'Rebild;gården;1;;;;', '851;gaarden;2;;;;']);
    expect(problems).toMatchObject([
      {
        severity: 'advarsel',
        message: '"gaarden" i Aalborg betaler ved siden af "Gården"',
        place: { line: 4, column: 5 },
      },
    ]);
  });

  it('tells the columns that are not read, and doubts those that a payment may go by', () => {
    const told = (columns: string, ...rows: string[]) =>
      read(rows, `${sizeHeader};${columns}`).problems.map(
        ({ severity, message }) => `${severity}: ${message}`,
      );
    expect(told('adresse;leder', 'Aalborg;A;1;;;;;Vej 1;Bo')).toEqual([
      'note: kolonnerne "adresse" og "leder" bruges ikke',
    ]);
    expect(told('adresse;leder', 'Aalborg;A;1;;;;;;')).toEqual([]);
    for (const column of ['ophoert', 'Ophørt den', 'slutdato', 'korrektion', 'Til', 'Rabat i pct.'])
      expect(told(column, 'Aalborg;A;1;;;;;x')).toEqual([`advarsel: kolonnen "${column}" bruges ikke`]);
  });

  it('reports everything at once', () => {
    const { found } = read(['Alborg;;x;;;;', 'Rebild;B;;;2024-02-30;99;']);
    expect(found).toEqual([
      'KOMMUNE-UKENDT 2:1',
      'TILBUD-MANGLER 2:8',
      'TILBUD-STOERRELSE 2:9',
      'TILBUD-MANGLER 3:10',
      'TILBUD-DATO 3:12',
      'TILBUD-MAANEDER 3:23',
    ]);
  });

  it('refuses a file without tilbud, and one without a column', () => {
    expect(read([]).found).toEqual(['TILBUD-MANGLER 1:1']);
    expect(read(['Aalborg;A;1'], 'kommune;tilbud;pladser').found).toEqual([
      'CSV-KOLONNE 1:1',
      'CSV-KOLONNE 1:1',
      'CSV-KOLONNE 1:1',
    ]);
  });
});

describe('a file of tilbud for a takst without sizes', () => {
  const count = (...rows: string[]) => read(rows, countHeader, hours);

  it('says which group and how many, more than one for a tilbud', () => {
    const { providers, found } = count('Aalborg;Birkely;tilsyn;2;', 'Aalborg;Birkely;time;7,5;-100');
    expect(found).toEqual([]);
    expect(
      providers.map(({ charged, correction }) => [
        charged !== undefined && 'group' in charged ? [charged.group, vis(charged.count)] : charged,
        vis(correction),
      ]),
    ).toEqual([
      [['tilsyn', '2'], '0'],
      [['time', '7,5'], '-100'],
    ]);
  });

  it('charges nothing for a row that only corrects', () => {
    const { providers, found } = count('Aalborg;Birkely;;;-100');
    expect([providers[0]?.charged, found]).toEqual([undefined, []]);
  });

  it.each([
    ['an unknown group', 'Aalborg;Birkely;tilsin;2;', ['TAKST-GRUPPE 2:17']],
    ['none of it', 'Aalborg;Birkely;tilsyn;0;', ['TILBUD-STOERRELSE 2:24']],
    ['less than none', 'Aalborg;Birkely;tilsyn;-1;', ['TILBUD-STOERRELSE 2:24']],
    ['nothing at all', 'Aalborg;Birkely;;;', ['TAKST-GRUPPE 2:17', 'TAL-TOM 2:18']],
  ])('refuses %s', (_, row, problems) => expect(count(row).found).toEqual(problems));

  it('says what the group may have been', () => {
    expect(count('Aalborg;Birkely;tilsin;2;').problems[0]?.advice).toBe(
      'Grupperne er: time, tilsyn. Mente du "tilsyn"?',
    );
  });

  it('refuses the same group of a tilbud twice', () => {
    expect(count('Aalborg;A;time;1;', 'Aalborg;A;tilsyn;1;', 'Aalborg;A;time;2;').found).toEqual([
      'RAEKKE-DUBLET 4:9',
    ]);
  });
});

describe('a file for the other kind of takst', () => {
  it('is refused as that, with what to do', () => {
    const wrong = [
      read(['Aalborg;A;time;1;'], countHeader, sizes),
      read(['Aalborg;A;1;;;;'], sizeHeader, hours),
    ];
    expect(wrong.map(({ found }) => found)).toEqual([['CSV-KOLONNE 1:1'], ['CSV-KOLONNE 1:1']]);
    expect(wrong.map(({ problems }) => problems[0]?.advice)).toEqual([
      'Filen skal have pladser, borgere, godkendt, skaerpet_maaneder; takstens grupper har pladser.',
      'Filen skal have gruppe og antal; eller skriv pladser ved takstens grupper, fx "8-24".',
    ]);
  });
});
