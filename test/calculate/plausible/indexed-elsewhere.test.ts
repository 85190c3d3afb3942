import { expect, it } from 'vitest';
import { calculated, fordeling } from '../../support/scheme-text.ts';

const indexed = (from: number, to: number, of = 'fast: 100') => {
  const rates = Array.from({ length: Math.abs(to - from) }, () => '"3,0"').join(', ');
  return `fremskrevet: { af: { ${of} }, fra: ${from}, til: ${to}, satser: [${rates}] }`;
};

/** What is doubted of a fordeling in an ordning for 2024. */
const told = (amount: string, more = '', id = 'drift') =>
  calculated(`${more}fordelinger:\n${fordeling(id, amount)}`)
    .warnings.filter(({ code }) => code === 'TVIVL-AAR')
    .map(({ message }) => message);
const named = (title: string, amount: string) =>
  `beloeb:\n  - { id: a, titel: "${title}", beloeb: { ${amount} } }\n`;

it('tells of an amount that is converted to another year than the ordning is for', () => {
  const said = ['"drift" er for 2024, men beløbet er fremskrevet til 2023'];
  expect(told(indexed(2022, 2023))).toEqual(said);
  expect(told(`sum: [{ fast: 5 }, { gange: [{ ${indexed(2022, 2023)} }, { fast: 2 }] }]`)).toEqual(said);
  expect(told('beloeb: a', named('A', indexed(2022, 2023)))).toEqual(said);
});

it('does not where it is the year, a difference, or a year that a title says', () => {
  expect(told(indexed(2022, 2024))).toEqual([]);
  expect(told(`sum: [{ ${indexed(2022, 2023)} }, { minus: { fast: 99 } }]`)).toEqual([]);
  expect(told('beloeb: a', named('Ramme i 2023-priser', indexed(2022, 2023)))).toEqual([]);
  expect(told(indexed(2022, 2023), '', 'efterbetaling-2023')).toEqual([]);
});

it('tells of an amount that is converted twice over the same years', () => {
  const said = ['et beløb er fremskrevet to gange fra 2023 til 2024'];
  expect(told(indexed(2023, 2024, indexed(2022, 2024)))).toEqual(said);
  expect(told(indexed(2023, 2024, 'beloeb: a'), named('A', indexed(2022, 2024)))).toEqual(said);
  expect(told(indexed(2023, 2024, indexed(2022, 2023)))).toEqual([]);
  // To an earlier level and back by other rates.
  expect(told(indexed(2022, 2024, indexed(2024, 2022)))).toEqual([]);
});
