import { describe, expect, it } from 'vitest';
import { foundIn } from '../../../support/checked-memo.ts';

const table = `
| Kommune | Bidrag i kr. |
|---|---:|
| Nordby | 1.195.000 |
| Sydby | 2.305.000 |
| Østby | 1.500.000 |
| I alt | 5.000.000 |`;

describe('what a sentence says of lines of the table beside it', () => {
  it.each<[string, string, string[]]>([
    ['is the sum of all', 'De tre kommuner betaler tilsammen 5.000.000 kr.', []],
    [
      'is not',
      'De tre kommuner betaler tilsammen 5.100.000 kr.',
      ['fejl NOTAT-SKREVET 1: 5.100.000 kr. ≠ 5.000.000 kr.'],
    ],
    [
      'is of those that it names',
      'Nordby og Sydby betaler tilsammen 3,0 mio. kr.',
      ['fejl NOTAT-SKREVET 1: 3,0 mio. kr. ≠ 3,5 mio. kr.'],
    ],
    ['is of other than all of them', 'De to kommuner betaler tilsammen 5.100.000 kr.', []],
    ['is of a part', 'De tre kommuner betaler tilsammen 1.100.000 kr. til løn på rådhuset.', []],
    ['is a share of the total', 'Nordbys andel af bidraget er 23,9 %.', []],
    ['is another share', 'Nordbys andel af bidraget er 29,3 %.', ['fejl NOTAT-ANDEL 1: 29,3 % ≠ 23,9 %']],
    ['is a share of something else', 'Nordbys andel af indbyggerne er 29,3 %.', []],
    ['is rightly rounded', 'Sydby betaler et bidrag på 2,3 mio. kr. Sydbys bidrag er 2,3 mio. kr.', []],
    [
      'is wrongly rounded',
      'Sydbys bidrag udgør 3,2 mio. kr.',
      ['fejl NOTAT-GENTAGET 1: 3,2 mio. kr. ≠ 2,305 mio. kr.'],
    ],
    ['is of another year than the table says', 'Sydbys bidrag udgør 3,2 mio. kr. i 2019.', []],
  ])('%s', (_, text, found) => {
    expect(foundIn(`${text}\n${table}`)).toEqual(found);
  });
});
