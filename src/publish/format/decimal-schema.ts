import * as z from 'zod/mini';

/** A number in JSON is a text, so that no reader turns it into binary floating point. */
export const decimalSchema = z
  .string()
  .check(z.regex(/^-?\d+(\.\d+)?$/), z.describe('Et tal med decimalpunktum; aldrig et JSON-tal.'));
