import * as z from 'zod/mini';
import { unusedReasons } from '../../model/file-account.ts';

const rowsRead = z.int().check(z.describe('Rækker, der er læst; overskriften er ikke med.'));
const used = z.int().check(z.describe('Rækker, som et tal i resultatet er regnet af.'));
const unused = z
  .array(z.strictObject({ linje: z.int(), aarsag: z.enum(unusedReasons) }))
  .check(
    z.describe(
      'De øvrige, højst tusind; af et udtræk og af satser tælles det, der ikke er bedt om, kun med, og af en debitorfil vises ingen.',
    ),
  );

/** What became of the rows of an input file. */
export const accountSchema = z.strictObject({
  fil: z.string(),
  linjer: rowsRead,
  brugt: used,
  udeladt: unused,
});

/** An input file: its digest, and what became of its rows where it has any. */
export const inputSchema = z.strictObject({
  fil: z.string(),
  sha256: z.string(),
  linjer: z.optional(rowsRead),
  brugt: z.optional(used),
  udeladt: z.optional(unused),
});
