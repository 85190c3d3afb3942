import { describe, expect, it } from 'vitest';
import { debtorDoubts } from '../../../src/calculate/invoice/debtor-doubts.ts';
import { planBatch } from '../../../src/calculate/invoice/invoice-plan.ts';
import type { Debtor } from '../../../src/model/invoice/invoicing.ts';
import { charge, debtor, group, invoicing, scheme } from '../../support/invoicing.ts';

/** What is said of two recipients' rows on lines 2 and 3. */
function doubts(first: Partial<Debtor>, second: Partial<Debtor>, excluded = invoicing.excluded) {
  const at = (line: number) => ({ origin: { file: 'debitorer.csv', line, column: 1 } });
  const batch = planBatch({
    scheme,
    invoicing: { ...invoicing, excluded },
    debtors: [debtor('101', { ...at(2), ...first }), debtor('147', { ...at(3), ...second })],
    groups: [group([charge('101', 100n), charge('147', 200n)])],
    instalments: 4,
    inputs: [],
    accounts: [],
  });
  return debtorDoubts(batch);
}

describe('debtorDoubts', () => {
  it('says nothing of sound rows, nor of two of one payer', () => {
    expect(doubts({}, {})).toEqual([]);
    expect(doubts({}, { gln: '9520000008512', cvr: '29189420' })).toEqual([]);
  });

  it('says that a personreference looks like a CPR number, and does not show it', () => {
    const found = doubts({ personReference: '010190-1234' }, { personReference: '3112991234' });
    expect(found).toMatchObject([{ code: 'DEBITOR-CPR', severity: 'advarsel' }]);
    expect(found[0]?.message).toBe('linje 2 og 3 har en personreference, der ligner et CPR-nummer');
    expect(doubts({ personReference: '9901901234' }, { personReference: 'ØK-0101901234' })).toEqual([]);
  });

  it('says once that rows of different payers have one GLN, with their lines alone', () => {
    const found = doubts({}, { cvr: '29189420' });
    expect(found).toMatchObject([
      {
        code: 'DEBITOR-ENS',
        severity: 'advarsel',
        message: 'linje 2 og 3 har samme GLN, men ikke samme CVR-nummer',
        place: { line: 2, confidential: true },
      },
    ]);
    expect(JSON.stringify(found)).not.toContain('5798009811578');
  });

  it('says which rows were confirmed more than two years before the first invoice', () => {
    expect(doubts({ confirmedOn: '2022-01-02' }, { confirmedOn: '2022-01-01' })).toMatchObject([
      { code: 'DEBITOR-DATO', message: 'linje 3 er bekræftet mere end to år før den første faktura' },
    ]);
  });

  it('says that the issuer would get an invoice from itself, unless it is excluded', () => {
    expect(doubts({ cvr: invoicing.issuer.cvr, gln: '9520000008512' }, {})).toMatchObject([
      {
        code: 'DEBITOR-SELV',
        message: expect.stringContaining('Kommune 101 har udstederens eget CVR-nummer'),
      },
    ]);
    const { recipient } = charge('101', 0n);
    const excluded = [{ recipient, reason: 'posteres internt', origin: invoicing.origin }];
    expect(doubts({ cvr: invoicing.issuer.cvr, gln: '9520000008512' }, {}, excluded)).toEqual([]);
  });
});
