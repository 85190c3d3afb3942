import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import type { NumberProblem, WrittenNumber } from '../../model/exact/danish-number.ts';
import { hasColumn } from '../../model/heading.ts';
import { startOf } from '../../model/origin.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Declared } from '../../model/scheme/allocation-key.ts';
import type { BudgetLine } from '../../model/scheme/budget.ts';
import { columnsOfChoice, type LineChoice, takes } from '../../model/scheme/line-filter.ts';
import { type CsvCell, placeOf } from '../reading/csv-table.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { readNumberCell } from '../reading/number-cell.ts';
import type { TableSource } from '../reading/source.ts';
import { didYouMean } from '../reading/suggest.ts';
import { readBudget } from './budget-file.ts';
import { totalRowNamed } from './totals/by-recipient/total-row.ts';
import { judgeValueTotal, type ValueTotal } from './totals/by-recipient/value-totals.ts';
import { refuseOtherUnit } from './units/units-agree.ts';

/** What is read of a file of values by recipient. */
export interface RecipientValuesWanted {
  readonly nameColumn: string;
  readonly valueColumn: string;
  /** Which rows count. */
  readonly choice: LineChoice;
  readonly recipients: readonly Recipient[];
  /** The recipient that a name or a code points out. */
  find(name: string): Recipient | undefined;
  readonly register: MunicipalityRegister;
  /** Whether each must have a row. */
  readonly everyone: boolean;
  /** How a value is read: as a number or as a percentage. */
  parse(text: string): WrittenNumber | NumberProblem;
  /** What a value must be, in Danish after "skal være"; undefined where a text is such a value or no number at all. */
  misfit(text: string): string | undefined;
  /** The unit that the values are read in, where they are amounts. */
  readonly unit?: string | undefined;
}

/** The values by recipient key, and the lines they are of. */
interface RecipientValues {
  readonly values: Map<string, Declared>;
  readonly lines: readonly BudgetLine[];
  /** The lines that total others. */
  readonly totals: ReadonlySet<BudgetLine>;
}

/**
 * Reads a value for each recipient from a CSV, as strictly as if it were written in the ordning: every row is of a recipient, none
 * has two, and `forventet` is a value that is not out yet. A row of totals is held against the values and left out.
 *
 * Problems are `ENHED` for amounts that the file says are in another unit, `NOEGLE-VAERDI` for a row of nobody here or a value out of its range, `RAEKKE-DUBLET`, and `NOEGLE-RAEKKE` where
 * somebody has no row.
 */
export function readRecipientValues(
  source: TableSource,
  wanted: RecipientValuesWanted,
  problems: Diagnostic[],
): RecipientValues {
  const { nameColumn, valueColumn, choice, unit } = wanted;
  const values = new Map<string, Declared>();
  const budget = readBudget(source, new Set(), problems, unit === undefined ? {} : { unitOf: valueColumn });
  const { columns, lines } = budget;
  const absent = [nameColumn, valueColumn, ...columnsOfChoice(choice)].filter(
    (column) => !hasColumn(columns, column),
  );
  if (columns.length > 0) problems.push(...absent.map((column) => withoutColumn(column, columns, source)));
  const totals = new Map<BudgetLine, ValueTotal>();
  // Of what `beregn` wrote, the row of the rounding is nobody's either.
  const isOwn = hasColumn(columns, 'tabel') && hasColumn(columns, 'eksakt_taeller');
  const differences = new Set<BudgetLine>();
  let decimals = 0;
  if (absent.length > 0) return { values, lines, totals: new Set() };
  for (const cells of lines) {
    if (isOwn && cells.get('tabel')?.text === 'afrundingsdifference') {
      differences.add(cells);
      continue;
    }
    if (!takes(choice, cells)) continue;
    const [name, value] = [cells.get(nameColumn), cells.get(valueColumn)];
    if (name === undefined || value === undefined) continue;
    const of = wanted.find(name.text) === undefined ? totalRowNamed(name.text, wanted.register) : undefined;
    if (of !== undefined) {
      totals.set(cells, { of, name, value, parse: wanted.parse });
      continue;
    }
    const recipient = recipientIn(name, wanted, problems);
    if (recipient === undefined) continue;
    if (values.has(recipient.key)) problems.push(twice(name, recipient));
    values.set(recipient.key, valueIn(value, valueColumn, wanted, problems));
    const written = wanted.parse(value.text);
    if (written.ok) decimals = Math.max(decimals, written.decimals);
  }
  const missing = wanted.recipients.filter(({ key }) => wanted.everyone && !values.has(key));
  if (missing.length > 0) problems.push(withoutRow(missing, source));
  for (const total of totals.values())
    problems.push(...judgeValueTotal(total, wanted.recipients, values, decimals));
  if (unit !== undefined)
    refuseOtherUnit(budget, { ...choice, file: source.file, column: valueColumn, unit }, problems);
  return { values, lines, totals: new Set([...totals.keys(), ...differences]) };
}

