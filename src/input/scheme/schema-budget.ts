import * as z from 'zod/mini';
import { directions } from '../../model/scheme/budget-table.ts';
import { amount } from './amounts/schema-amount.ts';
import { file, id, line, lineChoice, sourceId, tableInFile, text, totalRows } from './schema-parts.ts';

/** Budgets: posts, columns, sums and comparisons. */

const describe = z.describe;

const computedPost = z.strictObject({
  post: line,
  retning: z.optional(z.enum(directions)),
  beloeb: amount,
});

const column = z.strictObject({
  id,
  titel: line,
  fil: z.optional(file).check(describe('Kolonnens egen fil; ellers budgettets.')),
  kolonne: z.optional(text).check(describe('Filens kolonne med beløb; ellers budgettets.')),
  enhed: z.optional(text).check(describe('Enheden i kolonnens fil; ellers budgettets.')),
  ...lineChoice,
  poster: z
    .optional(z.array(computedPost))
    .check(describe('Poster, der regnes ud i stedet for at blive læst.')),
  ...tableInFile,
  totalraekker: totalRows,
});

export const budgetTable = z.strictObject({
  id,
  titel: line,
  enhed: z.optional(line),
  fil: z.optional(file),
  kolonne: text.check(describe('Kolonnen med beløb.')),
  post: text.check(describe('Kolonnen, der navngiver posten.')),
  retning: z
    .optional(text)
    .check(describe('Kolonnen, der siger udgift eller indtægt; så summeres hver side, og saldoen vises.')),
  kolonner: z.array(column).check(z.minLength(1)),
  summer: z
    .optional(
      z.array(
        z.strictObject({
          post: line.check(describe('Summens navn.')),
          poster: z.optional(z.array(text)).check(describe('Posterne i den; ellers alle.')),
        }),
      ),
    )
    .check(describe('Rækker, der summerer poster.')),
  sammenlign: z
    .optional(z.strictObject({ fra: id, til: id }))
    .check(describe('To kolonner, hvis forskel vises i enheden og i pct.')),
  kilde: sourceId,
});

export type BudgetTableEntry = z.infer<typeof budgetTable>;
export type BudgetColumnEntry = z.infer<typeof column>;
