import { describe, expect, it } from 'vitest';
import { vis } from '../../support/rational.ts';
import { calculated } from '../../support/scheme-text.ts';

/** What is shared of a budget, in the unit of the fordeling. */
function shared(table: string, ofAmount: string, unit = 'kr.'): string {
  const { allocations } = calculated(
    `fordelinger:
  - id: a
    titel: A
    enhed: "${unit}"
    beloeb: { budget: { fil: b.csv, ${ofAmount} } }
    noegle: { lige: {} }
    modtagere: [Rebild, Thisted]
    afrunding: { metode: hver-for-sig, til: "0,01" }
`,
    { 'b.csv': table.replaceAll(' / ', '\n') },
  );
  return allocations.map(({ total }) => vis(total.value)).join();
}

describe('a unit that a file says', () => {
  const inHeading = 'kolonne: "Beløb (1.000 kr.)"';
  it.each([
    ['in the heading', 'post;"Beløb (1.000 kr.)" / Løn;100', inHeading],
    ['above the table', 'Beløb i t.kr.; / post;beloeb / Løn;100', 'kolonne: beloeb'],
    ['on a line under the head', 'post;beloeb / ;t.kr. / Løn;100', 'kolonne: beloeb'],
  ])('must be the one it is read in: %s', (_, table, read) => {
    expect(() => shared(table, read)).toThrow(/^ENHED .*er i 1.000 kr., men ordningen læser kr.$/);
    expect(() => shared(table, `${read}, enhed: mio. kr.`)).toThrow(/ordningen læser mio. kr./);
    expect(shared(table, `${read}, enhed: 1.000 kr.`)).toBe('100.000');
    expect(shared(table, read, '1.000 kr.')).toBe('100');
  });

  it.each([
    ['the heading', 'post;Beløb kr. / Løn;1.500', 'kolonne: "Beløb kr."'],
    ['a cell', 'post;beloeb / Løn;"kr. 1.037,54" / Husleje;462,46', 'kolonne: beloeb'],
  ])('is kroner where %s says kroner', (_, table, read) => {
    expect(shared(table, read)).toBe('1.500');
    expect(shared(table, `${read}, enhed: kr.`, '1.000 kr.')).toBe('1,5');
    for (const run of [
      () => shared(table, read, '1.000 kr.'),
      () => shared(table, `${read}, enhed: mio. kr.`),
    ])
      expect(run).toThrow(/ENHED.*er i kr\., men ordningen læser/);
  });
});