/** A joint recipient has a value of its own: that of one of its kommuner is another. */
function recipientIn(
  cell: CsvCell,
  { recipients, find }: RecipientValuesWanted,
  problems: Diagnostic[],
): Recipient | undefined {
  const found = find(cell.text);
  const isPart =
    found !== undefined &&
    found.memberCodes.length > 1 &&
    cell.text !== found.name &&
    cell.text !== found.key;
  if (found !== undefined && !isPart) return found;
  const names = recipients.map(({ name }) => name);
  const message = isPart
    ? `"${cell.text}" er kun en del af modtageren ${found.name}`
    : `"${cell.text}" er ikke en af fordelingens modtagere`;
  const advice = isPart
    ? `Skriv én række for ${found.name}.`
    : `De er: ${names.join(', ')}. Slet rækken, vælg rækker med hvor, eller ret navnet.${didYouMean(cell.text, names)}`;
  problems.push(at(cell, 'NOEGLE-VAERDI', message, advice));
  return undefined;
}

function valueIn(
  cell: CsvCell,
  column: string,
  { parse, misfit }: RecipientValuesWanted,
  problems: Diagnostic[],
): Declared {
  const { origin } = cell;
  if (cell.text === 'forventet') return { kind: 'forventet', origin };
  const number = readNumberCell(cell, problems, parse);
  if (number === undefined) return { kind: 'forventet', origin };
  const words = misfit(cell.text);
  if (words !== undefined) {
    const message = `værdien i kolonnen "${column}" skal være ${words}`;
    problems.push(at(cell, 'NOEGLE-VAERDI', message, `Fundet ${cell.text}. Ret tallet i filen.`));
  }
  return { kind: 'tal', value: number.value, origin };
}

function withoutColumn(column: string, columns: readonly string[], source: TableSource): Diagnostic {
  return {
    code: 'CSV-KOLONNE',
    severity: 'fejl',
    message: `kolonnen "${column}" mangler`,
    place: startOf(source),
    advice: `Filen har: ${columns.join(', ')}. Kolonnen med modtagerne nævnes med navn.${didYouMean(column, columns)}`,
  };
}

function twice(cell: CsvCell, { name }: Recipient): Diagnostic {
  return at(
    cell,
    'RAEKKE-DUBLET',
    `${name} står to gange`,
    'Slet den ene række, eller vælg rækker med hvor.',
  );
}

function withoutRow(missing: readonly Recipient[], { file }: TableSource): Diagnostic {
  return {
    code: 'NOEGLE-RAEKKE',
    severity: 'fejl',
    message: `${missing.map(({ name }) => name).join(', ')} har ingen række`,
    place: { file },
    advice: 'Skriv en række med værdien; er den ikke kommet, så skriv forventet.',
  };
}

function at(cell: CsvCell, code: DiagnosticCode, message: string, advice: string): Diagnostic {
  return { code, severity: 'fejl', message, place: placeOf(cell), advice };
}
