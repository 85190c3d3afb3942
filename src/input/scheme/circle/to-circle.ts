import type { Diagnostic } from '../../../model/diagnostic.ts';
import { formatDate, isoDate } from '../../../model/exact/calendar-date.ts';
import { headingKey } from '../../../model/heading.ts';
import type { Membership, MembershipRule, Recipient } from '../../../model/recipient.ts';
import { shippedPath } from '../../reading/paths.ts';
import { didYouMean } from '../../reading/suggest.ts';
import { type CircleRow, readCircles } from '../../tables/circle-file.ts';
import type { SchemeContext } from '../context.ts';
import type { CircleEntry } from '../schema-parts.ts';
import type { Path } from '../yaml/path.ts';
import { hasWholeMonth, isWithinMonth, noWholeMonth, ruleMissing } from './part-of-month.ts';

/**
 * The kommuner that `alle`, a region or a named circle stands for, in the order of their file, less those under `uden`. Of a
 * circle with dates they are those of the ordning's year, and who came or left in the year is a member for its part of it.
 */
export function toCircle(
  entry: CircleEntry,
  path: Path,
  context: SchemeContext,
  rule: MembershipRule | undefined,
): Recipient[] {
  if (entry === 'alle') return context.register.all.map(recipientOf);
  const circle =
    'region' in entry
      ? ofRegion(entry.region, [...path, 'region'], context)
      : ofNamedCircle(entry, path, context, rule);
  const left: string[] = [];
  for (const [index, name] of (entry.uden ?? []).entries()) {
    const at = [...path, 'uden', index];
    const found = context.findRecipient(String(name), circle);
    if (found !== undefined && left.includes(found.key))
      context.refuse(at, `${found.name} står to gange i uden`, 'Slet den ene.', undefined);
    if (found !== undefined) {
      left.push(found.key);
      continue;
    }
    const names = circle.map((recipient) => recipient.name);
    const advice = `Kredsen er: ${names.join(', ')}.${didYouMean(String(name), names)}`;
    context.refuse(at, `"${name}" er ikke i kredsen`, advice, undefined);
  }
  const kept = circle.filter(({ key }) => !left.includes(key));
  if (circle.length > 0 && kept.length === 0)
    context.refuse([...path, 'uden'], 'der er ingen tilbage i kredsen', 'Slet en af dem.', undefined);
  return kept;
}

function recipientOf({ code, name }: { readonly code: string; readonly name: string }): Recipient {
  return { key: code, municipalityCode: code, memberCodes: [code], name };
}

function ofRegion(written: string, path: Path, context: SchemeContext): Recipient[] {
  const nameOf = (region: string) => region.replace(/^region /i, '').toLowerCase();
  const found = context.register.all.filter(({ region }) => nameOf(region) === nameOf(written));
  if (found.length > 0) return found.map(recipientOf);
  const names = [...new Set(context.register.all.map(({ region }) => region.replace(/^Region /, '')))];
  const advice = `Vælg en af dem: ${names.join(', ')}.${didYouMean(written, names)}`;
  return context.refuse(path, `der er ingen region "${written}"`, advice, []);
}

type NamedCircle = Extract<CircleEntry, { readonly kreds: string }>;

