import * as z from 'zod/mini';
import { decimalSchema } from '../format/decimal-schema.ts';

export const changeSchema = z.strictObject({ beloeb: decimalSchema, andel: z.nullable(decimalSchema) });

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
      beloeb: z.record(z.string(), decimalSchema),
      aendring: z.optional(changeSchema),
    }),
  ),
});
