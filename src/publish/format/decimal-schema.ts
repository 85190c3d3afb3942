import * as z from 'zod/mini';
import { decimalsOfEndless } from './decimal.ts';

/** A number in JSON is a text, so that no reader turns it into binary floating point. */
export const decimalSchema = z
  .string()
  .check(
    z.regex(/^-?\d+(\.\d+)?$/),
    z.describe(
      `Et tal med decimalpunktum; aldrig et JSON-tal. Nøjagtigt, hvor det kan skrives med endeligt mange decimaler; ellers afrundet til ${decimalsOfEndless}.`,
    ),
  );

/** The number itself, exactly. */
export const fractionSchema = z
  .string()
  .check(z.regex(/^-?\d+(\/\d+)?$/), z.describe('Det nøjagtige tal som brøk.'));

type WithFraction<Name extends string, Value> = Record<Name, Value> &
  Record<`${Name}Broek`, z.ZodMiniOptional<typeof fractionSchema>>;

/** A number that may not be out yet. */
export const awaitedDecimalSchema = z
  .nullable(decimalSchema)
  .check(z.describe('null, hvor tallet ikke er kommet endnu (forventet).'));

/** A number that `exactly` writes, with its fraction where no finite decimal writes it. */
export function decimalField<Name extends string>(
  name: Name,
  value: typeof decimalSchema = decimalSchema,
): WithFraction<Name, typeof decimalSchema> {
  return { [name]: value, ...fractionField(name) } as WithFraction<Name, typeof decimalSchema>;
}

/** The same where there may be none. */
export function nullableDecimalField<Name extends string>(
  name: Name,
  value: z.ZodMiniNullable<typeof decimalSchema> = z.nullable(decimalSchema),
): WithFraction<Name, z.ZodMiniNullable<typeof decimalSchema>> {
  return { [name]: value, ...fractionField(name) } as WithFraction<
    Name,
    z.ZodMiniNullable<typeof decimalSchema>
  >;
}

/** The same where it may not be out yet. */
export function awaitedField<Name extends string>(name: Name) {
  return nullableDecimalField(name, awaitedDecimalSchema);
}

function fractionField(name: string) {
  const when = z.describe(`Kun hvor ${name} ikke er et endeligt decimaltal: det nøjagtige tal som brøk.`);
  return { [`${name}Broek`]: z.optional(fractionSchema.check(when)) };
}
