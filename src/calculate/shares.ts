import { failure } from '../model/diagnostic.ts';
import { totalOf } from '../model/exact/integer.ts';
import { overCommonDenominator, type Rational, rational } from '../model/exact/rational.ts';

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
  const { parts, whole: of } = partsOfWhole(claims, whole);
  return claims.map((claim, index) => ({ ...claim, share: rational(parts[index] ?? 0n, of) }));
}

/** Andele in whole numbers over the one denominator that they have: each is part / whole. */
export interface PartsOfWhole {
  /** In the order of the claims. */
  readonly parts: readonly bigint[];
  /** What the parts add up to: the whole itself, where they are all of it. */
  readonly sum: bigint;
  readonly whole: bigint;
}

/** The andele that `shares` gives, in whole numbers. Takes and throws the same. */
export function partsOfWhole(claims: readonly Claim[], whole?: Rational): PartsOfWhole {
  requireWeights(claims);
  const weights = claims.map(({ weight }) => weight);
  const { numerators } = overCommonDenominator(whole === undefined ? weights : [...weights, whole]);
  const parts = whole === undefined ? numerators : numerators.slice(0, -1);
  const sum = totalOf(parts);
  const of = whole === undefined ? sum : (numerators.at(-1) ?? sum);
  if (of === 0n) {
    throw failure({
      code: 'VAEGT-NUL',
      message: 'alle vægte er nul, så der er intet at fordele efter',
      advice:
        'Se, om nøglen tæller i den rigtige fil og på det rigtige tidspunkt; ellers vælg en anden nøgle.',
    });
  }
  return { parts, sum, whole: of };
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
