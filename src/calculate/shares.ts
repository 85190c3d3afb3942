import { failure } from '../model/diagnostic.ts';
import { divide, isZero, type Rational, sign, sum } from '../model/exact/rational.ts';

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
  if (claims.length === 0) {
    throw failure({
      code: 'VAEGT-INGEN',
      message: 'der er ingen modtagere at fordele på',
      advice: 'Skriv dem under modtagere.',
    });
  }
  const negative = claims.filter((claim) => sign(claim.weight) < 0).map((claim) => claim.key);
  if (negative.length > 0) {
    throw failure({
      code: 'VAEGT-NEGATIV',
      message: `vægten er negativ for ${negative.join(', ')}`,
      advice: 'Ret tallet i den fil, nøglen tæller i; en fordelingsnøgle har kun vægte fra nul og op.',
    });
  }
  const of = whole ?? sum(claims.map((claim) => claim.weight));
  requireWhole(of);
  return claims.map((claim) => ({ ...claim, share: divide(claim.weight, of) }));
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
