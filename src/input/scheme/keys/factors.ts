import * as z from 'zod/mini';
import { formatExact } from '../../../model/exact/format.ts';
import { compare, multiply, one, type Rational, rational, sign } from '../../../model/exact/rational.ts';
import type { FactorKey } from '../../../model/scheme/allocation-key.ts';
import type { SchemeContext } from '../context.ts';
import { weight } from '../schema-number.ts';
import { describe } from '../schema-parts.ts';
import type { Path } from '../yaml/path.ts';
import { common, commonOf, type KeySchema, type OuterKeyPlace } from './key-parts.ts';
import { listedValues, recipientValues, valuesInFile } from './recipient-values.ts';

/** `faktorer`: a factor per recipient on another key. */
export const factorSchema = <Key>(inner: KeySchema<Key>) => {
  const others = {
    noegle: inner,
    ellers: z
      .optional(weight)
      .check(
        describe(
          'Faktoren for de øvrige; 1 er udgangspunktet. I en fil skal hver have sin, når den udelades.',
        ),
      ),
    ...common,
  };
  return z.union([
    z.strictObject({ ...listedValues(weight), ...others }),
    z.strictObject({ ...valuesInFile, ...others }),
  ]);
};
export type FactorEntry<Key> = z.infer<ReturnType<typeof factorSchema<Key>>>;

/** Reads `faktorer`; a recipient without a factor has the one of the others, but in a file each has its own where there is none. */
export function toFactorKey<Key>(entry: FactorEntry<Key>, place: OuterKeyPlace<Key>): FactorKey {
  const { path, context, inner } = place;
  const { noegle, ellers } = entry;
  const key = inner(noegle, [...path, 'noegle']);
  const otherwise = ellers === undefined ? one : context.number(ellers, [...path, 'ellers']);
  const values = recipientValues(entry, weight, place, 'fil' in entry && ellers === undefined);
  const others = values.size < place.recipients.length ? [otherwise] : [];
  const given = [...values.values()].flatMap((each) => (each.kind === 'tal' ? [each.value] : []));
  doubtFarApart([...given, ...others], place);
  return { kind: 'faktorer', key, values, otherwise, ...commonOf(entry, `${key.label} × faktor`, place) };
}

/** Factors of law and agreements are 1 to 5: twenty times another is likelier a percentage, or lacks its comma. */
const mostApart = rational(20n);

function doubtFarApart(
  factors: readonly Rational[],
  { path, context }: { readonly path: Path; readonly context: SchemeContext },
): void {
  const [first, ...rest] = factors.filter((factor) => sign(factor) > 0);
  if (first === undefined) return;
  const least = rest.reduce((soFar, each) => (compare(each, soFar) < 0 ? each : soFar), first);
  const most = rest.reduce((soFar, each) => (compare(each, soFar) > 0 ? each : soFar), first);
  if (compare(most, multiply(least, mostApart)) < 0) return;
  const message = `den største faktor, ${formatExact(most, 4)}, er mindst tyve gange den mindste, ${formatExact(least, 4)}`;
  const advice =
    'En faktor ganges på: "1,5" er halvanden gang, 150 er hundrede og halvtreds gange. Er det rigtigt, så lad det stå.';
  context.doubt('TVIVL-FAKTOR', path, message, advice);
}
