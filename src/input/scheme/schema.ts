import * as z from 'zod/mini';
import { roundingMethods } from '../../model/rounding.ts';
import { type DerivedEntry, derivedAmounts } from './schema-afledt.ts';
import { key } from './schema-noegle.ts';
import { describe, encoding, file, id, number, recipients, sourceId, text } from './schema-parts.ts';

/** The ordning file as written: Danish keys, unknown keys refused. Meaning and numbers are read in `to-scheme.ts`. */

const budgetAmount = z.strictObject({
  fil: file,
  kolonne: text.check(describe('Kolonnen med beløb.')),
  hvor: z
    .optional(z.record(text, z.string()))
    .check(describe('Kun linjer, hvor kolonnen har præcis denne tekst.')),
  tegnsaet: encoding,
});
const plainAmount = [z.strictObject({ fast: number }), z.strictObject({ budget: budgetAmount })] as const;
type PlainEntry = { fast: number | string } | { budget: z.infer<typeof budgetAmount> };
const amount: z.ZodMiniType<PlainEntry | DerivedEntry<PlainEntry>> = z.union([
  ...plainAmount,
  ...derivedAmounts<PlainEntry>(() => amount),
]);
const term = z.union([...plainAmount, z.strictObject({ fordeling: id })]);

const allocation = z.strictObject({
  id,
  titel: text,
  enhed: z
    .optional(text)
    .check(describe('Enheden, beløbet er i: kr., 1.000 kr., pladser … (kr. er udgangspunktet).')),
  beloeb: amount,
  noegle: key,
  modtagere: recipients,
  afrunding: z.strictObject({
    metode: z.enum(roundingMethods),
    til: z
      .optional(number)
      .check(
        describe('Det, der afrundes til, i fordelingens enhed; 1 er udgangspunktet, "0,01" er øre af kr.'),
      ),
    restmodtager: z.optional(z.union([z.int(), text])),
  }),
  andel: z.optional(z.strictObject({ decimaler: z.int().check(z.minimum(0), z.maximum(6)) })),
  kilde: sourceId,
});

const keyFigure = z.strictObject({
  id,
  titel: text,
  enhed: z.optional(text),
  taeller: z.array(term).check(z.minLength(1)),
  naevner: z.array(term).check(z.minLength(1)),
  afrunding: z.optional(z.strictObject({ til: number })),
});

const published = z.strictObject({
  fordeling: z
    .optional(id)
    .check(describe('Fordelingen, filen er facit til; udelades den, er filen facit til nøgletal.')),
  fil: file,
  tegnsaet: encoding,
  kilde: sourceId,
});

const source = z.strictObject({
  dokument: text,
  afsnit: z.optional(text),
  side: z.optional(z.union([z.int(), text])),
});

export const schemeSchema = z
  .strictObject({
    ordning: id,
    titel: text,
    aar: z.int().check(z.minimum(1970), z.maximum(2199)),
    udsteder: text,
    kilder: z.optional(z.record(id, source)),
    fordelinger: z.array(allocation).check(z.minLength(1)),
    noegletal: z.optional(z.array(keyFigure)),
    facit: z.optional(z.array(published)),
  })
  .check(describe('En ordning: hvem der deler hvad efter hvilken fordelingsnøgle, med kilder og facit.'));

export type SchemeFile = z.infer<typeof schemeSchema>;
export type AllocationEntry = z.infer<typeof allocation>;
export type AmountEntry = z.infer<typeof amount>;
export type KeyFigureEntry = z.infer<typeof keyFigure>;
export type PublishedEntry = z.infer<typeof published>;
export type RoundingEntry = AllocationEntry['afrunding'];
export type TermEntry = z.infer<typeof term>;
