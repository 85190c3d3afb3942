import { expect, it } from 'vitest';
import { passedOnDoubts } from '../../../src/calculate/invoice/passed-on.ts';
import type { Scheme } from '../../../src/model/scheme/scheme.ts';
import { fordeling, readScheme } from '../../support/scheme-text.ts';

const scheme = readScheme(
  `fordelinger:\n${fordeling('a', 'fast: 1000')}${fordeling('b', 'fast: -900')}${fordeling('c', 'fordelt: { fordeling: a, til: Rebild }', { modtagere: 'Aalborg, Læsø' })}afregninger: [{ id: s, titel: Afregning, fordelinger: [a, b] }]\n`,
);
const charging = (charged: readonly string[]) =>
  passedOnDoubts({ ...scheme, invoicing: { charged } as unknown as Scheme['invoicing'] }, scheme.settlements);

it('says what an afregning shows and is charged in another fordeling', () => {
  expect(charging(['a', 'b', 'c']).map(({ code, message }) => `${code} ${message}`)).toEqual([
    'AFREGNING-VIDERE "Afregning" har det med, der deles videre i "c": Rebild faktureres ikke for "a"',
  ]);
  expect(charging(['a', 'b'])).toEqual([]);
  expect(passedOnDoubts(scheme, scheme.settlements)).toEqual([]);
});
