import { describe, expect, it } from 'vitest';
import { calculateScheme } from '../../../src/calculate/calculate-scheme.ts';
import { chargeGroups } from '../../../src/calculate/invoice/charge-groups.ts';
import { loadInvoicing } from '../../../src/input/invoice/load-invoicing.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { fixture } from '../../support/invoicing.ts';

const reader = new SourceReader();
const input = loadScheme(fixture('takster.yaml'), { reader });
const result = calculateScheme(input);
const { providers } = loadInvoicing(input.scheme, reader);

describe('everything an ordning charges', () => {
  it('is its fordelinger, then the takster that have tilbud', () => {
    expect(chargeGroups(result, providers).map(({ id }) => id)).toEqual(['objektiv-finansiering', 'tilbud']);
  });

  it('leaves out a takst that nobody is charged', () => {
    expect(chargeGroups(result, new Map()).map(({ id }) => id)).toEqual(['objektiv-finansiering']);
  });

  it('does not take the tilbud of one takst for another', () => {
    const others = new Map([['bpa', providers.get('tilbud') ?? []]]);
    expect(chargeGroups(result, others)).toHaveLength(1);
  });
});
