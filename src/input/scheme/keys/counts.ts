import * as z from 'zod/mini';
import type { CountKey } from '../../../model/scheme/allocation-key.ts';
import {
  describe,
  file,
  label,
  lineChoice,
  sourceId,
  tableInFile,
  text,
  totalRows,
} from '../schema-parts.ts';
import { toLineChoice } from '../to-line-choice.ts';
import { commonOf, type KeyPlace } from './key-parts.ts';

/** `optaelling`: counts of any CSV. */
export const countSchema = z.strictObject({
  fil: file,
  navn: z
    .optional(text)
    .check(describe('Kolonnen med modtagerens navn eller kode; modtager er udgangspunktet.')),
  kolonne: text.check(describe('Kolonnen, der tælles.')),
  fratraek: z
    .optional(text)
    .check(describe('Kolonne, der trækkes fra: budgettet, så merforbruget er tilbage.')),
  negativ: z.optional(z.enum(['fejl', 'nul'])).check(describe('nul: et antal under nul tæller som nul.')),
  ...lineChoice,
  betegnelse: label,
  ...tableInFile,
  totalraekker: totalRows,
  kilde: sourceId,
});
export type CountEntry = z.infer<typeof countSchema>;

/** Reads `optaelling`; whether the file has the columns shows when it is counted. */
export function toCountKey(entry: CountEntry, place: KeyPlace): CountKey {
  return {
    kind: 'optaelling',
    file: place.context.resolveFile(entry, place.path),
    nameColumn: entry.navn ?? 'modtager',
    countColumn: entry.kolonne,
    minusColumn: entry.fratraek,
    negativeIsZero: entry.negativ === 'nul',
    ...toLineChoice(entry),
    ...commonOf(entry, entry.kolonne, place),
  };
}
