import * as z from 'zod/mini';
import { oldestHeadcount } from '../../../model/plausible/sizes.ts';
import type { PopulationKey } from '../../../model/scheme/allocation-key.ts';
import { type AgeSpan, type PinnedExtract, sexes } from '../../../model/statbank/extract.ts';
import { parseAges, parseDate } from '../../statbank/labels.ts';
import type { columnRoles } from '../../statbank/named-columns.ts';
import type { SchemeContext } from '../context.ts';
import { age, year } from '../schema-number.ts';
import { describe, line, sourceId, tableInFile, text } from '../schema-parts.ts';
import type { Path } from '../yaml/path.ts';
import type { KeyPlace } from './key-parts.ts';

/** `befolkning`: headcounts of an extract. */
export const populationSchema = z.strictObject({
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
  resten: z
    .optional(line)
    .check(
      describe('Navnet på den part, der tæller resten af Hele landet: så deles efter andelen af landet.'),
    ),
  kolonner: z
    .optional(z.strictObject(columnSchemas()))
    .check(
      describe(
        'Overskrifterne, hvor filens kolonner hedder noget andet: { kommune: Bopæl, antal: Personer }.',
      ),
    ),
  ...tableInFile,
  sha256: z
    .optional(z.string().check(z.regex(/^[0-9A-Fa-f]{64}$/)))
    .check(
      describe('Udtrækkets digest, som fordel data MAPPE viser den: er filen en anden, regnes der ikke.'),
    ),
  tabel: z
    .optional(line)
    .check(describe('Tabellen i Statistikbanken, som filen ved siden af udtrækket skal sige: FOLK1A.')),
  kilde: sourceId,
});
export type PopulationEntry = z.infer<typeof populationSchema>;

/** Reads `befolkning`; its place is that of its date, which is what an extract most often lacks. */
export function toPopulationKey(entry: PopulationEntry, { path, context }: KeyPlace): PopulationKey {
  const ages = readAges(String(entry.alder ?? 'alle'), [...path, 'alder'], context);
  return {
    kind: 'befolkning',
    file: context.resolveFile(entry, path),
    date: readDate(String(entry.tidspunkt), [...path, 'tidspunkt'], context),
    ages,
    sex: entry.koen ?? 'alle',
    label: entry.betegnelse ?? defaultLabel(ages),
    columns: Object.entries(entry.kolonner ?? {}).flatMap(([name, heading]) =>
      heading === undefined ? [] : [[name, heading] as const],
    ),
    rest: entry.resten,
    missingRowsAreZero: entry.nulraekker === 'udeladt',
    pinned: toPinned(entry, path, context),
    ...context.source(entry.kilde, [...path, 'kilde']),
    origin: context.origin([...path, 'tidspunkt']),
  };
}

function toPinned(
  { sha256, tabel }: PopulationEntry,
  path: Path,
  context: SchemeContext,
): PinnedExtract | undefined {
  if (sha256 === undefined && tabel === undefined) return undefined;
  const at = sha256 === undefined ? 'tabel' : 'sha256';
  return { sha256: sha256?.toLowerCase(), table: tabel, origin: context.origin([...path, at]) };
}

function columnSchemas() {
  const heading = z.optional(text);
  return {
    kommunekode: heading,
    kommune: heading,
    koen: heading,
    alder: heading,
    civilstand: heading,
    tidspunkt: heading,
    antal: heading,
  } satisfies Record<keyof typeof columnRoles, typeof heading>;
}

function readAges(written: string, path: Path, context: SchemeContext): AgeSpan | 'alle' {
  const ages = parseAges(written);
  return (
    ages ?? context.refuse(path, `alderen "${written}" kan ikke læses`, 'Skriv fx "0-17" eller alle.', 'alle')
  );
}

function readDate(written: string, path: Path, context: SchemeContext): string {
  const date = parseDate(written);
  const advice = 'Skriv fx 2023K2, 2023M05 eller 2023.';
  if (date !== undefined && (date < '1900' || date >= '2201')) {
    return context.refuse(path, `tidspunktet "${written}" er ikke i årene 1900 til 2200`, advice, date);
  }
  if (date !== undefined) doubtDate(date, path, context);
  return date ?? context.refuse(path, `tidspunktet "${written}" kan ikke læses`, advice, written);
}

/** A year is shared by the counts of the years before it; what is older, or after it, is likely the wrong one. */
function doubtDate(date: string, path: Path, context: SchemeContext): void {
  const { aar } = context.file;
  const year = Number.parseInt(date.slice(0, 4), 10);
  if (year <= aar && year >= aar - oldestHeadcount) return;
  const message = `tidspunktet ${date} ligger ${year > aar ? 'efter' : `mere end ${oldestHeadcount} år før`} ordningens år, ${aar}`;
  const likelier = `${aar - 1}${date.slice(4)}`;
  context.doubt('TVIVL-TIDSPUNKT', path, message, `Mener du ${likelier}? Er det rigtigt, så lad det stå.`);
}

function defaultLabel(ages: AgeSpan | 'alle'): string {
  if (ages === 'alle') return 'folketal';
  return ages.from === ages.to ? `${ages.from}-årige` : `${ages.from}-${ages.to}-årige`;
}
