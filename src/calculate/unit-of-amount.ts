import { failure } from '../model/diagnostic.ts';
import { isMoney, kroner, plainNumber, unitAside, unitOf } from '../model/exact/unit.ts';
import type { Origin } from '../model/origin.ts';
import type { Amount } from '../model/scheme/amount.ts';
import type { AmountContext } from './amount-context.ts';

/** The unit an amount has by itself; undefined where it is numbers that take the unit of the place. */
export function ownUnit(amount: Amount, context: AmountContext): string | undefined {
  switch (amount.kind) {
    case 'fast':
    case 'budget':
      return amount.unit;
    case 'beloeb':
      return context.named.get(amount.id)?.unit;
    case 'fordelt':
      return context.earlier.find(({ plan }) => plan.id === amount.allocation)?.plan.unit;
    case 'sum':
      return unitOfSum(amount.terms.map((term) => ownUnit(term, context)));
    case 'minus':
    case 'afrundet':
    case 'fremskrevet':
      return ownUnit(amount.of, context);
    case 'gange':
      return unitOfProduct(factorsOf(amount).map((factor) => ownUnit(factor, context)));
    default:
      return undefined;
  }
}

/** Of terms that are in money all are; a product of plain numbers and borgere may be kr., and kr. never are borgere. */
export function unitOfSum(units: readonly (string | undefined)[]): string | undefined {
  const own = units.filter((unit) => unit !== undefined);
  return own.find(isMoney) ?? own[0];
}

/** A rate times a number of something is money; 50 % of 200 is the number 100, and no percentage. */
function unitOfProduct(units: readonly (string | undefined)[]): string | undefined {
  const carrier = units.find((unit) => unit !== undefined && isMoney(unit));
  const quantity = units.find((unit) => unit !== undefined && unitOf(unit).kind === 'andet');
  if (carrier !== undefined && quantity !== undefined && unitOf(carrier).kind === 'sats') return kroner;
  return carrier ?? quantity ?? (units.includes(undefined) ? undefined : units[0]);
}

/** The factors of a product, those of products within it among them. */
export function factorsOf(amount: Amount): Amount[] {
  return amount.kind === 'gange' ? amount.factors.flatMap(factorsOf) : [amount];
}

/**
 * Whether a factor is money although it is by itself a rate: its products have the number the rate is of within them (100 kr. pr.
 * borger × 30, and 50 % of that and others), and nothing else in the product has one.
 *
 * @param units each factor's own.
 */
export function holdsItsNumber(
  factor: Amount,
  units: readonly (string | undefined)[],
  place: string | undefined,
): boolean {
  if (place === undefined || unitOf(place).kind !== 'penge' || !holdsProduct(factor)) return false;
  const kinds = units.map((unit) => unit && unitOf(unit).kind);
  const others = kinds.filter((kind) => kind !== 'sats');
  return kinds.length === others.length + 1 && others.every((kind) => kind === 'procent');
}

function holdsProduct(amount: Amount): boolean {
  switch (amount.kind) {
    case 'gange':
      return true;
    case 'sum':
      return amount.terms.some(holdsProduct);
    case 'minus':
    case 'afrundet':
    case 'fremskrevet':
      return holdsProduct(amount.of);
    case 'fast':
    case 'budget':
    case 'beloeb':
    case 'fordelt':
    case 'forventet':
      return false;
  }
}

/** The unit that a factor is taken in: percentages as the numbers they stand for, what can be in the place's unit so. */
export function factorUnit(own: string | undefined, place: string | undefined): string | undefined {
  if (own === undefined) return undefined;
  const unit = unitOf(own);
  if (unit.kind === 'procent') return plainNumber;
  if (place !== undefined && unitOf(place).base === unit.base) return place;
  return unit.kind === 'sats' ? unit.base : own;
}

/**
 * What a product is in. Money, or a rate in money, may be multiplied with counts, percentages and plain numbers; of counts one
 * is in the place's unit, or a plain number is the rate that leads there (4.615 × borgere is kr. in a place of kr.).
 *
 * @param factors the units the factors are taken in; undefined for plain numbers.
 * @throws FordelError `ENHED` for money times money, and for a product that cannot be in the place's unit.
 */
export function productUnit(
  factors: readonly (string | undefined)[],
  place: string | undefined,
  origin: Origin,
): string | undefined {
  const units = factors.filter((unit) => unit !== undefined && unit !== plainNumber);
  const [carrier, ...others] = units.filter((unit) => unit !== undefined && isMoney(unit));
  const refuse = (message: string) =>
    failure({
      code: 'ENHED',
      message,
      place: origin,
      advice: 'Gang ét beløb eller én sats med antal, procenter eller tal uden enhed.',
    });
  const named = units.flatMap((unit) => (unit === undefined ? [] : unitAside(unit))).join(' × ');
  if (others.length > 0) throw refuse(`her ganges penge med penge: ${named}`);
  if (place === undefined) return place;
  if (units.includes(place) && (carrier === undefined || carrier === place)) return place;
  const wanted = unitAside(place);
  if (carrier === undefined) {
    const isPercent = units.length === 0 && factors.includes(plainNumber);
    const plain = factors.includes(undefined);
    if (isPercent && (!plain || unitOf(place).kind === 'procent')) return plainNumber;
    if (plain) return place;
    throw refuse(`${named} giver ikke ${wanted}`);
  }
  const hasQuantity = factors.some((unit) => unit !== carrier && unit !== plainNumber);
  if (unitOf(carrier).kind === 'sats' && unitOf(place).kind === 'penge' && hasQuantity) return kroner;
  throw refuse(`${named}${units.length === 1 ? ' gange et tal' : ''} giver ikke ${wanted}`);
}