function ofNamedCircle(
  entry: NamedCircle,
  path: Path,
  context: SchemeContext,
  rule: MembershipRule | undefined,
): Recipient[] {
  const { kreds, fil = shippedPath('kredse.csv') } = entry;
  const at = [...path, 'kreds'];
  const { aar } = context.file;
  const [first, last] = [isoDate(aar, 1, 1), isoDate(aar, 12, 31)];
  const isInYear = ({ from = first, to = last }: CircleRow) => from <= last && to >= first;
  const rows = context.readTable({ ...entry, fil }, path, (source, problems) => {
    const read = readCircles(source, context.register, problems);
    const ofYear = read.filter((row) => row.circle === kreds && isInYear(row));
    problems.push(...secondSpells(ofYear, aar), ...partsOfMonths(ofYear, aar, rule));
    return read;
  });
  if (rows === undefined) return [];
  const own = rows.filter(({ circle }) => circle === kreds);
  if (own.length === 0) {
    const names = [...new Set(rows.map(({ circle }) => circle))];
    const advice = `Der er: ${names.join(', ') || 'ingen'}.${didYouMean(kreds, names)}`;
    return context.refuse(at, `der er ingen kreds "${kreds}"`, advice, []);
  }
  const other = rows.find(({ circle }) => circle !== kreds && headingKey(circle) === headingKey(kreds));
  if (other !== undefined) {
    const advice = `Linje ${other.origin.line} i filen er af "${other.circle}". Skriv dem ens, eller giv den ene et navn, der ikke ligner.`;
    return context.refuse(at, `filen har både kredsen "${kreds}" og "${other.circle}"`, advice, []);
  }
  const inYear = own.filter(isInYear);
  if (inYear.length === 0) {
    const advice = `${spellsInWords(own)} Skriv modtagerne selv, eller en egen fil med kredsen: fil: …`;
    return context.refuse(at, `kredsen "${kreds}" har ingen kommuner i ${aar}`, advice, []);
  }
  const left = rows.filter((row) => !inYear.includes(row));
  context.rows.rowsRead.push({
    file: rows[0]?.origin.file ?? fil,
    rows: rows.length,
    unused: left.map(({ origin, recipient }) => ({
      line: origin.line,
      reason: 'ikke-bedt-om',
      text: recipient.name,
    })),
  });
  return inYear.filter(isFirstOfItsOwn).map(({ recipient, from, to, origin }): Recipient => {
    const membership: Membership = {
      from: from !== undefined && from > first ? from : undefined,
      to: to !== undefined && to < last ? to : undefined,
      rule: rule ?? 'hele-maaneder',
      origin,
    };
    const isPart = membership.from !== undefined || membership.to !== undefined;
    return isPart ? { ...recipient, membership } : recipient;
  });
}

/** A kommune is a recipient once, with one stretch of months: who leaves and comes again in a year needs two fordelinger. */
function secondSpells(rows: readonly CircleRow[], year: number): Diagnostic[] {
  return rows
    .filter((row, index) => !isFirstOfItsOwn(row, index, rows))
    .map(({ recipient: { name }, origin }) => ({
      code: 'KREDS',
      severity: 'fejl',
      message: `${name} har mere end én række i kredsen i ${year}`,
      place: { ...origin, length: name.length },
      advice:
        'Hænger månederne sammen, så skriv dem i én række. Er den ude og kommer igen, så skriv en fordeling for hver del af året, hver med sit beløb og en liste af modtagere i stedet for kredsen.',
    }));
}

/** Who came or left within a month of the year, where no rule says what that counts for, or where it counts for nothing. */
function partsOfMonths(
  rows: readonly CircleRow[],
  year: number,
  rule: MembershipRule | undefined,
): Diagnostic[] {
  const [first, last] = [isoDate(year, 1, 1), isoDate(year, 12, 31)];
  return rows.flatMap(({ recipient: { name }, from, to, origin }): Diagnostic[] => {
    const [begins, ends] = [
      from !== undefined && from > first ? from : first,
      to !== undefined && to < last ? to : last,
    ];
    const within = [
      isWithinMonth(begins, 'fra') ? begins : [],
      isWithinMonth(ends, 'til') ? ends : [],
    ].flat();
    const place = { ...origin, length: name.length };
    if (rule === undefined)
      return within
        .slice(0, 1)
        .map((day) => ({ code: 'KREDS', severity: 'fejl', ...ruleMissing(formatDate(day)), place }));
    if (rule !== 'hele-maaneder' || hasWholeMonth(begins, ends, last)) return [];
    return [{ code: 'KREDS', severity: 'fejl', ...noWholeMonth(year), place }];
  });
}

function isFirstOfItsOwn({ recipient }: CircleRow, index: number, rows: readonly CircleRow[]): boolean {
  return rows.findIndex((row) => row.recipient.key === recipient.key) === index;
}

function spellsInWords(rows: readonly CircleRow[]): string {
  const monthOf = (day: string | undefined) => (day ?? '').slice(0, 7);
  const from = rows.map((row) => monthOf(row.from)).sort()[0] ?? '';
  const to = rows.map((row) => monthOf(row.to)).sort();
  const end = to[0] === '' ? '' : ` til ${to.at(-1)}`;
  return `Den er kendt${from === '' ? '' : ` fra ${from}`}${end}.`;
}
