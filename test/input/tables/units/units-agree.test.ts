import { describe, expect, it } from 'vitest';
import { vis } from '../../../support/rational.ts';
import { calculated } from '../../../support/scheme-text.ts';

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

  it.each([
    ['above the table', 'Beløb i hele kr.; / post;beloeb / Løn;300.000'],
    ['below the table', 'post;art;beloeb / Løn;x;300.000 / Alle beløb i kr.;;'],
  ])('is kroner where the text %s says so', (_, table) => {
    expect(shared(table, 'kolonne: beloeb')).toBe('300.000');
    expect(() => shared(table, 'kolonne: beloeb, enhed: 1.000 kr.')).toThrow(/ENHED.*er i kr\./);
    expect(() => shared(table, 'kolonne: beloeb', '1.000 kr.')).toThrow(/ENHED.*er i kr\./);
  });

  it('may stand below the table', () => {
    const table = 'post;art;beloeb / Løn;x;300 / Beløb i 1.000 kr.;;';
    expect(() => shared(table, 'kolonne: beloeb')).toThrow(/ENHED/);
    expect(shared(table, 'kolonne: beloeb, enhed: 1.000 kr.')).toBe('300.000');
  });

  it('may be that of each line, and is asked for where only some are read so', () => {
    const table = 'post;enhed;beloeb / Løn;1.000 kr.;300 / El;kr.;75.000';
    expect(() => shared(table, 'kolonne: beloeb')).toThrow(/ENHED.*"enhed", men læses i kr\./);
    expect(() => shared(table, 'kolonne: beloeb, enhed: 1.000 kr.')).toThrow(/ENHED.*læses i 1\.000 kr\./);
    expect(shared(table, 'kolonne: beloeb, hvor: { post: El }')).toBe('75.000');
    expect(shared(table, 'kolonne: beloeb, enhed: 1.000 kr., hvor: { post: Løn }')).toBe('300.000');
  });

  it('is no doubt in a remark, nor an organisational unit', () => {
    const table = 'enhed;note;beloeb / Sekretariat;Tilskud på 1.000 kr.;300 / Drift;ny;75';
    expect(shared(table, 'kolonne: beloeb')).toBe('375');
  });

  it('must have its number: a text alone is no line', () => {
    expect(() => shared('post;art;beloeb / Løn;x;300 / Vikarer;;', 'kolonne: beloeb')).toThrow(
      /linjen har en tekst og intet tal/,
    );
  });
});
