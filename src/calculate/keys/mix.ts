import { multiply, rational, sum } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { MixKey, MixPart } from '../../model/scheme/allocation-key.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import { derive, type Operand, type Traced, writtenAt } from '../../model/traced.ts';
import type { KeyWeights, WeighPart } from '../weighing/key-weights.ts';
import { sharesOfKey } from '../weighing/shares-of-key.ts';

const hundred = rational(100n);

/**
 * `blanding`: parts of the total, each shared by its own key among its own circle; a recipient's weight is the sum, in
 * percent. A kommune outside a part's circle has nothing of that part.
 *
 * E.g. LBK 537/2025 § 3: 80 % by køreplanstimer among the served and 20 % by folketal among all.
 *
 * @param total the fordeling's total: bounds and fixed amounts within a part are of the part's total.
 */
export function weighMix(
  key: MixKey,
  recipients: readonly Recipient[],
  weigh: WeighPart,
  total: Traced | undefined,
): KeyWeights {
  const operandsByPart = key.parts.map((part) => partOperands(part, weigh, total));
  const weighted = recipients.map((recipient) => {
    const operands = operandsByPart.flatMap((byRecipient) => byRecipient.get(recipient.key) ?? []);
    const value = sum(operands.map(({ traced }) => traced.value));
    return { recipient, weight: derive('sum', value, operands) };
  });
  return { weighted, whole: hundred, areAmounts: false };
}

/** What a part gives each recipient of its circle, in percent of the total. */
function partOperands(part: MixPart, weigh: WeighPart, total: Traced | undefined): Map<string, Operand> {
  const partTotal = total && percentOf(part, total);
  const percent = writtenAt(part.percent, part.origin);
  const shared = sharesOfKey(part.key, weigh(part.key, part.recipients, partTotal), partTotal);
  return new Map(
    shared.map(({ recipient, share }) => {
      const traced = derive('produkt', multiply(part.percent, share.value), [
        { label: 'procent af totalen', traced: { ...percent, unit: '%' } },
        { label: `andel efter ${keyName(part.key)}`, traced: share },
      ]);
      return [recipient.key, { label: `efter ${keyName(part.key)}`, traced }];
    }),
  );
}

/** What a part of a mix shares: so many percent of the total, in its unit. */
function percentOf({ percent, origin }: MixPart, total: Traced): Traced {
  const value = multiply(total.value, multiply(percent, rational(1n, 100n)));
  const part = derive('produkt', value, [
    { label: 'totalen', traced: total },
    { label: 'delens procent', traced: { ...writtenAt(percent, origin), unit: '%' } },
  ]);
  return total.unit === undefined ? part : { ...part, unit: total.unit };
}
