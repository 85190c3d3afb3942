import { describe, expect, it } from 'vitest';
import { calculated, fordeling } from '../../support/scheme-text.ts';
import { problemsOf } from '../../support/tariffs.ts';

const told = (circle: string, text: string) =>
  problemsOf(() =>
    calculated(
      `fordelinger:\n${fordeling('f', 'fast: 10').replace('[Rebild, Thisted]', `{ kreds: x, fil: k.csv${circle} }`)}`,
      { 'k.csv': `kreds;kommune;fra;til\n${text}` },
    ),
  ).map(({ code, message, place }) => `${code} ${place?.line} ${message}`);

describe('a kommune twice in a circle', () => {
  it('is refused at its second row, where it leaves and comes again', () => {
    expect(told('', 'x;Rebild;;2024-03\nx;Rebild;2024-10;\nx;Thisted;;\n')).toEqual([
      'KREDS 3 Rebild har mere end én række i kredsen i 2024',
    ]);
  });

  it('is none where the other row is of another year', () => {
    expect(told('', 'x;Rebild;;2023-03\nx;Rebild;2024-10;\nx;Thisted;;\n')).toEqual([]);
  });

  it('is refused under uden', () => {
    expect(told(', uden: [Rebild, Rebild]', 'x;Rebild;;\nx;Thisted;;\n')).toEqual([
      'ORDNING-VAERDI 6 Rebild står to gange i uden',
    ]);
  });
});
