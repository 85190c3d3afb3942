import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { invoiceCheckJson } from '../../../src/publish/check/invoice-json.ts';
import { invoiceCheckSchema } from '../../../src/publish/check/invoice-schema.ts';
import { checkJson } from '../../../src/publish/check/json.ts';
import { checkSchema } from '../../../src/publish/check/schema.ts';

const many = Array.from(
  { length: 2500 },
  (_, index): Diagnostic => ({
    code: 'KONTROL-BELOEB',
    severity: 'fejl',
    message: index === 0 ? 'x'.repeat(100_000) : `beløb ${index}`,
    advice: 'Se efter i tabellen.',
  }),
);

describe('a long list of findings in JSON', () => {
  it.each([
    [
      'kontrol',
      checkSchema.parse(
        checkJson([{ id: 'o', report: { cells: [], accounts: [], rules: 0, findings: many } }]),
      ),
    ],
    ['faktura --kontrol', invoiceCheckSchema.parse(invoiceCheckJson(many, 1, 0))],
  ])('of %s has a thousand of them, and how many there are', (_, { fund, fundIAlt }) => {
    expect(fundIAlt).toBe(2500);
    expect(fund).toHaveLength(1001);
    expect(fund.at(-1)).toMatchObject({ kode: 'FLERE', niveau: 'fejl' });
    expect(fund.at(-1)?.besked).toMatch(/^og 1\.500 fejl mere/);
    expect(fund[0]?.besked.length).toBeLessThan(1500);
  });
});
