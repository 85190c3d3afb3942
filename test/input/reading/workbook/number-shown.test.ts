import { describe, expect, it } from 'vitest';
import { shownNumbers } from '../../../../src/input/reading/workbook/number-shown.ts';

describe('a number format', () => {
  it.each([
    'General',
    '@',
    '#,##0',
    '#,##0.00 "kr."',
    '[$kr.-406] #,##0.00',
    '#,##0\\ [$DKK]',
    '_-* #,##0.00\\ "kr."_-;\\-* #,##0.00\\ "kr."_-;_-* "-"??\\ "kr."_-;_-@_-',
    '#,##0;[Red]#,##0',
    '#,##0_);(#,##0)',
    '0;-0;;@',
    '0" pladser"',
    '"konto "0000',
    '"a;b" 0',
  ])('%s shows the number', (code) => expect(shownNumbers(code)).toEqual({}));

  it.each([
    ['#,##0" t.kr."', { above: 't.kr.', below: 't.kr.' }],
    ['#,##0\\ "mio. kr.";-#,##0\\ "mio. kr."', { above: 'mio. kr.', below: 'mio. kr.' }],
    ['#,##0\\ "tusinde"', { above: 'tusinde', below: 'tusinde' }],
    ['[$€-2]\\ #,##0', { above: '€', below: '€' }],
    ['0"000"', { above: '000', below: '000' }],
    ['0".000";-0', { above: '.000' }],
  ])('%s shows a unit', (code, units) => {
    const { above, below } = shownNumbers(code);
    expect({ above: above?.unit, below: below?.unit }).toEqual(units);
  });

  it.each([
    [';;;', { above: 'slet ikke', below: 'slet ikke' }],
    ['0;', { below: 'slet ikke' }],
    ['"ja";"nej"', { above: 'slet ikke', below: 'slet ikke' }],
    ['0;0', { below: 'uden minus' }],
  ])('%s hides something', (code, hows) => {
    const { above, below } = shownNumbers(code);
    expect({ above: above?.how, below: below?.how }).toEqual(hows);
  });
});
