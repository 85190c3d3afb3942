import * as z from 'zod/mini';
import { findingFields } from '../format/finding-schema.ts';
import { findingCount } from './schema.ts';

/** What `fordel faktura --kontrol --format json` writes: findings as those of `kontrol`, of files and not of cells. */
export const invoiceCheckSchema = z
  .strictObject({
    fund: z.array(
      z.strictObject({
        regel: z.nullable(z.string()).check(z.describe('Den officielle regels navn, fx BR-O-02.')),
        slags: z
          .enum(['officiel', 'egen'])
          .check(
            z.describe(
              'officiel: det, adgangspunktet afviser på; egen: det, de officielle regler lader passere.',
            ),
          ),
        ...findingFields,
      }),
    ),
    fundIAlt: findingCount,
    kontrolleret: z.int().check(z.describe('Antal e-fakturaer, der er kontrolleret.')),
    ikkeKontrolleret: z.int().check(z.describe('Antal filer, der ikke kunne læses.')),
  })
  .check(z.describe('Resultatet af fordel faktura --kontrol.'));
