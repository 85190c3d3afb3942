import * as z from 'zod/mini';
import { unusedReasons } from '../../model/file-account.ts';

/** An input file: its digest, and what became of its rows where it has any. */
export const inputSchema = z.strictObject({
  fil: z.string(),
  sha256: z.string(),
  linjer: z.optional(z.int()).check(z.describe('Rækker, der er læst; overskriften er ikke med.')),
  brugt: z.optional(z.int()).check(z.describe('Rækker, som et tal i resultatet er regnet af.')),
  udeladt: z
    .optional(
      z.array(
        z.strictObject({
          linje: z.int(),
          aarsag: z.enum(unusedReasons),
        }),
      ),
    )
    .check(
      z.describe(
        'De øvrige, højst tusind; af et udtræk og af satser tælles det, der ikke er bedt om, kun med.',
      ),
    ),
});
