import { describe, expect, it } from 'vitest';
import { checkNumbers } from '../../../src/check/invoice/check-numbers.ts';

const files = (...numbers: string[]) =>
  numbers.map((number, index) => ({ file: `${index}.xml`, number, issuer: 'DK12345674' }));
const messages = (...numbers: string[]) => checkNumbers(files(...numbers)).map(({ message }) => message);

describe('checkNumbers', () => {
  it('lets a row without gaps pass, each series for itself', () => {
    expect(messages('24-0009', '24-0010', '24-0011', 'K24-001', 'K24-002')).toEqual([]);
  });

  it('finds a number that is used twice, and a gap', () => {
    expect(messages('24-1', '24-1')).toEqual(['nummeret 24-1 er også brugt i 0.xml']);
    expect(messages('24-1', '24-4', '24-2')).toEqual(['der er et hul i rækken mellem 24-2 og 24-4']);
  });

  it('says where the number stands, and leaves documents without one to the rule about that', () => {
    const place = { file: 'b.xml', line: 5, column: 3 };
    const [first] = files('24-1');
    const twins = checkNumbers([
      ...files('', ''),
      ...(first === undefined ? [] : [first, { ...first, place }]),
    ]);
    expect(twins.map((each) => each.place)).toEqual([place]);
  });

  it('holds one issuer against itself only', () => {
    const other = { file: 'x.xml', number: '24-1', issuer: 'DK29189382' };
    expect(checkNumbers([...files('24-1'), other])).toEqual([]);
  });
});
