import { type Rational, rational } from '../../model/exact/rational.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Recipient } from '../../model/recipient.ts';

/** How many live in a recipient's kommuner; undefined for one that is no kommune. */
export type Inhabitants = (recipient: Recipient) => Rational | undefined;

/** Looks inhabitants up in the register of kommuner. */
export function inhabitantsOf(municipalities: readonly Municipality[]): Inhabitants {
  const byCode = new Map(municipalities.map(({ code, population }) => [code, population]));
  return ({ memberCodes }) => {
    const counts = memberCodes.flatMap((code) => byCode.get(code) ?? []);
    if (counts.length === 0 || counts.length < memberCodes.length) return undefined;
    return rational(counts.reduce((total, count) => total + count, 0n));
  };
}
