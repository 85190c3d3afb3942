import * as z from 'zod/mini';
import { sexes } from '../../../model/statbank/extract.ts';
import { age, anyNumber, countedPercent, percent, weight, year } from '../schema-number.ts';
import { describe, encoding, file, label, line, recipientName, sourceId, text } from '../schema-parts.ts';

/** Fordelingsnøgler as written: one key each, and keys within keys. */

const population = z.strictObject({
  fil: text.check(
    describe(
      'Sti til udtrækket, regnet fra ordningens egen mappe: en CSV-fil fra StatBank, også pakket med gzip (.csv.gz).',
    ),
  ),
  tidspunkt: z
    .union([year, text])
    .check(describe('Opgørelsestidspunkt, som StatBank skriver det: 2023K2, 2023M05 eller 2023.')),
  alder: z
    .optional(z.union([age, text]))
    .check(describe('"0-17", et enkelt år, eller alle (som er udgangspunktet).')),
  koen: z.optional(z.enum(sexes)),
  betegnelse: z.optional(line).check(describe('Hvad der tælles, som tabellerne skriver det: 0-17-årige.')),
  nulraekker: z
    .optional(z.enum(['med', 'udeladt']))
    .check(describe('udeladt: udtrækket er i BULK-format, hvor rækker med antallet 0 mangler.')),
  tegnsaet: encoding,
  kilde: sourceId,
});

const counts = z.strictObject({
  fil: file,
  navn: z
    .optional(text)
    .check(describe('Kolonnen med modtagerens navn eller kode; modtager er udgangspunktet.')),
  kolonne: text.check(describe('Kolonnen, der tælles.')),
  fratraek: z
    .optional(text)
    .check(describe('Kolonne, der trækkes fra: budgettet, så merforbruget er tilbage.')),
  negativ: z.optional(z.enum(['fejl', 'nul'])).check(describe('nul: et antal under nul tæller som nul.')),
  hvor: z
    .optional(z.record(text, z.string()))
    .check(describe('Kun rækker, hvor kolonnen har præcis denne tekst.')),
  betegnelse: label,
  tegnsaet: encoding,
  kilde: sourceId,
});

const expected = z
  .literal('forventet')
  .check(describe('Tallet er ikke kommet endnu; det, der hviler på det, er foreløbigt.'));
const valuesOf = (value: typeof weight) =>
  z.record(text, z.union([value, expected])).check(describe('En værdi for hver modtager.'));
const percentages = z.strictObject({ vaerdier: valuesOf(percent), betegnelse: label, kilde: sourceId });
const fixedAmounts = z.strictObject({ vaerdier: valuesOf(weight), betegnelse: label, kilde: sourceId });
const equal = z.strictObject({ betegnelse: label, kilde: sourceId });

const common = { betegnelse: label, kilde: sourceId };

const keyOf = () => key;
/** Keys hold keys, so that the type has to be written out for TypeScript. */
export type KeyEntry =
  | { befolkning: z.infer<typeof population> }
  | { optaelling: z.infer<typeof counts> }
  | { procenter: z.infer<typeof percentages> }
  | { beloeb: z.infer<typeof fixedAmounts> }
  | { lige: z.infer<typeof equal> }
  | { blanding: { dele: MixPartEntry[] } & CommonEntry }
  | { trin: { noegle: KeyEntry; trin: { over: NumberEntry; procent: NumberEntry }[] } & CommonEntry }
  | { klasser: { noegle: KeyEntry; klasser: { fra: NumberEntry; vaegt: NumberEntry }[] } & CommonEntry }
  | {
      faktorer: {
        noegle: KeyEntry;
        vaerdier: Record<string, NumberEntry>;
        ellers?: NumberEntry | undefined;
      } & CommonEntry;
    }
  | { sats: { sats: NumberEntry; noegle: KeyEntry } & CommonEntry }
  | {
      graenser: {
        noegle: KeyEntry;
        gulv?: BoundEntry | undefined;
        loft?: BoundEntry | undefined;
      } & CommonEntry;
    };
type NumberEntry = number | string;
interface CommonEntry {
  betegnelse?: string | undefined;
  kilde?: string | undefined;
}
export interface MixPartEntry {
  procent: NumberEntry;
  noegle: KeyEntry;
  modtagere?: (number | string)[] | undefined;
}
export type BoundEntry = { procent: NumberEntry } | { beloeb: NumberEntry } | { noegle: KeyEntry };

const inner: z.ZodMiniType<KeyEntry> = z.lazy(keyOf);
const mix = z.strictObject({
  dele: z
    .array(
      z.strictObject({
        procent: percent,
        noegle: inner,
        modtagere: z
          .optional(z.array(recipientName).check(z.minLength(1)))
          .check(describe('Delens egen kreds; udelades den, er det alle fordelingens modtagere.')),
      }),
    )
    .check(z.minLength(1)),
  ...common,
});
const steps = z.strictObject({
  noegle: inner,
  trin: z.array(z.strictObject({ over: weight, procent: countedPercent })).check(z.minLength(1)),
  ...common,
});
const classes = z.strictObject({
  noegle: inner,
  klasser: z.array(z.strictObject({ fra: anyNumber, vaegt: weight })).check(z.minLength(1)),
  ...common,
});
const factors = z.strictObject({
  noegle: inner,
  vaerdier: valuesOf(weight),
  ellers: z.optional(weight).check(describe('Faktoren for de øvrige; 1 er udgangspunktet.')),
  ...common,
});
const rate = z.strictObject({ sats: z.union([weight, expected]), noegle: inner, ...common });
const bound = z.union([
  z.strictObject({ procent: percent }),
  z.strictObject({ beloeb: weight }),
  z.strictObject({ noegle: inner }),
]);
const limits = z.strictObject({ noegle: inner, gulv: z.optional(bound), loft: z.optional(bound), ...common });

export const key: z.ZodMiniType<KeyEntry> = z.union([
  z.strictObject({ befolkning: population }),
  z.strictObject({ optaelling: counts }),
  z.strictObject({ procenter: percentages }),
  z.strictObject({ beloeb: fixedAmounts }),
  z.strictObject({ lige: equal }),
  z.strictObject({ blanding: mix }),
  z.strictObject({ trin: steps }),
  z.strictObject({ klasser: classes }),
  z.strictObject({ faktorer: factors }),
  z.strictObject({ sats: rate }),
  z.strictObject({ graenser: limits }),
]);

export type PopulationEntry = z.infer<typeof population>;
export type CountEntry = z.infer<typeof counts>;
