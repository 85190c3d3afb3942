import { basename } from 'node:path';
import * as z from 'zod/mini';
import { highestNumber, prefixPattern } from '../model/invoice/number-series.ts';
import { isStagingName } from './staging.ts';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const text = z.string().check(z.minLength(1), z.maxLength(4000));
const span = z
  .strictObject({
    serie: z.string().check(z.regex(prefixPattern)),
    /** How wide its numbers are written; absent in entries of earlier versions. */
    cifre: z.optional(z.int().check(z.minimum(1), z.maximum(10))),
    fra: z.int().check(z.minimum(1), z.maximum(highestNumber)),
    antal: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  })
  .check(z.refine(({ fra, antal }) => fra + antal - 1 <= highestNumber));
const reference = z.string().check(z.regex(/^\d{1,15}$/));
const referenceSpan = z
  .strictObject({ kreditor: z.string().check(z.regex(/^\d{8}$/)), fra: reference, til: reference })
  .check(z.refine(({ fra, til }) => BigInt(fra) <= BigInt(til)));
/** The digest of what comes before: null in the first entry, absent in those of a register from before the chain. */
const before = z.optional(z.nullable(sha256));
const entryNumber = z.int().check(z.minimum(1), z.maximum(999_999));

/** Why numbers were given back: the run gave up, was found to have ended, or somebody said so with `--frigiv`. */
export const releaseReasons = ['opgivet', 'afbrudt', 'frigivet-af-bruger'] as const;

const entrySchema = z.union([
  z
    .strictObject({
      type: z.literal('reserveret'),
      foer: before,
      plan: sha256,
      ordning: text,
      mappe: text,
      midlertidig: text,
      faktura: span,
      kreditnota: span,
      referencer: z.optional(z.array(referenceSpan)),
      /** The invoices that its credit notes credit in full. */
      krediterer: z.optional(z.array(text)),
      af: z.strictObject({
        maskine: text,
        system: z._default(z.nullable(text), null),
        proces: z.int().check(z.minimum(1)),
        begyndt: z.nullable(text),
      }),
    })
    .check(z.refine(({ mappe, midlertidig }) => isStagingName(midlertidig, basename(mappe), 'numre'))),
  z.strictObject({ type: z.literal('skrevet'), foer: before, nr: entryNumber }),
  z.strictObject({
    type: z.literal('frigivet'),
    foer: before,
    nr: entryNumber,
    grund: z.optional(z.enum(releaseReasons)),
  }),
]);

/** What a register says: numbers were taken for a batch, and what became of the reservation with number `nr`. */
export type Entry = z.infer<typeof entrySchema>;
export type Reservation = Extract<Entry, { type: 'reserveret' }>;
export type ReleaseReason = (typeof releaseReasons)[number];

const tipSchema = z.strictObject({ poster: entryNumber, sha256 });

/** The last entry that the register had, so that one that is missing at the end is missed. */
export type Tip = z.infer<typeof tipSchema>;

/** @returns undefined for what no version of the program has written. */
export function parseEntry(content: string): Entry | undefined {
  return parsed(entrySchema, content);
}

export function parseTip(content: string): Tip | undefined {
  return parsed(tipSchema, content);
}

function parsed<Value>(schema: z.ZodMiniType<Value>, content: string): Value | undefined {
  try {
    return schema.parse(JSON.parse(content));
  } catch {
    return undefined;
  }
}
