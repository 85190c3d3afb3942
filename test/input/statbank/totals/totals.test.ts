import { expect, it } from 'vitest';
import { Areas } from '../../../../src/input/statbank/areas.ts';
import { subtotal } from '../../../../src/input/statbank/labels.ts';
import { readRows, register } from '../../../support/extracts.ts';
import { inEveryForm } from '../../../support/statbank-forms.ts';

/** What is said of the totals of a tidy table: the line and the words of each. */
function said(...rows: string[]): string[] {
  const { problems } = readRows(
    `${['kommune;koen;alder;civilstand;tidspunkt;antal', ...rows].join('\n')}\n`,
    {
      totalsAt: 'alle',
    },
  );
  // That subtotals are left out is named, too.
  const faults = problems.filter(({ severity }) => severity === 'fejl');
  return faults.map(({ code, place, message }) => `${code} ${place?.line}: ${message}`);
}

const everyKommune = (count: number) =>
  register.all.map(({ name }) => `${name};I alt;I alt;I alt;2023K1;${count}`);

it.each([
  [
    'both sexes',
    [
      'Læsø;I alt;I alt;I alt;2023K1;10',
      'Læsø;Mænd;I alt;I alt;2023K1;4',
      'Læsø;Kvinder;I alt;I alt;2023K1;5',
    ],
    ['UDTRAEK-TOTAL 2: Læsø, 2023K1: totalen er 10, og mænd og kvinder giver 9'],
  ],
  [
    'one sex that is more',
    ['Læsø;I alt;I alt;I alt;2023K1;10', 'Læsø;Mænd;I alt;I alt;2023K1;11'],
    ['UDTRAEK-TOTAL 2: Læsø, 2023K1: totalen er 10, og mænd og kvinder giver 11'],
  ],
  ['one sex that is not', ['Læsø;I alt;I alt;I alt;2023K1;10', 'Læsø;Mænd;I alt;I alt;2023K1;4'], []],
  [
    'an age group beside its years',
    ['Læsø;Mænd;0-1 år;I alt;2023K1;10', 'Læsø;Mænd;0 år;I alt;2023K1;4', 'Læsø;Mænd;1 år;I alt;2023K1;5'],
    ['UDTRAEK-TOTAL 2: Læsø, 2023K1, mænd, 0-1 år: totalen er 10, og dens aldre giver 9'],
  ],
  [
    'all ages beside groups up to the oldest',
    [
      'Læsø;I alt;Alder i alt;I alt;2023K1;10',
      'Læsø;I alt;0-64 år;I alt;2023K1;4',
      'Læsø;I alt;65+;I alt;2023K1;5',
    ],
    ['UDTRAEK-TOTAL 2: Læsø, 2023K1: totalen er 10, og dens aldre giver 9'],
  ],
  [
    'all ages beside some of them',
    [
      'Læsø;I alt;Alder i alt;I alt;2023K1;10',
      'Læsø;I alt;0-64 år;I alt;2023K1;4',
      'Læsø;I alt;65-66 år;I alt;2023K1;5',
    ],
    [],
  ],
  [
    'civil statuses',
    ['I alt;10', 'Ugift;1', 'Gift/separeret;2', 'Enke/enkemand;3', 'Fraskilt;5'].map(
      (row) => `Læsø;I alt;I alt;${row.replace(';', ';2023K1;')}`,
    ),
    ['UDTRAEK-TOTAL 2: Læsø, 2023K1: totalen er 10, og civilstandene giver 11'],
  ],
  [
    'the country',
    [
      ...everyKommune(2),
      'Christiansø;I alt;I alt;I alt;2023K1;1',
      'Hele landet;I alt;I alt;I alt;2023K1;196',
    ],
    ['UDTRAEK-TOTAL 101: Hele landet, 2023K1: totalen er 196, og kommunerne giver 197'],
  ],
  [
    'the country, right',
    [...everyKommune(2), 'Christiansø;I alt;I alt;I alt;2023K1;1', '000;I alt;I alt;I alt;2023K1;197'],
    [],
  ],
  [
    'the country with people of unknown residence',
    [
      ...everyKommune(2),
      '411 Christiansø;I alt;I alt;I alt;2023K1;1',
      'Uoplyst kommune;I alt;I alt;I alt;2023K1;9',
      'All Denmark;I alt;I alt;I alt;2023K1;206',
    ],
    [],
  ],
  ['the country without Christiansø', [...everyKommune(2), 'Hele landet;I alt;I alt;I alt;2023K1;197'], []],
  [
    'a region',
    [...everyKommune(2), 'Region Nordjylland;I alt;I alt;I alt;2023K1;23'],
    ['UDTRAEK-TOTAL 100: Region Nordjylland, 2023K1: totalen er 23, og kommunerne giver 22'],
  ],
  ['a region by its code', [...everyKommune(2), '081 Region Nordjylland;I alt;I alt;I alt;2023K1;22'], []],
  [
    'a subtotal',
    ['Læsø;Mænd;18;I alt;2023K1;4', 'Læsø;Mænd;19;I alt;2023K1;5', 'Læsø;Mænd;Subtotal;I alt;2023K1;10'],
    ['UDTRAEK-TOTAL 4: Subtotal er 10, og det, der er talt sammen, giver 9'],
  ],
  [
    'subtotals, right',
    [
      'Læsø;Mænd;18;I alt;2023K1;4',
      'Rebild;Mænd;18;I alt;2023K1;5',
      'Subtotal;Mænd;18;I alt;2023K1;9',
      'Subtotal;Subtotal;18;I alt;2023K1;9',
    ],
    [],
  ],
  [
    'the country twice, by name and code',
    ['Hele landet;I alt;I alt;I alt;2023K1;9', '000;I alt;I alt;I alt;2023K1;9'],
    ['RAEKKE-DUBLET 3: rækken tæller det samme som en tidligere række'],
  ],
])('holds against its parts: %s', (_, rows, expected) => expect(said(...rows)).toEqual(expected));

