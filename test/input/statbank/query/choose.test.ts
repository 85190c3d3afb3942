import { describe, expect, it } from 'vitest';
import { readMunicipalityRegister } from '../../../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../../../src/input/reading/source.ts';
import { chooseQuery, type Wanted } from '../../../../src/input/statbank/query/choose.ts';
import { tableNamed } from '../../../../src/input/statbank/query/named-tables.ts';
import { FordelError } from '../../../../src/model/diagnostic.ts';
import type { TableInfo } from '../../../../src/model/statbank/query.ts';
import { erhv2, folk1a } from '../../../support/statbank-server.ts';

const register = readMunicipalityRegister(new SourceReader());
const nordjylland = ['773', '787', '810', '813', '820', '825', '840', '846', '849', '851', '860'];

/** What is asked for, by variable; lists of many values by their first, their last and how many they are. */
function chosen(written: string, wanted: Partial<Wanted> = {}, table: TableInfo = folk1a) {
  const { query, single } = chooseQuery(
    table,
    { table: tableNamed(written), choices: [], ...wanted },
    register,
  );
  const short = (values: readonly string[]) =>
    values.length <= 13 ? values.join(' ') : `${values[0]}..${values.at(-1)} ${values.length}`;
  return {
    ...Object.fromEntries(query.choices.map(({ code, values }) => [code, short(values)])),
    ...(single.size === 0 ? {} : { single: [...single].flat().join('=') }),
  };
}

const all = '000..411 100';
const north = ['000', ...nordjylland].join(' ');

