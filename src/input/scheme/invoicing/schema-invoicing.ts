import * as z from 'zod/mini';
import { fikCardTypes, vatCategories } from '../../../model/invoice/invoicing.ts';

/** The `fakturering` block as written. What it means is read in `to-invoicing.ts`. */

const describe = z.describe;
const text = z.string().check(z.minLength(1));
/** Digits that YAML may have read as a number; numbers with leading zeros must be quoted. */
const digits = z.union([z.int(), text]);

const vat = z
  .strictObject({
    kategori: z
      .enum(vatCategories)
      .check(describe('O uden for momsloven, E fritaget (§ 13), Z nulsats, S 25 % moms.')),
    begrundelse: z.optional(text).check(describe('Hvorfor der ikke er moms; skal stå ved O, E og Z.')),
    bekraeftet_af: text.check(
      describe('Hvem der har bekræftet momsbehandlingen, og hvornår: programmet afgør den ikke.'),
    ),
  })
  .check(describe('Momsbehandlingen, som den er bekræftet.'));

const series = z.strictObject({
  praefiks: z
    .string()
    .check(
      z.regex(/^([A-Za-z0-9][A-Za-z0-9-]{0,9})?$/),
      describe(
        'Bogstaver a-z, cifre og bindestreg foran løbenummeret, højst ti tegn og ikke bindestreg først.',
      ),
    ),
  cifre: z.int().check(z.minimum(1), z.maximum(10)),
  foerste: z
    .optional(z.int().check(z.minimum(1)))
    .check(describe('Første løbenummer i serien; 1 er udgangspunktet.')),
});

const payment = z.union([
  z.strictObject({ konto: z.strictObject({ reg: digits, nr: digits }) }),
  z.strictObject({ fik: z.strictObject({ kortart: z.enum(fikCardTypes), kreditor: digits }) }),
  z.strictObject({ iban: z.strictObject({ nr: text, bic: text }) }),
]);

export const invoicingSchema = z
  .strictObject({
    udsteder: z.strictObject({
      navn: text,
      cvr: digits,
      gln: z.optional(digits).check(describe('Udstederens eget GLN; uden det er adressen CVR-nummeret.')),
      vej: text,
      nummer: digits,
      postnr: digits,
      by: text,
      kontakt: z.strictObject({
        navn: text,
        telefon: z.optional(digits),
        email: z.optional(text),
      }),
    }),
    betaling: payment,
    frist: z
      .optional(z.int().check(z.minimum(1), z.maximum(120)))
      .check(describe('Dage fra fakturadato til forfald; 30 er udgangspunktet.')),
    moms: vat,
    moms_for: z
      .optional(z.record(text, vat))
      .check(describe('En opkrævning med en anden momsbehandling, ved fordelingens eller takstens id.')),
    numre: z.strictObject({ faktura: series, kreditnota: series }),
    takster: z
      .optional(
        z.array(
          z.strictObject({
            takst: text.check(describe('Takstens id.')),
            fil: text.check(
              describe(
                'Sti til filen med tilbud: kommune, tilbud og evt. regulering; for en takst efter størrelse pladser, borgere, godkendt og skaerpet_maaneder, for andre gruppe og antal.',
              ),
            ),
          }),
        ),
      )
      .check(describe('Takster, der opkræves, hver med de tilbud, kommunerne betaler for.')),
    afregninger: z
      .optional(
        z.array(
          z.strictObject({
            id: text.check(describe('Opkrævningens id, som debitorfil og moms_for kender den på.')),
            titel: text,
            fordelinger: z
              .array(text)
              .check(z.minLength(2), describe('Fordelingernes id, fx årets regnskab og aconto med minus.')),
          }),
        ),
      )
      .check(
        describe(
          'Fordelinger, der opkræves som én: hver modtager får en faktura eller kreditnota på forskellen.',
        ),
      ),
    debitorer: text.check(describe('Sti til debitorfilen, regnet fra ordningens egen mappe.')),
    undtaget: z.optional(z.array(z.strictObject({ modtager: z.union([z.int(), text]), grund: text }))),
    eksempel: z
      .optional(z.boolean())
      .check(describe('true: oplysningerne er opdigtede, og hver faktura siger det.')),
  })
  .check(describe('Det, en faktura siger ud over tallene.'));

export type InvoicingEntry = z.infer<typeof invoicingSchema>;
export type VatEntry = z.infer<typeof vat>;
