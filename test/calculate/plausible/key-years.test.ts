import { expect, it } from 'vitest';
import { calculated, fordeling } from '../../support/scheme-text.ts';

const csv = 'modtager;Timer 2023;Timer 2024;Timer 2022 og 2023\nRebild;10;20;30\nThisted;20;30;40\n';
const told = (noegle: string, file = csv) =>
  calculated(`fordelinger:\n${fordeling('f', 'fast: 90', { noegle })}`, { 'k.csv': file }).warnings.flatMap(
    ({ code, message }) => (code === 'TVIVL-AAR' ? [message.replace(/ i \S+$/, '')] : []),
  );
const said = ['ordningen er for 2024, men nøglen læser kolonnen "Timer 2023"'];

it('tells of a key that reads the column of another year beside that of the ordning', () => {
  expect(told('optaelling: { fil: k.csv, kolonne: Timer 2023 }')).toEqual(said);
  expect(told('faktorer: { noegle: { lige: {} }, fil: k.csv, kolonne: Timer 2023 }')).toEqual(said);
  const bound = 'loft: { beloeb: { fil: k.csv, kolonne: Timer 2023 }, faktor: 10 }';
  expect(told(`graenser: { noegle: { lige: {} }, ${bound} }`)).toEqual(said);
});

it('does not of the own year, of one that the file has no other than, nor of several', () => {
  expect(told('optaelling: { fil: k.csv, kolonne: Timer 2024 }')).toEqual([]);
  expect(told('optaelling: { fil: k.csv, kolonne: Timer 2022 og 2023 }')).toEqual([]);
  const only = 'modtager;Timer 2023\nRebild;10\nThisted;20\n';
  expect(told('optaelling: { fil: k.csv, kolonne: Timer 2023 }', only)).toEqual([]);
});
