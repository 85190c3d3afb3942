import * as z from 'zod/mini';
import { encodings } from '../reading/decode.ts';

// One file is checked once: compiling a checker for it would cost more than it saves.
z.config({ jitless: true });

/** The small pieces that every part of the ordning's schema is made of. */

export const describe = z.describe;
export const text = z.string().check(z.minLength(1));
export const id = z
  .string()
  .check(
    z.regex(/^[a-z0-9][a-z0-9-]*$/),
    describe('Små bogstaver a-z, cifre og bindestreg; bruges på kommandolinjen.'),
  );
export const number = z
  .union([z.int(), text])
  .check(describe('Et helt tal, eller et tal i anførselstegn i dansk notation: "1.690.518,25".'));
export const year = z.int().check(z.minimum(1970), z.maximum(2199));
export const file = text.check(describe('Sti til filen, regnet fra ordningens egen mappe.'));
export const encoding = z
  .optional(z.enum(encodings))
  .check(describe('Filens tegnsæt; udelades det, findes det automatisk.'));
export const sourceId = z.optional(id).check(describe('Navnet på en af ordningens kilder.'));
export const filter = z
  .optional(z.record(text, z.string()))
  .check(describe('Kun linjer, hvor kolonnen har præcis denne tekst.'));
export const label = z.optional(text).check(describe('Hvad der vægtes efter, som tabellerne skriver det.'));
/** A recipient by name or kommunekode, where one is pointed out. */
export const recipientName = z.union([z.int(), text]);

const month = z.optional(text).check(describe('En måned: "2024-07". Medlemskab regnes i hele måneder.'));
export const recipient = z
  .union([
    z.int(),
    text,
    z.strictObject({ kommune: recipientName, fra: month, til: month }),
    z.strictObject({
      kommuner: z.array(recipientName).check(z.minLength(2)),
      navn: text,
      fra: month,
      til: month,
    }),
    z.strictObject({ part: text, fra: month, til: month }),
  ])
  .check(
    describe(
      'En kommune ved navn eller kode, flere kommuner som én modtager, eller en part, der ingen kommune er.',
    ),
  );
export const recipients = z
  .array(recipient)
  .check(z.minLength(1), describe('Modtagerne, i tabellens rækkefølge.'));

export type RecipientEntry = z.infer<typeof recipient>;
