import * as z from 'zod/mini';
import { carryOverRules } from '../../model/scheme/carry-over.ts';
import { amount } from './amounts/schema-amount.ts';
import { year } from './schema-number.ts';
import { id, line, sourceId } from './schema-parts.ts';

/** Overført over-/underskud, and rammer. */

const describe = z.describe;

const resultYear = z.strictObject({
  aar: year,
  resultat: amount.check(describe('Overskud er plus, underskud minus.')),
  budget: z
    .optional(amount)
    .check(
      describe(
        'Årets budgetterede udgifter, som de 5 % regnes af; kræves, hvor regel er takstbekendtgoerelsen.',
      ),
    ),
  indregnet: z
    .optional(z.array(z.strictObject({ aar: year, beloeb: amount })))
    .check(describe('Hvad andre års takster eller bidrag har taget ind af det.')),
});

export const carryOver = z.strictObject({
  id,
  titel: line,
  regel: z.enum(carryOverRules),
  aar: z.array(resultYear).check(z.minLength(1)),
  kilde: sourceId,
});

export const frame = z.strictObject({
  id,
  titel: line,
  enhed: z.optional(line),
  ramme: amount.check(describe('Det højeste, delene må være tilsammen, i årets priser.')),
  dele: z.array(z.strictObject({ titel: line, beloeb: amount })).check(z.minLength(1)),
  kilde: sourceId,
});

export type CarryOverEntry = z.infer<typeof carryOver>;
export type FrameEntry = z.infer<typeof frame>;
