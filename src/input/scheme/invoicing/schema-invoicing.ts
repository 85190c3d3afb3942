import * as z from 'zod/mini';
import { fikCardTypes, vatCategories } from '../../../model/invoice/invoicing.ts';
import { prefixPattern } from '../../../model/invoice/number-series.ts';
import {
  instalments,
  percent,
  runningNumber,
  seriesDigits,
  termDays,
  digits as wholeDigits,
} from '../schema-number.ts';
import { line, recipientName, tableInFile } from '../schema-parts.ts';

/** The `fakturering` block as written. What it means is read in `to-invoicing.ts`. */

const describe = z.describe;
/** Digits that YAML may have read as a number; numbers with leading zeros must be quoted. */
const digits = z.union([wholeDigits, line]);

const vat = z
  .strictObject({
    kategori: z
      .enum(vatCategories)
      .check(describe('O uden for momsloven, E fritaget (§ 13), Z nulsats, S 25 % moms.')),
    begrundelse: z.optional(line).check(describe('Hvorfor der ikke er moms; skal stå ved O, E og Z.')),
    bekraeftet_af: line.check(
      describe('Hvem der har bekræftet momsbehandlingen, og hvornår: programmet afgør den ikke.'),
    ),
  })
  .check(describe('Momsbehandlingen, som den er bekræftet.'));

const series = z.strictObject({
  praefiks: z
    .string()
    .check(
      z.regex(prefixPattern),
      describe(
        'Bogstaver a-z, cifre og bindestreg foran løbenummeret, højst ti tegn og ikke bindestreg først.',
      ),
    ),
  cifre: seriesDigits,
  foerste: z.optional(runningNumber).check(describe('Første løbenummer i serien; 1 er udgangspunktet.')),
});

const payment = z.union([
  z.strictObject({ konto: z.strictObject({ reg: digits, nr: digits }) }),
  z.strictObject({
    fik: z.strictObject({
      kortart: z.enum(fikCardTypes),
      kreditor: digits,
      foran: z
        .optional(z.string().check(z.regex(/^\d{1,4}$/)))
        .check(
          describe(
            'Et til fire cifre, i anførselstegn, foran fakturanummerets i betalingsreferencen, så to serier med samme kreditornummer ikke får de samme referencer.',
          ),
        ),
    }),
  }),
  z.strictObject({ iban: z.strictObject({ nr: line, bic: line }) }),
]);

export const invoicingSchema = z
  .strictObject({
    udsteder: z.strictObject({
      navn: line,
      cvr: digits,
      gln: z.optional(digits).check(describe('Udstederens eget GLN; uden det er adressen CVR-nummeret.')),
      vej: line,
      nummer: digits,
      postnr: digits,
      by: line,
      kontakt: z.strictObject({
        navn: line,
        telefon: z.optional(digits),
        email: z.optional(line),
      }),
    }),
    betaling: payment,
    frist: z.optional(termDays).check(describe('Dage fra fakturadato til forfald; 30 er udgangspunktet.')),
    rater: z
      .optional(z.union([instalments, z.array(percent).check(z.minLength(1))]))
      .check(
        describe(
          'Årets rater: et antal fra 1 til 24, eller hver rates procent af årets beløb: [40, 30, 30].',
        ),
      ),
    moms: vat,
    moms_for: z
      .optional(z.record(line, vat))
      .check(describe('En opkrævning med en anden momsbehandling, ved fordelingens eller takstens id.')),
    finanskonti: z
      .optional(
        z.strictObject({
          debitor: z.optional(digits),
          indtaegt: z.optional(digits),
          moms: z.optional(digits),
          indtaegt_for: z
            .optional(z.record(line, digits))
            .check(describe('En anden indtægtskonto til en opkrævning, ved fordelingens eller takstens id.')),
        }),
      )
      .check(describe('Konti i økonomisystemet, som afstemningsliste og posteringer skal nævne.')),
    numre: z.strictObject({ faktura: series, kreditnota: series }),
    register: z
      .optional(line)
      .check(
        describe(
          'Mappen med nummerregisteret, regnet fra ordningens egen mappe: den samme år efter år. Uden den er det fakturanumre ved siden af --ud.',
        ),
      ),
    takster: z
      .optional(
        z.array(
          z.strictObject({
            takst: line.check(describe('Takstens id.')),
            fil: line.check(
              describe(
                'Sti til filen med tilbud: kommune, tilbud og evt. regulering; for en takst efter størrelse pladser, borgere, godkendt og skaerpet_maaneder, for andre gruppe og antal.',
              ),
            ),
            ...tableInFile,
          }),
        ),
      )
      .check(describe('Takster, der opkræves, hver med de tilbud, kommunerne betaler for.')),
    opkraeves: z
      .optional(z.array(line))
      .check(
        describe(
          'Id på de fordelinger, der opkræves; uden den er det alle. Skal stå, når en fordeling bruger en anden (fordelt): det, der deles videre, opkræves kun dér.',
        ),
      ),
    afregninger: z
      .optional(z.unknown())
      .check(describe('Udgået: afregninger står for sig, ved siden af fordelinger.')),
    debitorer: z
      .union([line, z.strictObject({ fil: line, ...tableInFile })])
      .check(
        describe(
          'Sti til debitorfilen, regnet fra ordningens egen mappe; eller { fil, ark, omraade } i en projektmappe.',
        ),
      ),
    undtaget: z.optional(z.array(z.strictObject({ modtager: recipientName, grund: line }))),
    eksempel: z
      .optional(z.boolean())
      .check(describe('true: oplysningerne er opdigtede, og hver faktura siger det.')),
  })
  .check(describe('Det, en faktura siger ud over tallene.'));

export type InvoicingEntry = z.infer<typeof invoicingSchema>;
export type VatEntry = z.infer<typeof vat>;
