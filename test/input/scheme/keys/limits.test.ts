import { describe, expect, it } from 'vitest';
import { rational } from '../../../../src/model/exact/rational.ts';
import { readKey } from '../../../support/read-key.ts';

describe('graenser', () => {
  it('are a percentage, an amount or a key, below and above another key', () => {
    const at = (column: number) => ({ file: 'ordning.yaml', line: 10, column });
    const read = (bounds: string) => readKey(`graenser: { noegle: { lige: {} }${bounds} }`);
    expect(read('').key).toMatchObject({
      kind: 'graenser',
      key: { kind: 'lige' },
      label: 'pct. med gulv og loft',
    });
    expect(read('').key).toMatchObject({ floor: undefined, ceiling: undefined });
    expect(read(', gulv: { procent: 10 }, loft: { beloeb: 50 }').key).toMatchObject({
      floor: { kind: 'procent', percent: rational(10n), origin: at(66) },
      ceiling: { kind: 'beloeb', amount: rational(50n), origin: at(88) },
    });
    const byKey = read(', loft: { noegle: { optaelling: { fil: a.csv, kolonne: brug } } }');
    expect(byKey.problems).toEqual([]);
    expect(byKey.key).toMatchObject({
      ceiling: { kind: 'noegle', key: { kind: 'optaelling', label: 'brug' }, origin: at(49) },
    });
  });

  it('are amounts of each, times a factor', () => {
    const { key, problems } = readKey(
      'graenser: { noegle: { lige: {} }, gulv: { beloeb: { vaerdier: { Aalborg: 1, Hjørring: 2, Læsø: 3 } }, faktor: "1,75" } }',
    );
    expect(problems).toEqual([]);
    expect(key).toMatchObject({
      floor: { kind: 'noegle', key: { kind: 'beloeb' }, factor: { kind: 'tal', value: rational(7n, 4n) } },
    });
    const missing = readKey(
      'graenser: { noegle: { lige: {} }, loft: { beloeb: { vaerdier: { Aalborg: 1 } } } }',
    );
    expect(missing.problems.map(([, message]) => message)).toEqual(['værdien mangler for Hjørring, Læsø']);
  });

  it('are no amounts under factors or steps, which would be scaled to the total', () => {
    const inner = 'beloeb: { vaerdier: { Aalborg: 1, Hjørring: 2, Læsø: 3 } }';
    const { problems } = readKey(
      `graenser: { noegle: { lige: {} }, loft: { noegle: { faktorer: { noegle: { ${inner} }, vaerdier: {}, ellers: 2 } } } }`,
    );
    expect(problems.map(([, message]) => message)).toEqual([
      'beløb under faktorer er vægte og ville som grænse blive skaleret til totalen',
    ]);
  });

  it('are doubted where a column of kroner is counted as shares', () => {
    const bound = (column: string) =>
      readKey(
        `graenser: { noegle: { lige: {} }, gulv: { noegle: { optaelling: { fil: a.csv, kolonne: ${column} } } } }`,
      ).problems.map(([, message]) => message);
    expect(bound('Beløb')).toEqual([
      'kolonnen "Beløb" læses som andele af totalen, ikke som grænser i kroner',
    ]);
    expect(bound('"sidste år, kr."')).toHaveLength(1);
    expect(bound('beløbsmodtagere')).toEqual([]);
  });

  it('are one thing each', () => {
    expect(readKey('graenser: { noegle: { lige: {} }, gulv: { procent: 10, beloeb: 5 } }').problems).toEqual([
      ['{ procent: 10, beloeb: 5 }', 'her skal stå netop én af: procent, beloeb, noegle'],
    ]);
  });
});
