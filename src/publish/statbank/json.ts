import type * as z from 'zod/mini';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ImportedExtract } from '../../model/statbank/imported.ts';
import { findingJson } from '../format/finding.ts';
import type { importSchema } from './schema.ts';
import { heldBy, sumsByDate } from './summary.ts';

/** What an import came to, for programs. */
export function importJson(
  extract: ImportedExtract,
  warnings: readonly Diagnostic[],
): z.infer<typeof importSchema> {
  return {
    filer: extract.files.map(({ file, sha256, form, notes, rows, subtotals, leftOut }) => ({
      fil: file,
      sha256,
      form,
      tabel: notes.table ?? null,
      titel: notes.title ?? null,
      enhed: notes.unit ?? null,
      opdateret: notes.updated ?? null,
      fodnoter: [...notes.footnotes],
      raekker: rows,
      subtotaler: subtotals,
      udeladt: leftOut,
    })),
    raekker: extract.rows,
    nulraekkerTilfoejet: extract.zerosFilled,
    udsnit: heldBy(extract),
    summer: sumsByDate(extract).map(({ date, kommuner, others, country }) => ({
      tidspunkt: date,
      kommuner: kommuner ?? null,
      oevrige: others ?? null,
      heleLandet: country ?? null,
    })),
    advarsler: warnings.map(findingJson),
  };
}
