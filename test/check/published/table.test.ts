import { describe, expect, it } from 'vitest';
import { checkPublishedTable } from '../../../src/check/published/table.ts';
import { readPublishedTable } from '../../../src/input/tables/published/table.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { divide, type Rational, rational } from '../../../src/model/exact/rational.ts';
import { tal } from '../../support/rational.ts';

const read = (text: string, problems: Diagnostic[] = []) =>
  readPublishedTable(
    { file: 'f.csv', sha256: '', text },
    { keys: ['post', 'retning'], figures: [] },
    problems,
  );
const check = (text: string, ...computed: [Rational, ...Rational[]]) => {
  const expectation = {
    code: 'KONTROL-BELOEB',
    what: 'x',
    row: 'x',
    unit: 'kr.',
    computed,
    unproven: false,
  } as const;
  return checkPublishedTable('t', read(text), ({ key }) => (key === 'x' ? expectation : undefined));
};
const percent = (numerator: bigint, denominator: bigint) =>
  check('post;pct\nx;14,2 %', rational(numerator, denominator));
const codes = ({ findings }: { findings: readonly Diagnostic[] }) =>
  findings.map(({ code, severity }) => `${severity} ${code}`);

describe('a published table', () => {
  it('is compared to its last printed decimal', () => {
    expect(codes(check('post;kr\nx;23.463', tal('23.463,01')))).toEqual([]);
    expect(codes(check('post;kr\nx;571.490', tal('571.489,47')))).toEqual(['fejl KONTROL-BELOEB']);
  });

  it('holds when any of the ways to compute it gives the figure', () => {
    expect(codes(check('post;kr\nx;0', tal('-1'), tal('0')))).toEqual([]);
  });

  it('warns of a percentage that is cut off, and fails one that is wrong', () => {
    expect(codes(percent(10n, 70n))).toEqual(['advarsel KONTROL-AFSKAARET']);
    expect(codes(percent(142n, 1000n))).toEqual([]);
    expect(codes(percent(144n, 1000n))).toEqual(['fejl KONTROL-BELOEB']);
    const fall = check('post;pct\nx;-14,2 %', divide(tal('-10'), tal('70')));
    expect(codes(fall)).toEqual(['advarsel KONTROL-AFSKAARET']);
  });

  it('does not pass over a cell that nothing answers to', () => {
    expect(() => check('post;kr\ny;1', tal('1'))).toThrow('FACIT-OVERSKYDENDE');
  });

  it('has a row once a page', () => {
    const problems: Diagnostic[] = [];
    read('post;kr;side\nx;1;53\nx;1;54\nx;1;54', problems);
    expect(problems.map(({ code, place }) => `${code} ${place?.line}`)).toEqual(['RAEKKE-DUBLET 4']);
  });
});
