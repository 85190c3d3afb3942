import * as z from 'zod/mini';
import { allocationMethods } from '../../model/exact/rounding.ts';
import { membershipRules } from '../../model/recipient.ts';
import { amount, amountParts, namedAmount } from './amounts/schema-amount.ts';
import { invoicingSchema } from './invoicing/schema-invoicing.ts';
import { keySchema } from './keys/key.ts';
import { budgetTable } from './schema-budget.ts';
import { carryOver, frame } from './schema-carry-over.ts';
import { decimals, page, positiveStep, year } from './schema-number.ts';
import {
  describe,
  file,
  id,
  line,
  recipientName,
  recipients,
  sourceId,
  tableInFile,
} from './schema-parts.ts';
import { tariff } from './schema-tariff.ts';

/** The ordning file as written: Danish keys, unknown keys refused. Meaning and numbers are read in `to-scheme.ts`. */

const term = z.union([...amountParts, z.strictObject({ fordeling: id })]);

const allocation = z.strictObject({
  id,
  titel: line,
  enhed: z
    .optional(line)
    .check(describe('Enheden, beløbet er i: kr., 1.000 kr., pladser … (kr. er udgangspunktet).')),
  beloeb: amount,
  noegle: keySchema,
  modtagere: recipients,
  medlemskab: z
    .optional(z.enum(membershipRules))
    .check(
      describe(
        'Hvad der tæller af et medlemskab i en del af året; hele-maaneder er udgangspunktet, dage er dage af årets dage.',
      ),
    ),
  afrunding: z.strictObject({
    metode: z.enum(allocationMethods),
    til: z
      .optional(positiveStep)
      .check(
        describe('Det, der afrundes til, i fordelingens enhed; 1 er udgangspunktet, "0,01" er øre af kr.'),
      ),
    restmodtager: z.optional(recipientName),
  }),
  andel: z.optional(z.strictObject({ decimaler: decimals })),
  pr: z
    .optional(
      z.strictObject({
        enhed: line.check(describe('Det, der tælles, i ental: indbygger, elev, borger …')),
        noegle: keySchema,
        decimaler: z.optional(decimals).check(describe('2 er udgangspunktet.')),
      }),
    )
    .check(describe('En kolonne med beløbet pr. enhed af det, en nøgle tæller, fx kr. pr. indbygger.')),
  kilde: sourceId,
});

const settlement = z.strictObject({
  id: id.check(describe('Afregningens id, som debitorfil, moms_for og facit kender den på.')),
  titel: line,
  fordelinger: z
    .array(id)
    .check(z.minLength(2), describe('Fordelingernes id, fx årets regnskab og aconto med minus.')),
  kilde: sourceId,
});

const crossTable = z.strictObject({
  id,
  titel: line,
  fordelinger: z
    .array(id)
    .check(
      z.minLength(2),
      describe(
        'Fordelingernes id, en kolonne hver; alle afrundes med metoden krydstabel, til det samme i samme enhed.',
      ),
    ),
});

const quotient = {
  taeller: z.array(term).check(z.minLength(1)),
  naevner: z
    .optional(z.array(term).check(z.minLength(1)))
    .check(describe('Udelades den, er nøgletallet summen i tælleren.')),
};

const keyFigure = z.strictObject({
  id,
  titel: line,
  enhed: z.optional(line),
  ...quotient,
  forrige: z
    .optional(z.strictObject(quotient))
    .check(describe('Samme nøgletal året før; så vises udviklingen i pct.')),
  afrunding: z.optional(z.strictObject({ til: positiveStep })),
});

const published = z.strictObject({
  fordeling: z.optional(id).check(describe('Fordelingen, filen er facit til.')),
  budget: z
    .optional(id)
    .check(describe('Budgettet, filen er facit til. Nævnes intet, er filen facit til nøgletal og beløb.')),
  takst: z.optional(id).check(describe('Taksterne, filen er facit til.')),
  afregning: z.optional(id).check(describe('Afregningen, filen er facit til.')),
  fil: file,
  ...tableInFile,
  kilde: sourceId,
});

const source = z.strictObject({
  dokument: line,
  afsnit: z.optional(line),
  side: z.optional(z.union([page, line])),
});

export const schemeSchema = z
  .strictObject({
    ordning: id,
    titel: line,
    aar: year,
    udsteder: line,
    kilder: z.optional(z.record(id, source)),
    beloeb: z
      .optional(z.array(namedAmount))
      .check(describe('Beløb med navn, i rækkefølge: et kan bruge dem, der står før.')),
    budgetter: z.optional(z.array(budgetTable)),
    takster: z.optional(z.array(tariff)),
    overfoersler: z.optional(z.array(carryOver)),
    rammer: z.optional(z.array(frame)),
    fordelinger: z
      .optional(z.array(allocation))
      .check(
        describe('Det, der deles; kan udelades, når ordningen har andet at vise: takster, et budget, beløb.'),
      ),
    afregninger: z
      .optional(z.array(settlement))
      .check(
        describe(
          'Fordelinger, der afregnes sammen: hver modtagers forskel vises, kontrolleres og faktureres som ét beløb.',
        ),
      ),
    krydstabeller: z
      .optional(z.array(crossTable))
      .check(
        describe(
          'Fordelinger, kommune × post, der afrundes sammen (afrunding: { metode: krydstabel }), så både rækker og kolonner går op.',
        ),
      ),
    noegletal: z.optional(z.array(keyFigure)),
    facit: z.optional(z.array(published)),
    fakturering: z.optional(invoicingSchema),
  })
  .check(describe('En ordning: hvem der deler hvad efter hvilken fordelingsnøgle, med kilder og facit.'));

export type SchemeFile = z.infer<typeof schemeSchema>;
export type QuotientEntry = Pick<KeyFigureEntry, 'taeller' | 'naevner'>;
export type AllocationEntry = z.infer<typeof allocation>;
export type CrossTableEntry = z.infer<typeof crossTable>;
export type SettlementEntry = z.infer<typeof settlement>;
export type KeyFigureEntry = z.infer<typeof keyFigure>;
export type PublishedEntry = z.infer<typeof published>;
export type RoundingEntry = AllocationEntry['afrunding'];
export type TermEntry = z.infer<typeof term>;
