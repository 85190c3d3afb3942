import { failure } from '../../model/diagnostic.ts';
import { totalOf } from '../../model/exact/integer.ts';
import { type Quotas, wholeTotal } from './quotas.ts';
import { roundEach } from './round-each.ts';

/**
 * `restmodtager`: every row rounded half away from zero, and a named recipient takes what is left of the total.
 *
 * @returns the steps of each row.
 * @throws FordelError `AFRUND-RESTMODTAGER` when the recipient is missing or has the weight zero, `AFRUND-TOTAL` when
 * the total is not a whole number of steps.
 */
export function residualToRecipient(quotas: Quotas, recipientKey: string | undefined): bigint[] {
  const wanted = wholeTotal(quotas);
  const recipient = quotas.rows.find(({ key }) => key === recipientKey);
  if (recipient === undefined || (recipient.parts === 0n && wanted !== 0n)) {
    throw failure({
      code: 'AFRUND-RESTMODTAGER',
      message: 'afrunding.restmodtager skal være en modtager med en vægt over nul',
      advice: 'Nævn en anden modtager.',
    });
  }
  const steps = roundEach(quotas);
  const residual = wanted - totalOf(steps);
  return steps.map((own, index) => (quotas.rows[index] === recipient ? own + residual : own));
}
