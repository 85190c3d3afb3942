import * as z from 'zod/mini';
import { sexes } from '../../model/extract.ts';
import { roundingMethods } from '../../model/rounding.ts';
import { encodings } from '../decode.ts';

// One file is checked once: compiling a checker for it would cost more than it saves.
z.config({ jitless: true });

/** The ordning file as written: Danish keys, unknown keys refused. Meaning and numbers are read in `to-scheme.ts`. */

const describe = z.describe;
const text = z.string().check(z.minLength(1));
const id = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9-]*$/),
    describe('Små bogstaver a-z, cifre og bindestreg; bruges på kommandolinjen.'),
  );
const number = z
  .union([z.int(), text])
  .check(describe('Et helt tal, eller et tal i anførselstegn i dansk notation: "1.690.518,25".'));
const file = text.check(describe('Sti til filen, regnet fra ordningens egen mappe.'));
const encoding = z
  .optional(z.enum(encodings))
  .check(describe('Filens tegnsæt; udelades det, findes det automatisk.'));
const sourceId = z.optional(id).check(describe('Navnet på en af ordningens kilder.'));

const budgetAmount = z.strictObject({
  fil: file,
  kolonne: text.check(describe('Kolonnen med beløb.')),
  hvor: z
    .optional(z.record(text, z.string()))
    .check(describe('Kun linjer, hvor kolonnen har præcis denne tekst.')),
  tegnsaet: encoding,
});
const amount = z.union([z.strictObject({ fast: number }), z.strictObject({ budget: budgetAmount })]);
const term = z.union([
  z.strictObject({ fast: number }),
  z.strictObject({ budget: budgetAmount }),
  z.strictObject({ fordeling: id }),
]);

const population = z.strictObject({
  fil: file,
  tidspunkt: z
    .union([z.int(), text])
    .check(describe('Opgørelsestidspunkt, som StatBank skriver det: 2023K2, 2023M05 eller 2023.')),
  alder: z
    .optional(z.union([z.int(), text]))
    .check(describe('"0-17", et enkelt år, eller alle (som er udgangspunktet).')),
  koen: z.optional(z.enum(sexes)),
  betegnelse: z.optional(text).check(describe('Hvad der tælles, som tabellerne skriver det: 0-17-årige.')),
  nulraekker: z
    .optional(z.enum(['med', 'udeladt']))
    .check(describe('udeladt: udtrækket er i BULK-format, hvor rækker med antallet 0 mangler.')),
  tegnsaet: encoding,
  kilde: sourceId,
});

const allocation = z.strictObject({
  id,
  titel: text,
  enhed: z
    .optional(text)
    .check(describe('Enheden, beløbet er i: kr., 1.000 kr., pladser … (kr. er udgangspunktet).')),
  beloeb: amount,
  noegle: z.strictObject({ befolkning: population }),
  modtagere: z
    .array(z.union([z.int(), text]))
    .check(z.minLength(1), describe('Kommuner ved navn eller kode.')),
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
export type PopulationEntry = z.infer<typeof population>;
export type PublishedEntry = z.infer<typeof published>;
export type RoundingEntry = AllocationEntry['afrunding'];
export type TermEntry = z.infer<typeof term>;
