import { describe, expect, it } from 'vitest';
import { type Diagnostic, FordelError } from '../../../../src/model/diagnostic.ts';
import { calculated, fordeling } from '../../../support/scheme-text.ts';

/** The codes and lines of what is said of counts that are shared by, or of a budget. */
function told(csv: string, more = '', kind: 'antal' | 'beloeb' = 'antal'): string[] {
  const from = `fil: f.csv, kolonne: antal${more}`;
  const plan =
    kind === 'antal'
      ? fordeling('f', 'fast: 1000', { noegle: `optaelling: { ${from} }` })
      : fordeling('f', `budget: { ${from} }`);
  const kinds = ['HVOR-ENHED', 'HVOR-PERIODE', 'HVOR-UDGAVE', 'UDTRAEK-KOLONNE'];
  const said = ({ code, severity, place }: Diagnostic) =>
    kinds.includes(code) ? [`${severity} ${code} ${place?.line}`] : [];
  try {
    return calculated(`fordelinger:\n${plan}`, { 'f.csv': csv }).warnings.flatMap(said);
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.flatMap(said);
  }
}

/** A row of each recipient for each text of a column. */
const counts = (column: string, ...texts: string[]) =>
  `modtager;${column};antal\n${texts.map((text, at) => `Rebild;${text};6${at}\nThisted;${text};4${at}\n`).join('')}`;
const lines = (column: string, ...texts: string[]) =>
  `post;${column};antal\n${texts.map((text, at) => `Løn;${text};6${at}\nHusleje;${text};4${at}\n`).join('')}`;

describe('rows of several measures', () => {
  it('are refused in counts, and are what hvor chooses', () => {
    expect(told(counts('enhed', 'personer', 'timer'))).toEqual(['fejl HVOR-ENHED 4']);
    expect(told(counts('tal', 'Antal borgere', 'Timer pr. uge'))).toEqual(['fejl HVOR-ENHED 4']);
    expect(told(counts('enhed', 'personer', 'timer'), ', hvor: { enhed: timer }')).toEqual([]);
    expect(told(counts('enhed', 'personer', 'timer'), ', hvor: { enhed: [personer, timer] }')).toEqual([]);
  });

  it('are not those of one measure, or of something else', () => {
    expect(told(counts('enhed', 'borgere', 'elever'))).toEqual([]);
    expect(told(counts('opgave', 'personer', 'rådgivning'))).toEqual([]);
    expect(told(counts('ydelse', 'Rute 1', 'Rute 2'))).toEqual([]);
  });
});

describe('rows of several dates', () => {
  it('are told where the same stands at each, or they are of drawing', () => {
    expect(told(counts('dato', '2026-01-01', '2026-07-01'))).toEqual(['advarsel HVOR-PERIODE 4']);
    expect(told(lines('dato', '01.01.2026', '01.02.2026'), '', 'beloeb')).toEqual([
      'advarsel HVOR-PERIODE 4',
    ]);
    expect(told(`${lines('opdateret', '01.01.2026')}Løn;01.02.2026;70\n`, '', 'beloeb')).toEqual([
      'advarsel HVOR-PERIODE 4',
    ]);
    const chosen = ', hvor: { dato: ["2026-01-01", "2026-07-01"] }';
    expect(told(counts('dato', '2026-01-01', '2026-07-01'), chosen)).toEqual([]);
  });

  it('are not those of payments or of many visits', () => {
    const months = Array.from({ length: 12 }, (_, month) => `01.${String(month + 1).padStart(2, '0')}.2026`);
    expect(told(counts('dato', ...months))).toEqual([]);
    expect(told(lines('dato', ...months), '', 'beloeb')).toEqual([]);
    expect(told(lines('bogføringsdato', '01.01.2026', '01.02.2026'), '', 'beloeb')).toEqual([]);
    expect(told('post;dato;antal\nLøn;01.01.2026;1\nHusleje;02.01.2026;1\n', '', 'beloeb')).toEqual([]);
  });
});

it('refuses the same lines at two levels of prices, and tells of other lines', () => {
  expect(told(lines('prisniveau', '2025', '2026'), '', 'beloeb')).toEqual(['fejl HVOR-UDGAVE 4']);
  expect(told(lines('niveau', '2025-pl', '2026-PL'), '', 'beloeb')).toEqual(['fejl HVOR-UDGAVE 4']);
  expect(told('post;prisniveau;antal\nLøn;2025;1\nHusleje;2026;1\n', '', 'beloeb')).toEqual([
    'advarsel HVOR-UDGAVE 3',
  ]);
  expect(told(lines('pl', 'løn', 'øvrig'), '', 'beloeb')).toEqual([]);
});

it('tells of counts of one sex or herkomst alone, that hvor does not name', () => {
  expect(told(counts('herkomst', 'Efterkommere'))).toEqual(['advarsel UDTRAEK-KOLONNE 2']);
  expect(told(counts('herkomst', 'Efterkommere'), ', hvor: { herkomst: Efterkommere }')).toEqual([]);
  expect(told(counts('køn', 'Mænd'))).toEqual(['advarsel UDTRAEK-KOLONNE 2']);
  expect(told(counts('køn', 'I alt'))).toEqual([]);
  expect(told(counts('alder', '0-17'))).toEqual([]);
});
