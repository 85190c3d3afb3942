import * as z from 'zod/mini';
import {
  awaitedDecimalSchema,
  decimalField,
  fractionSchema,
  nullableDecimalField,
} from '../format/decimal-schema.ts';

export const changeSchema = z.strictObject({
  ...decimalField('beloeb'),
  ...nullableDecimalField('andel'),
});

export const budgetSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  enhed: z.string(),
  kolonner: z.array(z.strictObject({ id: z.string(), titel: z.string() })),
  raekker: z.array(
    z.strictObject({
      art: z.enum(['post', 'sum', 'saldo']),
      post: z.string(),
      retning: z.nullable(z.enum(['udgift', 'indtaegt'])),
      beloeb: z.record(z.string(), awaitedDecimalSchema),
      beloebBroek: z.optional(z.record(z.string(), fractionSchema)),
      foreloebig: z.boolean(),
      aendring: z.optional(changeSchema),
    }),
  ),
});
