import { describe, expect, it } from 'vitest';
import { calculated, fordeling } from '../../../support/scheme-text.ts';

/** What is said of units, with what may have been meant. */
function told(enhed: string, more = '') {
  return calculated(`${more}fordelinger:\n${fordeling('f', 'fast: 10', { enhed })}`)
    .warnings.filter(({ code }) => code === 'ENHED')
    .map(({ message, advice }) => `${message}: ${/^Mente du "[^"]+"\?/.exec(advice)?.[0]}`);
}

describe('a unit that is nearly one of money', () => {
  it.each([
    ['mio', 'mio. kr.'],
    ['mill', 'mio. kr.'],
    ['tusinde', '1.000 kr.'],
    ['1000', '1.000 kr.'],
    ['(1.000 kr.)', '1.000 kr.'],
    ['i 1.000 kr.', '1.000 kr.'],
    ['kr. mio.', 'mio. kr.'],
    ['hele kr.', 'kr.'],
    ['korner', 'kr.'],
    ['milioner kroner', 'mio. kr.'],
  ])('%s is told, and may be %s', (written, meant) => {
    expect(told(written)).toEqual([`"${written}" kendes ikke som penge: Mente du "${meant}"?`]);
  });

  it.each([
    'kr.',
    't.kr.',
    '1000 kr',
    'kr. i 2024-priser',
    'kr. pr. borger',
    'pladser',
    'timer',
    'stk.',
    '%',
    'km',
  ])('%s is taken as it is', (written) => expect(told(written)).toEqual([]));

  it('is told wherever it stands', () => {
    expect(told('kr.', 'beloeb: [{ id: b, titel: B, enhed: mia, beloeb: { fast: 1 } }]\n')).toEqual([
      '"mia" kendes ikke som penge: Mente du "mia. kr."?',
    ]);
  });
});
