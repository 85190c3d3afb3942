import * as z from 'zod/mini';
import { unitName } from '../../../model/exact/unit.ts';
import type { FixedAmountKey } from '../../../model/scheme/allocation-key.ts';
import { weight } from '../schema-number.ts';
import { describe, line } from '../schema-parts.ts';
import { common, commonOf, type KeyPlace } from './key-parts.ts';
import { listedValues, recipientValues, valuesInFile } from './recipient-values.ts';

/** `beloeb`: fixed amounts in the fordeling's unit. */
export const fixedAmountSchema = z.union([
  z.strictObject({ ...listedValues(weight), ...common }),
  z.strictObject({
    ...valuesInFile,
    enhed: z
      .optional(line)
      .check(describe('Enheden i filens kolonne, fx 1.000 kr.; fordelingens er udgangspunktet.')),
    ...common,
  }),
]);
export type FixedAmountEntry = z.infer<typeof fixedAmountSchema>;

/** Reads `beloeb`. */
export function toFixedAmountKey(entry: FixedAmountEntry, place: KeyPlace): FixedAmountKey {
  const inPlace = unitOfAllocation(place);
  const inFile = 'enhed' in entry && typeof entry.enhed === 'string' ? unitName(entry.enhed) : inPlace;
  const values = recipientValues(entry, weight, place, true, { inFile, inPlace });
  return { kind: 'beloeb', values, ...commonOf(entry, 'faste beløb', place) };
}

/** The unit of the fordeling that a key is in. */
function unitOfAllocation({ path: [block, index], context }: KeyPlace): string {
  const entry = block === 'fordelinger' ? context.file.fordelinger?.[Number(index)] : undefined;
  return unitName(entry?.enhed);
}
