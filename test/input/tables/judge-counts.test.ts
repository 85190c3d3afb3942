import { describe, expect, it } from 'vitest';
import { FordelError } from '../../../src/model/diagnostic.ts';
import { vis } from '../../support/rational.ts';
import { calculated, fordeling } from '../../support/scheme-text.ts';

/** The weights of Rebild and Thisted by a key over antal.csv, or the codes and lines of what is refused. */
function weighed(csv: string, key = ''): (string | undefined)[] | string {
  const noegle = `optaelling: { fil: antal.csv, kolonne: timer${key} }`;
  try {
    const { allocations, warnings } = calculated(
      `fordelinger:\n${fordeling('f', 'fast: 1000', { noegle })}`,
      { 'antal.csv': csv },
    );
    const warned = warnings.map(({ code, place }) => `${code} ${place?.line}`);
    return [...warned, ...allocations.flatMap(({ rows }) => rows.map(({ weight }) => vis(weight.value)))];
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, place }) => `${code} ${place?.line}`).join(', ');
  }
}

describe('rows of counts that would count twice', () => {
  it('are refused where two of a recipient are the same, however it is named', () => {
    expect(weighed('modtager;timer\nRebild;60\nThisted;40\nRebild;60\n')).toBe('RAEKKE-DUBLET 4');
    expect(weighed('modtager;timer\nRebild;60\nThisted;40\n0840;60\n')).toBe('RAEKKE-DUBLET 4');
    expect(weighed('modtager;rute;timer\nRebild;a;60\nThisted;a;40\nRebild;a;60\n')).toBe('RAEKKE-DUBLET 4');
  });

  it('are told of once a row, whatever their number', () => {
    expect(weighed(`modtager;timer\n${'Rebild;60\n'.repeat(5)}Thisted;40\n`)).toBe('RAEKKE-DUBLET 3');
    expect(weighed('modtager;timer\nRebild;60\nThisted;4\nRebild;60\nRebild;61\nThisted;4\n')).toBe(
      'RAEKKE-DUBLET 4, RAEKKE-DUBLET 5, RAEKKE-DUBLET 6',
    );
  });

  it('add up with a warning where nothing but the count tells them apart', () => {
    expect(weighed('modtager;timer\nRebild;60\nThisted;40\n0840;61\n')).toEqual([
      'RAEKKE-DUBLET 4',
      '121',
      '40',
    ]);
  });

  it('add up where another column tells them apart', () => {
    expect(weighed('modtager;rute;timer\nRebild;a;60\nThisted;a;40\nRebild;b;60\n')).toEqual(['120', '40']);
  });

  it('are refused where they are of several years or periods that nothing chooses among', () => {
    const years = 'modtager;aar;timer\nRebild;2023;60\nThisted;2023;40\nRebild;2024;70\nThisted;2024;50\n';
    expect(weighed(years)).toBe('HVOR-PERIODE 4');
    expect(weighed(years, ', hvor: { aar: 2024 }')).toEqual(['70', '50']);
    expect(weighed(years, ', hvor: { aar: ["2023", 2024] }')).toEqual(['130', '90']);
    expect(weighed('modtager;hvornår;timer\nRebild;2023K1;60\nThisted;2023K2;40\n')).toBe('HVOR-PERIODE 3');
    expect(weighed('modtager;Regnskabsår;timer\nRebild;2023;60\nThisted;2024;40\n')).toBe('HVOR-PERIODE 3');
  });
});

it('refuses counts of one recipient in several versions', () => {
  const rows =
    'modtager;status;timer\nRebild;foreløbig;60\nThisted;foreløbig;40\nRebild;endelig;70\nThisted;endelig;50\n';
  expect(weighed(rows)).toBe('HVOR-UDGAVE 4');
  expect(weighed(rows, ', hvor: { status: endelig }, udelad: resten')).toEqual(['70', '50']);
  expect(weighed('modtager;status;timer\nRebild;foreløbig;60\nThisted;endelig;40\n')).toEqual([
    'HVOR-UDGAVE 3',
    '60',
    '40',
  ]);
});

describe('a row of counts that is neither a recipient nor a kommune', () => {
  const rows = 'modtager;timer\nRebild;60\nThisted;40\n';

  it.each(['860 Aalborg', '1081 Hjørring', 'Hjørring (851)', '999', 'UCN', ''])(
    'is refused: "%s"',
    (name) => {
      expect(weighed(`${rows}${name};7\n`)).toBe('KOMMUNE-UKENDT 4');
    },
  );

  it.each(['Christiansø', '1081 Region Nordjylland', 'Hele landet'])(
    'is let be where it is an area: "%s"',
    (name) => {
      expect(weighed(`${rows}${name};7\n`)).toEqual(['60', '40']);
    },
  );

  it.each(['Aalborg (851)', 'DK-851', '851 - Aalborg'])(
    'is told where it is one more kommune: "%s"',
    (name) => {
      expect(weighed(`${rows}${name};7\n`)).toEqual(['LINJE-UBRUGT 4', '60', '40']);
    },
  );

  it('is let be where no key takes it, or one leaves it out', () => {
    expect(weighed(`${rows}UCN;7\n`, ', udelad: { modtager: UCN }')).toEqual(['60', '40']);
    const sorts = 'modtager;art;timer\nRebild;a;60\nThisted;a;40\nUCN;b;9\n';
    // It counts for nobody, which is said, but it is no fault.
    expect(weighed(sorts, ', hvor: { art: a }')).toEqual(['LINJE-UBRUGT 4', '60', '40']);
  });

  it('has the name of the row above it where cells are merged and the key says so', () => {
    const merged = 'modtager;rute;timer\nRebild;a;60\n;b;5\nThisted;a;40\n';
    expect(weighed(merged)).toBe('KOMMUNE-UKENDT 3');
    expect(weighed(merged, ', udfyld: nedad')).toEqual(['65', '40']);
  });
});
