import * as z from 'zod/mini';
import type { AllocationKey, Bound, LimitKey } from '../../../model/scheme/allocation-key.ts';
import { unitOfHeading } from '../../tables/units/unit-said.ts';
import type { SchemeContext } from '../context.ts';
import { factor, percent, weight } from '../schema-number.ts';
import { describe } from '../schema-parts.ts';
import type { Path } from '../yaml/path.ts';
import { fixedAmountSchema, toFixedAmountKey } from './fixed-amounts.ts';
import { common, commonOf, type KeySchema, type OuterKeyPlace } from './key-parts.ts';

const times = z
  .optional(factor)
  .check(describe('Det, grænsen ganges med: "1,75" af sidste års beløb er 75 % over dem.'));

const boundSchema = <Key>(inner: KeySchema<Key>) =>
  z.union([
    z.strictObject({ procent: percent }),
    z.strictObject({ beloeb: z.union([weight, fixedAmountSchema]), faktor: times }),
    z.strictObject({ noegle: inner, faktor: times }),
  ]);
type BoundEntry<Key> = z.infer<ReturnType<typeof boundSchema<Key>>>;

/** `graenser`: another key's shares with a floor and a ceiling each. */
export const limitSchema = <Key>(inner: KeySchema<Key>) => {
  const bound = boundSchema(inner);
  return z.strictObject({ noegle: inner, gulv: z.optional(bound), loft: z.optional(bound), ...common });
};
export type LimitEntry<Key> = z.infer<ReturnType<typeof limitSchema<Key>>>;

/** Reads `graenser`; whether the bounds can be met shows when the key within them is weighed. */
export function toLimitKey<Key>(entry: LimitEntry<Key>, place: OuterKeyPlace<Key>): LimitKey {
  const { path, inner } = place;
  const { noegle, gulv, loft } = entry;
  const key = inner(noegle, [...path, 'noegle']);
  return {
    kind: 'graenser',
    key,
    floor: gulv === undefined ? undefined : toBound(gulv, [...path, 'gulv'], place),
    ceiling: loft === undefined ? undefined : toBound(loft, [...path, 'loft'], place),
    ...commonOf(entry, 'pct. med gulv og loft', place),
  };
}

function toBound<Key>(entry: BoundEntry<Key>, path: Path, place: OuterKeyPlace<Key>): Bound {
  const { context, inner } = place;
  if ('procent' in entry) {
    const at = [...path, 'procent'];
    return { kind: 'procent', percent: context.percent(entry.procent, at), origin: context.origin(at) };
  }
  const factorOf = toFactor(entry.faktor, [...path, 'faktor'], context);
  if ('noegle' in entry) {
    const key = inner(entry.noegle, [...path, 'noegle']);
    refuseScaledAmounts(key, [...path, 'noegle'], context);
    doubtCountsOfMoney(key, [...path, 'noegle'], context);
    return { kind: 'noegle', key, ...factorOf, origin: context.originOfKey(path) };
  }
  const at = [...path, 'beloeb'];
  if (typeof entry.beloeb === 'object') {
    const key = toFixedAmountKey(entry.beloeb, { ...place, path: at });
    return { kind: 'noegle', key, ...factorOf, origin: context.originOfKey(path) };
  }
  return {
    kind: 'beloeb',
    amount: context.number(entry.beloeb, at),
    ...factorOf,
    origin: context.origin(at),
  };
}

function toFactor(
  written: number | string | undefined,
  path: Path,
  context: SchemeContext,
): Pick<Bound, 'factor'> {
  if (written === undefined) return {};
  return { factor: { kind: 'tal', value: context.number(written, path), origin: context.origin(path) } };
}

/** Amounts times factors or in steps are weights and no amounts any more: as bounds they would be scaled to the total without a word. */
function refuseScaledAmounts(key: AllocationKey, path: Path, context: SchemeContext): void {
  if ((key.kind !== 'faktorer' && key.kind !== 'trin') || !holdsAmounts(key.key)) return;
  const message = `beløb under ${key.kind} er vægte og ville som grænse blive skaleret til totalen`;
  const advice =
    'Skriv grænserne som beløb: beloeb: { vaerdier: … } eller beloeb: { fil: …, kolonne: … }, evt. med faktor: ved siden af.';
  context.refuse(path, message, advice, undefined);
}

/** A column of kroner that is counted gives shares of the total, and hardly ever bounds that anybody agreed on. */
function doubtCountsOfMoney(key: AllocationKey, path: Path, context: SchemeContext): void {
  if (key.kind !== 'optaelling') return;
  const column = key.countColumn;
  if (unitOfHeading(column) === undefined && !moneyHeading.test(column)) return;
  const message = `kolonnen "${column}" læses som andele af totalen, ikke som grænser i kroner`;
  const advice = `Er det kroner, så skriv beloeb: { fil: …, kolonne: "${column}" } i stedet for noegle. Er det andele, så lad det stå.`;
  context.doubt('TVIVL-GRAENSE', path, message, advice);
}

const moneyHeading = /^(?:bel(?:ø|oe)b|kroner|kr\.?|bidrag|betaling(?:er)?|udgift(?:er)?|pris)(?![\p{L}])/iu;

function holdsAmounts(key: AllocationKey): boolean {
  if (key.kind === 'faktorer' || key.kind === 'trin') return holdsAmounts(key.key);
  return key.kind === 'beloeb' || key.kind === 'sats';
}
