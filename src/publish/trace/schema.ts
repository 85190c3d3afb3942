import * as z from 'zod/mini';
import { sexes } from '../../model/statbank/extract.ts';
import { decimalSchema } from '../format/decimal-schema.ts';

const reading = z.strictObject({
  fil: z.string(),
  tidspunkt: z.string(),
  alder: z.string().check(z.describe('"0-17" eller alle.')),
  koen: z.enum(sexes),
  kreds: z.string(),
  afrunding: z.string(),
  restmodtager: z.nullable(z.string()),
  rammer: z.int(),
  afviger: z.array(
    z.strictObject({
      kommunekode: z.string(),
      modtager: z.string(),
      angivet: decimalSchema,
      beregnet: decimalSchema,
    }),
  ),
});

/** What `fordel spor --format json` writes. */
export const traceSchema = z
  .strictObject({
    facit: z.strictObject({ fil: z.string(), sha256: z.string() }),
    total: decimalSchema,
    raekker: z.int(),
    optaellingerProevet: z
      .int()
      .check(z.describe('Antal optællinger, hver prøvet med alle afrundingsmetoder.')),
    afrundinger: z.array(z.string()),
    entydig: z.boolean().check(z.describe('Om alle træffere har de samme antal.')),
    traeffere: z.array(reading),
    naermeste: z.array(reading),
  })
  .check(z.describe('Resultatet af fordel spor.'));
