import type { CountLine, CountTable } from '../../model/count-table.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import { headingKey } from '../../model/heading.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { CountKey } from '../../model/scheme/allocation-key.ts';
import { columnsOfChoice, takes } from '../../model/scheme/line-filter.ts';
import { isOneOfSeveral } from '../statbank/one-value.ts';
import { severalDates } from './unlike/several-dates.ts';
import { severalMeasures } from './unlike/several-measures.ts';
import { placeOfCell, severalPeriods } from './unlike/several-periods.ts';
import { severalVersions } from './unlike/several-versions.ts';
import { wholeAndParts } from './unlike/whole-and-parts.ts';

/**
 * Refuses rows that a key would add up although they count the same twice: two rows of a recipient that are the same, and rows
 * of several years, periods or versions, or of a whole and its parts, that `hvor` does not choose among. Rows that differ in another column (hours by route) add up;
 * where nothing but the count tells them apart, they do so with a warning.
 */
export function judgeCounts(
  table: CountTable,
  keys: readonly CountKey[],
  recipients: readonly Recipient[],
  problems: Diagnostic[],
): void {
  const codes = new Set(recipients.flatMap(({ memberCodes }) => memberCodes));
  const names = new Set(recipients.map(({ name }) => name));
  const asked = table.lines.filter(({ key, name }) => (key !== null && codes.has(key)) || names.has(name));
  const counted = new Set(
    keys.flatMap(({ countColumn, minusColumn = countColumn }) => [countColumn, minusColumn].map(headingKey)),
  );
  for (const key of keys) {
    const chosen = new Set(columnsOfChoice(key).map(headingKey));
    const others = table.columns.filter(
      (column) => headingKey(column) !== headingKey(key.nameColumn) && !counted.has(headingKey(column)),
    );
    const lines = asked.filter(({ cells }) => takes(key, cells));
    const twice = others
      .filter((column) => !chosen.has(headingKey(column)))
      .flatMap((column) => [
        ...severalPeriods(column, lines, 'antal'),
        ...severalVersions(column, lines, table.columns, 'antal'),
        ...severalMeasures(column, lines, 'antal'),
        ...severalDates(column, lines, table.columns, 'antal'),
        ...oneOfSeveral(column, lines),
        ...wholeAndParts(column, { lines, amount: key.countColumn, others }),
      ]);
    problems.push(...twice.filter((problem) => !isAsked(problem, problems)));
    if (twice.every(({ severity }) => severity !== 'fejl')) refuseTwins(key, others, lines, problems);
  }
}

const ofPeople =
  /^(?:køn|koen|herkomst|civilstand|statsborgerskab|oprindelse(?:sland)?|(?:ie)?land|etnicitet)$/;

/** A column of people's sex or herkomst that says the same of them all: the others are left out, unless the file is about none of them. */
function oneOfSeveral(column: string, lines: readonly CountLine[]): Diagnostic[] {
  const cells = lines.flatMap((line) => line.cells.get(column) ?? []);
  const [first] = cells;
  if (first === undefined || !ofPeople.test(headingKey(column))) return [];
  if (cells.some(({ text }) => text !== first.text) || !isOneOfSeveral(column, first.text)) return [];
  return [
    {
      code: 'UDTRAEK-KOLONNE',
      severity: 'advarsel',
      message: `kolonnen "${column}" har kun "${first.text}", så kun de er talt`,
      place: placeOfCell(first),
      advice: `Skal alle tælles, så hent filen igen med dem. Er det dem, der deles efter, så skriv under nøglen: hvor: { ${column}: "${first.text}" }.`,
    },
  ];
}

/** Whether a row is asked about already. */
function isAsked({ code, place }: Diagnostic, problems: readonly Diagnostic[]): boolean {
  return problems.some(
    (each) => each.code === code && each.place?.file === place?.file && each.place?.line === place?.line,
  );
}

/** What stands again after a row: the first of those with the same count, and how many, and of those with another. */
interface Twins {
  same?: CountLine;
  other?: CountLine;
  sameCount: number;
  otherCount: number;
}

/** Tells of the twins of a row once, whatever their number: a million of them cost what other rows do. */
function refuseTwins(
  { nameColumn, countColumn }: CountKey,
  others: readonly string[],
  lines: readonly CountLine[],
  problems: Diagnostic[],
): void {
  const seen = new Map<string, CountLine>();
  const twins = new Map<CountLine, Twins>();
  const countOf = ({ cells }: CountLine) => cells.get(countColumn)?.text;
  for (const line of lines) {
    let identity = line.key ?? line.name;
    for (const column of others) identity += `\n${line.cells.get(column)?.text}`;
    const first = seen.get(identity);
    if (first === undefined) {
      seen.set(identity, line);
      continue;
    }
    const own = twins.get(first) ?? { sameCount: 0, otherCount: 0 };
    twins.set(first, own);
    const which = countOf(line) === countOf(first) ? 'same' : 'other';
    own[which] ??= line;
    own[`${which}Count`]++;
  }
  const tell = (first: CountLine, own: Twins, which: 'same' | 'other') => {
    const [line, count] = [own[which], own[`${which}Count`]];
    if (line === undefined) return;
    const [cell, at] = [line.cells.get(nameColumn), first.cells.get(nameColumn)?.origin.line];
    const isSame = which === 'same';
    const more = count > 1 ? `, og det er ${inNumber(count - 1, 'række', 'rækker')} til` : '';
    problems.push({
      code: 'RAEKKE-DUBLET',
      severity: isSame ? 'fejl' : 'advarsel',
      message: isSame
        ? `rækken om "${line.name}" er den samme som linje ${at}${more}`
        : `"${line.name}" står også i linje ${at}, og kun antallet skiller de to rækker${more}`,
      ...(cell === undefined ? {} : { place: placeOfCell(cell) }),
      advice: `${isSame ? 'Slet den ene.' : 'De er lagt sammen; er den ene en rettelse af den anden, så slet den.'} Skal begge tælles, så giv filen en kolonne, der skiller dem, fx rute eller opgave.`,
    });
  };
  for (const [first, own] of twins) {
    tell(first, own, 'same');
    tell(first, own, 'other');
  }
}
