import * as z from 'zod/mini';
import { findingFields } from '../format/finding-schema.ts';
import { accountSchema } from '../format/input-schema.ts';

/** Of more than a thousand findings the rest is only counted, in a last entry of each severity. */
export const findingCount = z
  .int()
  .check(z.describe('Antal fund i alt; efter tusind tælles resten kun med.'));

/** What `fordel kontrol --format json` writes. */
export const checkSchema = z
  .strictObject({
    fund: z.array(z.strictObject({ ordning: z.string(), ...findingFields })),
    fundIAlt: findingCount,
    kontrolleret: z.int().check(z.describe('Antal celler, der er holdt op mod en beregning.')),
    ikkeKontrolleret: z.int().check(z.describe('Antal celler, som intet uafhængigt kan kontrollere.')),
    inddata: z.array(z.strictObject({ ordning: z.string(), ...accountSchema.shape })),
    regler: z.int().check(z.describe('Antal overførsler og rammer, der er holdt op mod deres regler.')),
  })
  .check(z.describe('Resultatet af fordel kontrol.'));
