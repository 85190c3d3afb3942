import { describe, expect, it } from 'vitest';
import { type Diagnostic, FordelError } from '../../src/model/diagnostic.ts';
import {
  collect,
  countOf,
  orUndefined,
  problemList,
  shortened,
  withoutRepeats,
} from '../../src/model/problem-list.ts';

const problem = (line: number, severity: Diagnostic['severity'] = 'fejl'): Diagnostic => ({
  code: 'TAL-UGYLDIG',
  severity,
  message: 'det er ikke et tal',
  place: { file: 'x.csv', line, column: 1 },
  advice: 'Skriv et tal.',
});
const many = (n: number) => Array.from({ length: n }, (_, index) => problem(index + 1));

describe('problemList', () => {
  it('keeps a thousand and counts the rest, of each severity by itself', () => {
    const list = problemList();
    list.push(...many(1000));
    for (const each of [...many(5000), problem(1, 'advarsel')]) list.push(each);
    expect(list).toHaveLength(1002);
    expect(list.slice(-2)).toMatchObject([
      { code: 'FLERE', severity: 'fejl', times: 5000, message: 'og 5.000 fejl mere' },
      { code: 'FLERE', severity: 'advarsel', times: 1, message: 'og 1 advarsel mere' },
    ]);
    expect([countOf(list), countOf(list, 'fejl'), countOf(list, 'note')]).toEqual([6001, 6000, 0]);
  });

  it('goes on counting when lists are put together, and stands last in an error', () => {
    const [inner, outer] = [problemList(), problemList()];
    for (const each of many(3000)) inner.push(each);
    outer.push(...new FordelError(inner).diagnostics, ...many(2000));
    const { diagnostics } = new FordelError(outer);
    expect(countOf(diagnostics)).toBe(5000);
    expect(diagnostics.at(-1)).toMatchObject({ code: 'FLERE' });
    expect(diagnostics.length).toBeLessThan(1010);
  });

  it('makes ordinary arrays', () => expect(problemList().map(String).constructor).toBe(Array));
});

describe('collect and orUndefined', () => {
  const stop = (error: Error) => () => {
    throw error;
  };

  it('give what the work gives, and add nothing', () => {
    const problems = problemList();
    expect([collect(problems, () => 7), orUndefined(() => 8), problems]).toEqual([7, 8, []]);
  });

  it('give undefined for what cannot be done, the one with its problems', () => {
    const problems = [problem(1)];
    expect(collect(problems, stop(new FordelError(many(3).slice(1))))).toBeUndefined();
    expect(problems).toEqual(many(3));
    expect(orUndefined(stop(new FordelError(many(1))))).toBeUndefined();
  });

  it('hide no fault of the program', () => {
    expect(() => collect([], stop(new TypeError('x')))).toThrow(TypeError);
    expect(() => orUndefined(stop(new TypeError('x')))).toThrow(TypeError);
  });
});

describe('shortened', () => {
  it('leaves a short list as it is', () => expect(shortened(many(100), 100)).toEqual(many(100)));

  it('keeps the faults before the warnings, in their order, and says how many are left out', () => {
    const list = [problem(1, 'advarsel'), problem(2), problem(3, 'note'), problem(4), problem(5)];
    expect(shortened(list, 2).map(({ code, place, times }) => place?.line ?? [code, times])).toEqual([
      2,
      4,
      ['FLERE', 1],
      ['FLERE', 1],
      ['FLERE', 1],
    ]);
    expect(countOf(shortened(list, 2))).toBe(5);
  });
});

describe('withoutRepeats', () => {
  const ofCell = (line: number, field: number): Diagnostic => ({
    ...problem(line),
    place: { file: 'x.csv', line, column: 7, field },
  });
  const lines = (list: readonly Diagnostic[]) =>
    list.map(({ place, times }) => (times === undefined ? place?.line : `${times} til`));

  it('tells three of what is said of one column, and how many there are beside them', () => {
    const list = [1, 2, 3, 4, 5, 6].flatMap((line) => [ofCell(line, 1), ofCell(line, 2)]);
    expect(lines(withoutRepeats(list))).toEqual([1, 1, 2, 2, 3, 3, '3 til', '3 til']);
    expect(countOf(withoutRepeats(list))).toBe(12);
    expect(shortened(withoutRepeats(list), 100)).toEqual(withoutRepeats(list));
  });

  it('tells four where one would be left, other codes and what is no cell', () => {
    expect(withoutRepeats([1, 2, 3, 4].map((line) => ofCell(line, 1)))).toHaveLength(4);
    expect(withoutRepeats(many(9))).toEqual(many(9));
    const others = many(9).map(
      (each, at): Diagnostic => ({ ...each, code: at % 3 ? 'TAL-TOM' : 'TAL-MANGLER' }),
    );
    expect(withoutRepeats(others)).toEqual(others);
  });
});
