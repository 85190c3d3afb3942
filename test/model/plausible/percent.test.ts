import { describe, expect, it } from 'vitest';
import { parsePercentage } from '../../../src/model/exact/danish-number.ts';
import { formatExact } from '../../../src/model/exact/format.ts';
import {
  addUpToOne,
  bothReadings,
  likelierPart,
  likelierRate,
} from '../../../src/model/plausible/percent.ts';

function percent(written: string) {
  const number = parsePercentage(written);
  if (!number.ok) throw new Error(number.message);
  return number.value;
}

describe('a PL rate that is likely another', () => {
  it.each([
    ['0,048', '4,8'],
    ['0,3', '3'],
    ['-0,021', '-2,1'],
    ['48', '4,8'],
    ['410', '4,1'],
    ['102,9', '2,9'],
  ])('%s is likelier %s', (written, meant) => {
    const likelier = likelierRate(percent(written));
    expect(likelier && formatExact(likelier, 6)).toBe(meant);
  });

  it.each(['0', '0,5', '2,14', '-1', '7,7', '15'])('%s is likely as it stands', (written) => {
    expect(likelierRate(percent(written))).toBeUndefined();
  });

  it('has no likely reading where neither tenfold nor hundredfold is one', () => {
    expect(likelierRate(percent('0,0001'))).toBeNull();
    expect(bothReadings(percent('0,0001'), null)).toBe('0,0001 læses som 0,0001 %');
  });
});

describe('a percentage of a whole that is likely another', () => {
  it.each([
    ['0,1', '10'],
    ['744', '74,4'],
    ['1000', '10'],
  ])('%s is likelier %s', (written, meant) => {
    const likelier = likelierPart(percent(written));
    expect(likelier && formatExact(likelier, 6)).toBe(meant);
  });

  it.each(['0', '1', '74,4', '100'])('%s is likely as it stands', (written) => {
    expect(likelierPart(percent(written))).toBeUndefined();
  });

  it('is one of parts of one where they add up to one, rounded as they may be', () => {
    expect(addUpToOne(percent('0,99'))).toBe(true);
    expect(addUpToOne(percent('1,1'))).toBe(false);
  });
});