describe('what is asked of a table', () => {
  it.each<[string, Partial<Wanted>, Record<string, string>]>([
    ['befolkning', { tidspunkt: '2025K2' }, { OMRÅDE: all, Tid: '2025K2' }],
    [
      'befolkning',
      { tidspunkt: '2025K2', alder: '0-17', kommuner: 'nordjylland' },
      { OMRÅDE: north, ALDER: '0..17 18', Tid: '2025K2' },
    ],
    ['befolkning', { tidspunkt: '2025K2', kommuner: 'Region Nordjylland' }, { OMRÅDE: north, Tid: '2025K2' }],
    [
      'befolkning',
      { tidspunkt: '2025K2', kommuner: 'Silkeborg, 860, vesthimmerland' },
      { OMRÅDE: '000 740 820 860', Tid: '2025K2' },
    ],
    ['folketal', { tidspunkt: '2025' }, { OMRÅDE: all, Tid: '2025K1' }],
    ['folketal', { tidspunkt: '2024-2025' }, { OMRÅDE: all, Tid: '2024K1 2025K1' }],
    ['folketal', { tidspunkt: '2024K3' }, { OMRÅDE: all, Tid: '2024K3' }],
    ['folk1a', { tidspunkt: '2024*' }, { OMRÅDE: all, Tid: '2024K1 2024K2 2024K3 2024K4' }],
    ['FOLK1A', { tidspunkt: '>=2025K2' }, { OMRÅDE: all, Tid: '2025K2 2025K3' }],
    ['FOLK1A', { tidspunkt: '<=2024K2' }, { OMRÅDE: all, Tid: '2024K1 2024K2' }],
    [
      'FOLK1A',
      { choices: ['koen=mænd,2', 'OMRÅDE=851', 'tid=2025K1', 'civilstand=*', 'alder=65,67-68'] },
      { OMRÅDE: '851', KØN: '1 2', ALDER: '65 67 68', CIVILSTAND: 'TOT U G E F', Tid: '2025K1' },
    ],
  ])('%s %j', (table, wanted, asked) => expect(chosen(table, wanted)).toEqual(asked));

  it('has one value of what an extract has no column for, as the name of the table says or the user', () => {
    const asked = { OMRÅDE: all, Tid: '2023' };
    expect(chosen('arbejdspladser', { tidspunkt: '2023' }, erhv2)).toEqual({
      ...asked,
      ENHED: 'JOB',
      single: 'ENHED=JOB',
    });
    const own = { tidspunkt: '2023', choices: ['enhed=arbejdssteder ultimo november', 'branche=1'] };
    expect(chosen('arbejdspladser', own, erhv2)).toEqual({
      ...asked,
      BRANCHE: '1',
      ENHED: 'ARB',
      single: 'ENHED=ARB=BRANCHE=1',
    });
  });

  it('covers a span of ages by the groups that a table has', () => {
    const ages = ['0-6 år', '7-17 år', '18-64 år', '65 år og derover'].map((text) => ({ id: text, text }));
    const variables = folk1a.variables.map((each) =>
      each.id === 'ALDER' ? { ...each, values: ages } : each,
    );
    const table = { ...folk1a, variables };
    expect(chosen('BEF', { tidspunkt: '2025K1', alder: '0-17' }, table)).toMatchObject({
      ALDER: '0-6 år 7-17 år',
    });
    expect(() => chosen('BEF', { tidspunkt: '2025K1', alder: '0-18' }, table)).toThrow(
      'alder har ingen "0-18"',
    );
  });

  it.each<[string, Partial<Wanted>, string, string]>([
    ['befolkning', {}, 'tid skal vælges', '--tidspunkt 2025K3'],
    ['befolkning', { tidspunkt: '2026K1' }, 'tid har ingen "2026K1"', '2025K3'],
    ['folketal', { tidspunkt: '2027' }, 'tid har ingen "2027K1"', '2024K1, 2025K1.'],
    [
      'befolkning',
      { tidspunkt: '2025K1', kommuner: 'nordjyland' },
      '"nordjyland"',
      'Mente du "Nordjylland"?',
    ],
    ['befolkning', { tidspunkt: '2025K1', choices: ['kon=mænd'] }, 'variabel "kon"', 'Mente du "køn"?'],
    [
      'befolkning',
      { tidspunkt: '2025K1', choices: ['køn=mand'] },
      'køn har ingen "mand"',
      'Mente du "Mænd"?',
    ],
    ['befolkning', { tidspunkt: '2025K1', choices: ['mænd'] }, '"mænd" er ikke en variabel', 'køn=mænd'],
  ])('says of %s %j what there is instead', (table, wanted, message, advice) => {
    const [problem] = problemsOf(() => chosen(table, wanted));
    expect(problem).toMatchObject({ code: 'HENT-VALG', message: expect.stringContaining(message) });
    expect(problem?.advice).toContain(advice);
  });

  it('says all that is wrong at once, and never mixes two kinds of things', () => {
    expect(problemsOf(() => chosen('ERHV2', {}, erhv2)).map(({ message }) => message)).toEqual([
      'enhed skal vælges i tabellen ERHV2',
      'tid skal vælges i tabellen ERHV2',
    ]);
    const both = { tidspunkt: '2023', choices: ['enhed=*'], alder: '0-17' };
    expect(problemsOf(() => chosen('ERHV2', both, erhv2)).map(({ message }) => message)).toEqual([
      'tabellen ERHV2 har ingen variabel, som --alder vælger i',
      'et udtræk har ikke plads til 2 slags enhed fra ERHV2',
    ]);
  });

  it('finds the areas of a table that has renamed its variable', () => {
    const variables = folk1a.variables.map((each) =>
      each.id === 'OMRÅDE' ? { ...each, id: 'BOPKOM', text: 'bopælskommune' } : each,
    );
    const renamed = { ...folk1a, variables };
    const wanted = { tidspunkt: '2025K1', kommuner: 'nordjylland' };
    expect(chosen('befolkning', wanted, renamed)).toEqual({ BOPKOM: north, Tid: '2025K1' });
    const [problem] = problemsOf(() => chosen('befolkning', { choices: ['område=851'] }, renamed));
    expect(problem?.advice).toContain('bopælskommune (BOPKOM)');
  });
});

function problemsOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof FordelError) return error.diagnostics;
    throw error;
  }
  return [];
}
