import { divide, multiply, rational, sum } from '../../model/exact/rational.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { MixKey, MixPart } from '../../model/scheme/allocation-key.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import { derive, type Operand, writtenAt } from '../../model/traced.ts';
import { requireWhole } from '../shares.ts';
import type { KeyWeights, Weigh } from './key-weights.ts';

/**
 * `blanding`: parts of the total, each shared by its own key among its own circle; a recipient's weight is the sum, in
 * percent. A kommune outside a part's circle has nothing of that part.
 *
 * E.g. LBK 537/2025 § 3: 80 % by køreplanstimer among the served and 20 % by folketal among all.
 */
export function weighMix(key: MixKey, recipients: readonly Recipient[], weigh: Weigh): KeyWeights {
  const operandsByPart = key.parts.map((part) => partOperands(part, weigh));
  const weighted = recipients.map((recipient) => {
    const operands = operandsByPart.flatMap((byRecipient) => byRecipient.get(recipient.key) ?? []);
    const value = sum(operands.map(({ traced }) => traced.value));
    return { recipient, weight: derive('sum', value, operands) };
  });
  return { weighted, whole: rational(100n), areAmounts: false };
}

/** What a part gives each recipient of its circle, in percent of the total. */
function partOperands(part: MixPart, weigh: Weigh): Map<string, Operand> {
  const { weighted, whole } = weigh(part.key, part.recipients);
  requireWhole(whole);
  const wholeTraced = { value: whole, origins: [] };
  const percent = writtenAt(part.percent, part.origin);
  return new Map(
    weighted.map(({ recipient, weight }) => {
      const share = derive('andel', divide(weight.value, whole), [
        { label: keyName(part.key), traced: weight },
        { label: `${keyName(part.key)}, i alt`, traced: wholeTraced },
      ]);
      const value = multiply(part.percent, share.value);
      const traced = derive('produkt', value, [
        { label: 'procent af totalen', traced: percent },
        { label: `andel efter ${keyName(part.key)}`, traced: share },
      ]);
      return [recipient.key, { label: `efter ${keyName(part.key)}`, traced }];
    }),
  );
}
