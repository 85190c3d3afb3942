import * as z from 'zod/mini';
import { describe, id, number, recipientName } from './schema-parts.ts';

/** Amounts that follow from others; the plain ones are given by the schema that takes them in. */
export type DerivedEntry<Plain> =
  | { sum: 'noegle' }
  | { fordelt: { fordeling: string; til?: number | string | undefined } }
  | { procent: { procent: number | string; af: Plain | DerivedEntry<Plain> } }
  | {
      regnestykke: {
        plus: (Plain | DerivedEntry<Plain>)[];
        minus?: (Plain | DerivedEntry<Plain>)[] | undefined;
      };
    }
  | { afrundet: { af: Plain | DerivedEntry<Plain>; til?: number | string | undefined } };

/** The derived amounts over an amount schema that includes them. */
export function derivedAmounts<Plain>(amountOf: () => z.ZodMiniType<Plain | DerivedEntry<Plain>>) {
  const amount = z.lazy(amountOf);
  return [
    z.strictObject({ sum: z.literal('noegle') }).check(describe('Det, fordelingens egen nøgle giver i alt.')),
    z.strictObject({
      fordelt: z.strictObject({
        fordeling: id,
        til: z.optional(recipientName).check(describe('Modtageren; udelades den, er det hele totalen.')),
      }),
    }),
    z.strictObject({ procent: z.strictObject({ procent: number, af: amount }) }),
    z.strictObject({
      regnestykke: z.strictObject({
        plus: z.array(amount).check(z.minLength(1)),
        minus: z.optional(z.array(amount)),
      }),
    }),
    z.strictObject({ afrundet: z.strictObject({ af: amount, til: z.optional(number) }) }),
  ] as const;
}
