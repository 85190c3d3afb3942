import * as z from 'zod/mini';
import { severities } from '../model/diagnostic.ts';

/** What `fordel faktura --kontrol --format json` writes: findings as those of `kontrol`, of files and not of cells. */
export const invoiceCheckSchema = z
  .strictObject({
    fund: z.array(
      z.strictObject({
        kode: z.string(),
        regel: z.nullable(z.string()).check(z.describe('Den officielle regels navn, fx BR-O-02.')),
        niveau: z.enum(severities),
        fil: z.nullable(z.string()),
        linje: z.nullable(z.int()),
        kolonne: z.nullable(z.int()),
        besked: z.string(),
        angivet: z.nullable(z.string()),
        beregnet: z.nullable(z.string()),
      }),
    ),
    kontrolleret: z.int().check(z.describe('Antal e-fakturaer, der er kontrolleret.')),
    ikkeKontrolleret: z.int().check(z.describe('Antal filer, der ikke kunne læses.')),
  })
  .check(z.describe('Resultatet af fordel faktura --kontrol.'));
