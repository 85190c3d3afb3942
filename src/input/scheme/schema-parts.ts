import * as z from 'zod/mini';
import { encodings } from '../reading/decode.ts';
import { cellDigits, municipalityCode } from './schema-number.ts';

// One file is checked once: compiling a checker for it would cost more than it saves.
z.config({ jitless: true });

/** The small pieces that every part of the ordning's schema is made of. */

export const describe = z.describe;
export const text = z.string().check(z.minLength(1));
/** A text that is printed: a title, a name or a unit stands on one line. */
export const line = text.check(z.regex(/^[^\r\n]*$/));
export const id = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9-]*$/),
    describe('Små bogstaver a-z, cifre og bindestreg; bruges på kommandolinjen.'),
  );
export const file = text.check(
  describe(
    'Sti til filen, regnet fra ordningens egen mappe; eller fordel: og en fil, der følger med: fordel:befolkning/folk1a-2008K1-2026K1.csv.',
  ),
);
export const encoding = z
  .optional(z.enum(encodings))
  .check(describe('Filens tegnsæt; udelades det, findes det automatisk.'));
/** How a file with a table is read, whatever it is. */
export const tableInFile = {
  tegnsaet: encoding,
  ark: z
    .optional(z.union([text, cellDigits]))
    .check(describe('Arket, når filen er en Excel-projektmappe (.xlsx); udelades det, læses det første.')),
  omraade: z
    .optional(text)
    .check(
      describe(
        'Området i arket, fx A3:D40 eller B:E, eller navnet på et område i projektmappen; udelades det, læses hele arket.',
      ),
    ),
};
export const totalRows = z
  .optional(z.union([z.literal('ingen'), z.array(text).check(z.minLength(1))]))
  .check(
    describe(
      'Tekster på rækker, der er totaler, hvad de end summer til; andre findes på ord og tal. Med ingen er ingen række en total.',
    ),
  );
export const sourceId = z.optional(id).check(describe('Navnet på en af ordningens kilder.'));
const cellText = z.union([z.string(), cellDigits]);
const cellTexts = z.record(text, z.union([z.string(), cellDigits, z.array(cellText).check(z.minLength(1))]));
/** Which lines of a file count, as `toLineChoice` reads it. */
export const lineChoice = {
  hvor: z
    .optional(cellTexts)
    .check(describe('Kun linjer, hvor kolonnen har præcis denne tekst, eller en af dem i listen.')),
  udelad: z
    .optional(z.union([z.literal('resten'), cellTexts]))
    .check(
      describe(
        'Linjer, der med vilje ikke regnes med: dem, hvor kolonnen har denne tekst, eller resten: alle, som intet i ordningen bruger.',
      ),
    ),
  udfyld: z
    .optional(z.literal('nedad'))
    .check(
      describe(
        'nedad: en tom celle i en kolonne, der vælges efter, har teksten fra linjen over (flettede celler).',
      ),
    ),
};
export const label = z.optional(line).check(describe('Hvad der vægtes efter, som tabellerne skriver det.'));
/** A recipient by name or kommunekode, where one is pointed out. */
export const recipientName = z.union([municipalityCode, line]);

const month = z
  .optional(text)
  .check(
    describe(
      'En måned: "2024-07"; eller en dag: "2024-07-15" eller "15.07.2024", hvor fordelingen siger, hvordan den tæller.',
    ),
  );
const recipientForms = [
  municipalityCode,
  line,
  z.strictObject({ kommune: recipientName, fra: month, til: month }),
  z.strictObject({
    kommuner: z
      .array(recipientName)
      .check(z.minLength(2), describe('To kommuner eller flere; én alene skrives ved sit navn.')),
    navn: line,
    fra: month,
    til: month,
  }),
  z.strictObject({ part: line, fra: month, til: month }),
] as const;
const without = z
  .optional(z.array(recipientName).check(z.minLength(1)))
  .check(describe('Kommuner af kredsen, der ikke er med.'));
const region = z.strictObject({
  region: line.check(describe('En region: Nordjylland. Dens kommuner i kodernes rækkefølge.')),
  uden: without,
});
const circle = z.strictObject({
  kreds: text.check(describe('En kreds i data/kredse.csv, som den er i ordningens år.')),
  fil: z
    .optional(file)
    .check(
      describe('En fil med egne kredse: kreds, kommune og måneder i fra og til. Ellers den, der følger med.'),
    ),
  ...tableInFile,
  uden: without,
});
export const recipients = z
  .union([
    z
      .array(
        z
          .union([...recipientForms, region, circle])
          .check(
            describe(
              'En kommune ved navn eller kode, flere kommuner som én modtager, en part, der ingen kommune er, en region eller en kreds.',
            ),
          ),
      )
      .check(z.minLength(1), describe('Modtagerne, i tabellens rækkefølge.')),
    z.literal('alle'),
    region,
    circle,
  ])
  .check(describe('En liste, alle (de 98 kommuner), en region eller en kreds.'));

export type RecipientEntry = z.infer<(typeof recipientForms)[number]>;
export type CircleEntry = 'alle' | z.infer<typeof region> | z.infer<typeof circle>;
export type RecipientsEntry = z.infer<typeof recipients>;
