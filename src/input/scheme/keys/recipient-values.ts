import * as z from 'zod/mini';
import { parseDanishNumber, parsePercentage } from '../../../model/exact/danish-number.ts';
import { multiply, one } from '../../../model/exact/rational.ts';
import { conversion, unitAside } from '../../../model/exact/unit.ts';
import type { Declared } from '../../../model/scheme/allocation-key.ts';
import { readRecipientValues } from '../../tables/recipient-values-file.ts';
import { RecipientsOnce } from '../circle/recipients-once.ts';
import { recipientAmong } from '../circle/to-recipients.ts';
import { isPercentage, outOfRange, type weight } from '../schema-number.ts';
import { describe, file, lineChoice, tableInFile, text } from '../schema-parts.ts';
import { toLineChoice } from '../to-line-choice.ts';
import { declared, type KeyPlace, toDeclared } from './key-parts.ts';

/** Values per recipient: one list or one file, for percentages, amounts, factors and bounds alike. */

/** The list of them in the ordning. */
export const listedValues = (value: typeof weight) => ({
  vaerdier: z.record(text, declared(value)).check(describe('En værdi for hver modtager.')),
});
/** The file that has them. */
export const valuesInFile = {
  fil: file,
  navn: z
    .optional(text)
    .check(describe('Kolonnen med modtagerens navn eller kode; modtager er udgangspunktet.')),
  kolonne: text.check(describe('Kolonnen med værdien.')),
  hvor: lineChoice.hvor,
  udelad: lineChoice.udelad,
  ...tableInFile,
};

interface ListedEntry {
  readonly vaerdier: Readonly<Record<string, number | string>>;
}
interface FileEntry extends z.infer<typeof fileSchema> {}
const fileSchema = z.strictObject(valuesInFile);
type ValuesEntry = ListedEntry | FileEntry;

/** What amounts of a file are counted in, and the fordeling that they are for. */
interface AmountUnit {
  readonly inFile: string;
  readonly inPlace: string;
}

/**
 * The values of a key by recipient key. A name that is no recipient of the circle, one that stands twice and a recipient without a
 * value are reported where they stand.
 *
 * @param schema what each of them must be.
 * @param everyone whether each recipient must have one.
 * @param unit where they are amounts: what they are counted in, in the file and in the fordeling.
 */
export function recipientValues(
  entry: ValuesEntry,
  schema: typeof weight,
  place: KeyPlace,
  everyone: boolean,
  unit?: AmountUnit,
): Map<string, Declared> {
  if ('vaerdier' in entry) return valuesListed(entry, schema, place, everyone);
  const { recipients, path, context } = place;
  const wanted = {
    nameColumn: entry.navn ?? 'modtager',
    valueColumn: entry.kolonne,
    choice: toLineChoice(entry),
    recipients,
    find: (name: string) => context.findRecipient(name, recipients),
    register: context.register,
    everyone,
    parse: isPercentage(schema) ? parsePercentage : parseDanishNumber,
    misfit: (written: string) => outOfRange(schema, written),
    unit: unit?.inFile,
  };
  const read = context.readTable(entry, path, (source, problems) => ({
    ...readRecipientValues(source, wanted, problems),
    file: source.file,
  }));
  if (read === undefined) return new Map();
  const { values, file, lines, totals } = read;
  context.rows.values.push({
    file,
    column: entry.kolonne,
    lines,
    totals,
    choice: { ...wanted.choice, origin: context.origin(path) },
  });
  return unit === undefined ? values : converted(values, unit, place);
}

/** Amounts of a file in the fordeling's unit, exactly. */
function converted(
  values: Map<string, Declared>,
  { inFile, inPlace }: AmountUnit,
  { path, context }: KeyPlace,
): Map<string, Declared> {
  if (inFile === inPlace) return values;
  const factor = conversion(inFile, inPlace);
  if (factor === undefined) {
    const message = `filens beløb er i ${unitAside(inFile)}, men fordelingen er i ${unitAside(inPlace)}`;
    const advice = 'De kan ikke omregnes til hinanden. Ret enhed det ene sted.';
    return context.refuse([...path, 'enhed'], message, advice, values);
  }
  return new Map([...values].map(([key, value]) => [key, value.kind === 'tal' ? inUnitOf(value) : value]));

  function inUnitOf({ value: written, ...rest }: Extract<Declared, { kind: 'tal' }>): Declared {
    return { ...rest, value: multiply(written, factor ?? one), written: { value: written, unit: inFile } };
  }
}

function valuesListed(
  { vaerdier }: ListedEntry,
  schema: typeof weight,
  place: KeyPlace,
  everyone: boolean,
): Map<string, Declared> {
  const { recipients, path, context } = place;
  const values = new Map<string, Declared>();
  const once = new RecipientsOnce(context);
  for (const [name, value] of Object.entries(vaerdier)) {
    const at = [...path, 'vaerdier', name];
    const recipient = recipientAmong(name, recipients, at, context);
    if (recipient === undefined) continue;
    once.add(recipient, at);
    values.set(recipient.key, toDeclared(value, at, context, isPercentage(schema) ? 'percent' : 'number'));
  }
  const missing = recipients.filter(({ key }) => everyone && !values.has(key));
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    const advice = 'Skriv den; er den ikke kommet, så skriv forventet.';
    context.refuse([...path, 'vaerdier'], `værdien mangler for ${names}`, advice, undefined);
  }
  return values;
}