it.each([
  ['Hals', '817'],
  ['817', '817'],
  ['743 Silkeborg', '743'],
  ['Silkeborg', '740'],
  ['Landsdel Vest- og Sydsjælland', '06'],
  ['Province Nordsjælland', '03'],
  ['Region Hovedstaden', '084'],
  ['All Denmark', '000'],
  ['Christiansø', '411'],
  ['Uoplyst kommune', undefined],
])('knows the area %s', (label, code) => {
  const found = new Areas(register).find(label);
  const area = 'area' in found && found.area !== subtotal ? found.area : undefined;
  expect(area?.code).toBe(code);
  expect(area?.municipalityCode).toBe(code === '740' ? code : null);
});

it('names the subtotals that are not counted', () => {
  const { problems, rows } = readRows(
    'kommune;alder;tidspunkt;antal\nLæsø;18;2023K1;4\nLæsø;Subtotal;2023K1;4\n',
    {
      totalsAt: 'alle',
    },
  );
  expect(rows).toHaveLength(1);
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['RAEKKE-UDELADT', 'note']]);
});

it('tells a total that is not the sum of its parts in every form', () => {
  const labels = {
    area: [['825', 'Læsø', 'Læsø']],
    sex: [
      ['TOT', 'I alt', 'Total'],
      ['1', 'Mænd', 'Men'],
      ['2', 'Kvinder', 'Women'],
    ],
    age: [
      ['17', '17 år', '17 years'],
      ['18', '18 år', '18 years'],
    ],
    date: [
      ['2023K1', '2023K1', '2023Q1'],
      ['2023K2', '2023K2', '2023Q2'],
    ],
  } as const;
  const cube = {
    dimensions: [
      { code: 'OMRÅDE', english: 'region', labels: labels.area },
      { code: 'KØN', english: 'sex', labels: labels.sex },
      { code: 'ALDER', english: 'age', labels: labels.age },
      { code: 'TID', english: 'time', labels: labels.date },
    ],
    counts: [9, 10, 2, 2, 4, 5, 1, 1, 5, 6, 1, 1],
  };
  for (const [form, bytes] of inEveryForm(cube)) {
    const { problems } = readRows(bytes, { totalsAt: 'alle' });
    const message = 'Læsø, 2023K2, 17 år: totalen er 10, og mænd og kvinder giver 11';
    expect([form, ...problems.map((problem) => problem.message)]).toEqual([form, message]);
    expect(problems[0]?.place?.line).toBeGreaterThan(0);
  }
});
