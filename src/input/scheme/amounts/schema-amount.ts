import * as z from 'zod/mini';
import { chainings, rateKinds } from '../../../model/scheme/index-rate.ts';
import type { Encoding } from '../../reading/decode.ts';
import { anyNumber, factor, growth, positiveStep, year } from '../schema-number.ts';
import {
  describe,
  file,
  id,
  line,
  lineChoice,
  recipientName,
  sourceId,
  tableInFile,
  text,
  totalRows,
} from '../schema-parts.ts';

/** The parts an amount is composed of. */

const ownUnit = z
  .optional(text)
  .check(describe('Enheden, tallet er i; udelades den, er det enheden dér, hvor beløbet står.'));
const precision = z
  .optional(positiveStep)
  .check(
    describe(
      'Hvad tallet er trykt afrundet til, i dets egen enhed: "21,1" med praecision "0,1" er fra 21,05 til 21,15.',
    ),
  );
const budgetAmount = z.strictObject({
  fil: file,
  kolonne: text.check(describe('Kolonnen med beløb.')),
  ...lineChoice,
  enhed: ownUnit,
  ...tableInFile,
  totalraekker: totalRows,
});

/** An amount as written: exactly one of the parts. */
export type AmountEntry =
  | { fast: number | string; enhed?: string | undefined; praecision?: number | string | undefined }
  | { budget: z.infer<typeof budgetAmount> }
  | { beloeb: string }
  | { sum: AmountEntry[] }
  | { minus: AmountEntry }
  | { gange: AmountEntry[] }
  | { fremskrevet: IndexedEntry }
  | { noegle: 'sum' }
  | { fordelt: AllocatedEntry }
  | { afrundet: { af: AmountEntry; til?: number | string | undefined } };

export interface AllocatedEntry {
  fordeling: string;
  til?: number | string | undefined;
}

export interface IndexedEntry {
  af: AmountEntry;
  fra: number;
  til: number;
  satser?: (number | string)[] | undefined;
  indekstal?: Record<string, number | string> | undefined;
  indeks?: string | undefined;
  art?: (typeof rateKinds)[number] | undefined;
  skoen?: number | string | undefined;
  fil?: string | undefined;
  tegnsaet?: Encoding | undefined;
  ark?: string | number | undefined;
  omraade?: string | undefined;
  kaede?: (typeof chainings)[number] | undefined;
  afrund?: number | string | undefined;
  tillaeg_for?: Record<string, number | string> | undefined;
  tillaeg?: Record<string, number | string> | undefined;
}

export const amount: z.ZodMiniType<AmountEntry> = z.lazy(() => z.union(amountParts));

const indexed: z.ZodMiniType<IndexedEntry> = z.strictObject({
  af: amount,
  fra: year.check(describe('Året, beløbet er i priser for.')),
  til: year.check(describe('Året, det skal være i priser for.')),
  satser: z
    .optional(z.array(growth).check(z.minLength(1)))
    .check(describe('Satserne i pct., en pr. år; ellers findes de i filen.')),
  indekstal: z
    .optional(z.record(text, factor))
    .check(describe('I stedet for satser: et indekstal for hvert år, fx { 2020: "105,65", 2021: "110,5" }.')),
  indeks: z.optional(text).check(describe('Indekset i filen; kl er udgangspunktet.')),
  art: z.optional(z.enum(rateKinds)),
  skoen: z
    .optional(z.union([year, text]))
    .check(describe('Skønstidspunkt, forventet, endelig eller seneste: når der er flere satser for et år.')),
  fil: z.optional(file),
  ...tableInFile,
  kaede: z
    .optional(z.enum(chainings))
    .check(describe('Hvad hvert år bygger på; uafrundet er udgangspunktet.')),
  afrund: z.optional(positiveStep).check(describe('Det, der afrundes til; udelades det, afrundes ikke.')),
  tillaeg_for: z
    .optional(z.record(text, anyNumber))
    .check(
      describe(
        'Beløb, fx DUT, ved det år, de gives for, i priser for året før: de lægges til før det års sats.',
      ),
    ),
  tillaeg: z
    .optional(z.record(text, anyNumber))
    .check(describe('Udgået: hedder tillaeg_for, med det år, tillægget gives for.')),
});

const allocated = z.strictObject({
  fordeling: id.check(describe('En fordeling, der står over denne; uden for fordelinger enhver.')),
  til: z.optional(recipientName).check(describe('Modtageren; udelades den, er det hele totalen.')),
});

/** The parts; a nøgletal has one more of its own. */
export const amountParts = [
  z.strictObject({ fast: anyNumber, enhed: ownUnit, praecision: precision }),
  z.strictObject({ budget: budgetAmount }),
  z.strictObject({ beloeb: id.check(describe('Et af ordningens navngivne beløb.')) }),
  z.strictObject({ sum: z.array(amount).check(z.minLength(1)) }),
  z.strictObject({ minus: amount }),
  z.strictObject({ gange: z.array(amount).check(z.minLength(2)) }),
  z.strictObject({ fremskrevet: indexed }),
  z.strictObject({ noegle: z.literal('sum').check(describe('Det, fordelingens egen nøgle giver i alt.')) }),
  z.strictObject({ fordelt: allocated }),
  z.strictObject({ afrundet: z.strictObject({ af: amount, til: z.optional(positiveStep) }) }),
] as const;

export const namedAmount = z.strictObject({
  id,
  titel: line,
  enhed: z.optional(line),
  beloeb: amount,
  afrunding: z.optional(z.strictObject({ til: positiveStep })),
  kilde: sourceId,
});

export type NamedAmountEntry = z.infer<typeof namedAmount>;
