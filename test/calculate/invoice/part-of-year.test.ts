import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBatch } from '../../../src/calculate/invoice/invoice-plan.ts';
import { equal, rational, sum } from '../../../src/model/exact/rational.ts';
import { mostInstalments } from '../../../src/model/invoice/instalment-plan.ts';
import type { ChargeGroup } from '../../../src/model/invoice/invoice.ts';
import { instalmentInWords, lineName } from '../../../src/publish/invoice/invoice-words.ts';
import { batchOf, charge, debtor, group, invoicing, scheme } from '../../support/invoicing.ts';

const kroner = (value: bigint) => rational(value);

function plan(groups: readonly ChargeGroup[], more: Partial<Parameters<typeof planBatch>[0]> = {}) {
  const debtors = [debtor('101'), debtor('147')];
  return planBatch({ scheme, invoicing, debtors, groups, instalments: 1, inputs: [], accounts: [], ...more });
}

describe('the invoices of a member for a part of the year', () => {
  const member = (from?: string, to?: string) => {
    const whole = charge('101', 900n);
    const membership = { from, to, rule: 'hele-maaneder', origin: invoicing.origin } as const;
    return { ...whole, recipient: { ...whole.recipient, membership } };
  };
  const ratesOf = (from: string | undefined, to: string | undefined, more: Parameters<typeof plan>[1]) =>
    plan([group([member(from, to), charge('147', 400n)])], more)
      .documents.filter(({ recipient }) => recipient.key === '101')
      .map(({ instalment: { index, own, period, issueDate }, net }) =>
        [index, own?.index, own?.of, period.from, period.to, issueDate, net.numerator].join(' '),
      );

  it('has the rater whose period the membership meets, which are all of its amount', () => {
    expect(ratesOf('2024-04-01', undefined, { instalments: 4 })).toEqual([
      '2 1 3 2024-04-01 2024-06-30 2024-04-02 300',
      '3 2 3 2024-07-01 2024-09-30 2024-07-01 300',
      '4 3 3 2024-10-01 2024-12-31 2024-10-01 300',
    ]);
    expect(ratesOf(undefined, '2024-03-31', { instalments: 4 })).toEqual([
      '1 1 1 2024-01-01 2024-03-31 2024-01-02 900',
    ]);
    expect(ratesOf('2020-01-01', '2024-06-30', { instalments: [10n, 20n, 30n, 40n].map(kroner) })).toEqual([
      '1 1 2 2024-01-01 2024-03-31 2024-01-02 300',
      '2 2 2 2024-04-01 2024-06-30 2024-04-02 600',
    ]);
  });

  it('is issued for the days of membership, in the order of the dates', () => {
    expect(ratesOf('2024-04-01', undefined, {})).toEqual(['1 1 1 2024-04-01 2024-12-31 2024-04-02 900']);
    const { documents } = plan([group([member('2024-03-01'), charge('147', 400n)])], { instalments: 4 });
    expect(documents.map(({ instalment }) => instalment.issueDate)).toEqual(
      documents.map(({ instalment }) => instalment.issueDate).sort(),
    );
    expect(ratesOf('2024-03-01', undefined, { instalments: 4 })[0]).toBe(
      '1 1 4 2024-03-01 2024-03-31 2024-03-01 225',
    );
  });

  it('is all paid in the first of its rater where the plan has 0 % in them', () => {
    expect(ratesOf('2024-08-01', undefined, { instalments: [100n, 0n, 0n, 0n].map(kroner) })).toEqual([
      '3 1 1 2024-08-01 2024-09-30 2024-08-01 900',
    ]);
  });

  it('adds up whatever the spell, the plan and the amount', () => {
    const month = fc.integer({ min: 1, max: 12 });
    const day = fc.constantFrom('01', '10', '15', '16', '28');
    const amount = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(
        month,
        day,
        month,
        day,
        fc.integer({ min: 1, max: mostInstalments }),
        amount,
        (...drawn) => {
          const [a, dayA, b, dayB, instalments, net] = drawn;
          const dates = [
            `2024-${String(a).padStart(2, '0')}-${dayA}`,
            `2024-${String(b).padStart(2, '0')}-${dayB}`,
          ];
          const [from, to] = dates.sort();
          const { recipient } = member(from, to);
          const { documents } = plan([group([{ ...charge('101', net), recipient }])], { instalments });
          expect(equal(sum(documents.map((each) => each.net)), kroner(net))).toBe(true);
        },
      ),
    );
  });

  it('say which rate and which months they are for', () => {
    const said = (from: string, instalments: number) =>
      batchOf([group([member(from)])], {}, instalments).documents.map((invoice) =>
        [instalmentInWords(invoice), lineName('Drift', invoice)].join(': '),
      );
    expect(said('2024-06-01', 4)).toEqual([
      'rate 1 af 3: Drift, juni 2024',
      'rate 2 af 3: Drift, 3. kvartal 2024',
      'rate 3 af 3: Drift, 4. kvartal 2024',
    ]);
    expect(said('2024-04-01', 1)).toEqual([': Drift, april-december 2024']);
    expect(said('2024-03-14', 2)[0]).toBe('rate 1 af 2: Drift, 14.03.2024-30.06.2024');
  });
});
