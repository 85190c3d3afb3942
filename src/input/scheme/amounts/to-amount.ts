import { formatExact } from '../../../model/exact/format.ts';
import { divide, isInteger, one, type Rational } from '../../../model/exact/rational.ts';
import { unitName } from '../../../model/exact/unit.ts';
import type { AllocatedAmount, Amount, KeySum } from '../../../model/scheme/amount.ts';
import type { NamedAmountPlan, Term } from '../../../model/scheme/scheme.ts';
import type { SchemeContext } from '../context.ts';
import type { TermEntry } from '../schema.ts';
import { toLineChoice } from '../to-line-choice.ts';
import type { Path } from '../yaml/path.ts';
import type { AllocatedEntry, AmountEntry, NamedAmountEntry } from './schema-amount.ts';
import { toIndexedAmount } from './to-indexed-amount.ts';

export function toAmount(entry: AmountEntry, path: Path, context: SchemeContext): Amount {
  const part = (inner: AmountEntry, ...keys: Path) => toAmount(inner, [...path, ...keys], context);
  if ('fast' in entry) {
    const at = [...path, 'fast'];
    if (entry.fast === 'forventet' && entry.praecision !== undefined) {
      const message = 'et tal, der er forventet, har ingen praecision';
      return context.refuse([...path, 'praecision'], message, 'Udelad praecision, til tallet er kommet.', {
        kind: 'forventet',
        origin: context.origin(at),
      });
    }
    if (entry.fast === 'forventet') return { kind: 'forventet', origin: context.origin(at) };
    const value = context.number(entry.fast, at);
    const precision = toPrecision(entry.praecision, value, path, context);
    return { kind: 'fast', value, ...ownUnit(entry), precision, origin: context.origin(at) };
  }
  if ('budget' in entry) {
    return {
      kind: 'budget',
      file: context.resolveFile(entry.budget, [...path, 'budget']),
      column: entry.budget.kolonne,
      ...toLineChoice(entry.budget),
      ...ownUnit(entry.budget),
      origin: context.origin([...path, 'budget', 'hvor']),
    };
  }
  const origin = context.origin(path);
  if ('beloeb' in entry) {
    context.requireAmount(entry.beloeb, [...path, 'beloeb']);
    return { kind: 'beloeb', id: entry.beloeb, origin };
  }
  if ('sum' in entry)
    return { kind: 'sum', terms: entry.sum.map((term, index) => part(term, 'sum', index)), origin };
  if ('minus' in entry) return { kind: 'minus', of: part(entry.minus, 'minus'), origin };
  if ('gange' in entry)
    return {
      kind: 'gange',
      factors: entry.gange.map((factor, index) => part(factor, 'gange', index)),
      origin,
    };
  if ('noegle' in entry) {
    const message = '{ noegle: sum } kan kun være en fordelings hele beløb';
    const advice =
      'Skriv det som beloeb under fordelingen. Andre beløb kan bruge fordelingens total: { fordelt: { fordeling: … } }.';
    return context.refuse(path, message, advice, { kind: 'fast', value: one, origin });
  }
  if ('fordelt' in entry) return toAllocatedAmount(entry.fordelt, [...path, 'fordelt'], context);
  if ('afrundet' in entry) {
    const { til } = entry.afrundet;
    const step = til === undefined ? one : context.number(til, [...path, 'afrundet', 'til']);
    return { kind: 'afrundet', of: part(entry.afrundet.af, 'afrundet', 'af'), step, origin };
  }
  return toIndexedAmount(entry.fremskrevet, part(entry.fremskrevet.af, 'fremskrevet', 'af'), path, context);
}

function toPrecision(
  entry: number | string | undefined,
  value: Rational,
  path: Path,
  context: SchemeContext,
): Rational | undefined {
  if (entry === undefined) return undefined;
  const at = [...path, 'praecision'];
  const precision = context.number(entry, at);
  if (isInteger(divide(value, precision))) return precision;
  const [number, step] = [value, precision].map((each) => formatExact(each, 10));
  const advice = 'Skriv det, tallet er trykt afrundet til: "0,1" ved "21,1".';
  return context.refuse(at, `${number} er ikke afrundet til hele ${step}`, advice, undefined);
}

/** The amount of a fordeling, which alone may be what its key comes to. */
export function toTotal(entry: AmountEntry, path: Path, context: SchemeContext): Amount | KeySum {
  if ('noegle' in entry) return { kind: 'noeglesum', origin: context.origin(path) };
  return toAmount(entry, path, context);
}

/** The unit that a number or a budget has of its own, where it says one. */
function ownUnit({ enhed }: { readonly enhed?: string | undefined }): { unit?: string } {
  return enhed === undefined ? {} : { unit: unitName(enhed) };
}

export function toTerm(entry: TermEntry, path: Path, context: SchemeContext): Term {
  if (!('fordeling' in entry)) return toAmount(entry, path, context);
  const at = [...path, 'fordeling'];
  context.requireAllocation(entry.fordeling, at);
  return { kind: 'fordeling', id: entry.fordeling, origin: context.origin(at) };
}

export function toNamedAmount(entry: NamedAmountEntry, path: Path, context: SchemeContext): NamedAmountPlan {
  return {
    id: entry.id,
    title: entry.titel,
    unit: unitName(entry.enhed),
    amount: toAmount(entry.beloeb, [...path, 'beloeb'], context),
    ...(entry.afrunding === undefined
      ? {}
      : { step: context.number(entry.afrunding.til, [...path, 'afrunding', 'til']) }),
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.origin([...path, 'id']),
  };
}

function toAllocatedAmount(
  { fordeling, til }: AllocatedEntry,
  path: Path,
  context: SchemeContext,
): AllocatedAmount {
  const recipient = context.earlierAllocation(fordeling, til, path);
  return {
    kind: 'fordelt',
    allocation: fordeling,
    recipient,
    origin: context.origin([...path, 'fordeling']),
  };
}
