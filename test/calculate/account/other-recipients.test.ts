import { describe, expect, it } from 'vitest';
import { calculated } from '../../support/scheme-text.ts';

function doubts(file: string, key = ''): string[] {
  return calculated(
    `fordelinger:
  - id: a
    titel: A
    beloeb: { fast: 900 }
    noegle: { optaelling: { fil: t.csv, navn: kommune, kolonne: timer${key} } }
    modtagere: [Aalborg, Hjørring]
    afrunding: { metode: stoerste-rest }
`,
    { 't.csv': file },
  )
    .warnings.filter(({ code }) => code === 'LINJE-UBRUGT')
    .map(({ message }) => message.replaceAll(/\S*\/(?=\w\.csv)/g, ''));
}

describe('a kommune in a file of counts that does not share', () => {
  const hours = 'kommune;timer\nAalborg;1.200\nHjørring;300\n';

  it('is doubted where nearly all of the file is of those who do', () => {
    expect(doubts(`${hours}Thisted;500\n`)).toEqual(['1 række i t.csv er ikke en modtagers: Thisted (500)']);
  });

  it.each([
    ['counts nothing', `${hours}Thisted;0\n`, ''],
    ['is one of many', `${hours}Thisted;5\nRebild;5\nMorsø;5\n`, ''],
    ['is left out on purpose', `${hours}Thisted;500\n`, ', udelad: { kommune: [Thisted] }'],
  ])('is not where it %s', (_, file, key) => {
    expect(doubts(file, key)).toEqual([]);
  });
});
