import { failure } from '../model/diagnostic.ts';
import { magnitude, total } from '../model/exact/integer.ts';
import { isZero, overCommonDenominator, type Rational, rational } from '../model/exact/rational.ts';

/** A recipient's claim on a total: its weight under the key. */
export interface Claim {
  /** Identifies the recipient and breaks ties: the kommunekode where there is one. */
  readonly key: string;
  readonly weight: Rational;
}

/** A claim with its andel: weight / sum of weights, exactly. */
export type Shared<C extends Claim> = C & { readonly share: Rational };

/**
 * Gives each claim its andel: its weight over the whole, exactly.
 *
 * @param whole what the weights are parts of; without it their sum.
 * @throws FordelError `VAEGT-INGEN` without claims, `VAEGT-NEGATIV` for a negative weight, `VAEGT-NUL` when all are zero.
 */
export function shares<C extends Claim>(claims: readonly C[], whole?: Rational): Shared<C>[] {
  const parts = partsOfWhole(claims, whole);
  return parts.rows.map(({ claim, part }) => ({ ...claim, share: rational(part, parts.whole) }));
}

/** Andele as whole numbers: each is part / whole, which is positive. */
export interface PartsOfWhole<C extends Claim> {
  readonly rows: readonly { readonly claim: C; readonly part: bigint }[];
  readonly whole: bigint;
}

/** The same andele in whole numbers, over the one denominator that they have. Throws as `shares` does. */
export function partsOfWhole<C extends Claim>(claims: readonly C[], whole?: Rational): PartsOfWhole<C> {
  requireWeights(claims);
  const weights = overCommonDenominator(claims.map(({ weight }) => weight));
  const of = whole ?? rational(total(weights.numerators), weights.denominator);
  requireWhole(of);
  // weight / whole: over the denominator of the weights, and whichever way the whole points.
  const factor = of.numerator < 0n ? -of.denominator : of.denominator;
  return {
    rows: claims.map((claim, index) => ({ claim, part: (weights.numerators[index] ?? 0n) * factor })),
    whole: magnitude(of.numerator) * weights.denominator,
  };
}

function requireWeights(claims: readonly Claim[]): void {
  if (claims.length === 0) {
    throw failure({
      code: 'VAEGT-INGEN',
      message: 'der er ingen modtagere at fordele på',
      advice: 'Skriv dem under modtagere.',
    });
  }
  const negative = claims.filter(({ weight }) => weight.numerator < 0n).map(({ key }) => key);
  if (negative.length > 0) {
    throw failure({
      code: 'VAEGT-NEGATIV',
      message: `vægten er negativ for ${negative.join(', ')}`,
      advice: 'Ret tallet i den fil, nøglen tæller i; en fordelingsnøgle har kun vægte fra nul og op.',
    });
  }
}

/** @throws FordelError `VAEGT-NUL` when there is nothing to share by. */
export function requireWhole(whole: Rational): void {
  if (!isZero(whole)) return;
  throw failure({
    code: 'VAEGT-NUL',
    message: 'alle vægte er nul, så der er intet at fordele efter',
    advice: 'Se, om nøglen tæller i den rigtige fil og på det rigtige tidspunkt; ellers vælg en anden nøgle.',
  });
}
