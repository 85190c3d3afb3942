import * as z from 'zod/mini';
import { findingCount } from '../check/schema.ts';
import { findingFields, findingSchema } from '../format/finding-schema.ts';

/** What `fordel notat kontrol --format json` writes. */
export const memoSchema = z
  .strictObject({
    fund: z.array(findingSchema),
    fundIAlt: findingCount,
    kontrolleret: z.int().check(z.describe('Antal tal, der er holdt op mod andre.')),
    ikkeKontrolleret: z.int().check(z.describe('Antal tal, som intet er holdt op mod.')),
    notater: z.array(
      z.strictObject({
        fil: z.string(),
        kontrolleret: z.int(),
        ikkeKontrolleret: z.array(
          z.strictObject({
            tal: z.string(),
            linje: z.nullable(z.int()),
            kolonne: z.nullable(z.int()),
            sted: z.nullable(z.string()).check(z.describe('Side eller celle i en fil uden linjer.')),
            hvorfor: z.string(),
          }),
        ),
      }),
    ),
    ordninger: z
      .strictObject({
        bundet: z.array(
          z.strictObject({
            fil: z.string(),
            linje: z.nullable(z.int()),
            kolonne: z.nullable(z.int()),
            tal: z.string(),
            er: z.string(),
            beregnet: z.string(),
          }),
        ),
        ikkeNaevnt: z.array(z.strictObject({ er: z.string(), beregnet: z.string() })),
      })
      .check(z.describe('De tal, som ordningerne i --ordning beregner: i notaterne, og ikke nævnt i nogen.')),
    accepteret: z.array(z.strictObject({ ...findingFields, grund: z.string() })),
    slaaetFra: z.array(z.string()),
    regler: z.array(
      z.strictObject({
        kode: z.string(),
        proevet: z.int().check(z.describe('Antal sammenhænge, reglen har prøvet.')),
        holder: z.int(),
      }),
    ),
  })
  .check(z.describe('Resultatet af fordel notat kontrol.'));
