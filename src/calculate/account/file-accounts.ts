import { countTableId } from '../../model/count-table.ts';
import { addAll, type Diagnostic } from '../../model/diagnostic.ts';
import { type FileAccount, type LeftOut, type UnusedReason, unusedOf } from '../../model/file-account.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { BudgetLine } from '../../model/scheme/budget.ts';
import { circlesOf } from '../../model/scheme/circles.ts';
import { keysIn } from '../../model/scheme/inner-keys.ts';
import { partsOfAmounts } from '../../model/scheme/parts-of-amounts.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import { identitiesOf, reasonOf, reasonOfCount } from './line-account.ts';
import { nearMisses, type PlacedChoice } from './near-misses.ts';
import { accountsOfReadings, mostKept } from './rows-read.ts';
import { unusedFacitWarning, unusedWarning } from './unused-warning.ts';
import { originsOf } from './used-origins.ts';
import { zeroHeadcounts } from './zero-headcounts.ts';

/** The lines of a file as one reading of it has them, with what reads them. */
interface LineTable {
  readonly file: string;
  readonly lines: readonly BudgetLine[];
  readonly leftOut: readonly LeftOut[];
  readonly choices: readonly PlacedChoice[];
  /** Why a line counts in nothing; undefined where it counts. */
  reasonAt(index: number, line: BudgetLine): UnusedReason | undefined;
}

/**
 * The account of every input file with rows, in the order of reading, and what is doubtful in them: lines that nothing in the
 * ordning takes though nobody said so, and those that `hvor` misses by little.
 */
export function fileAccounts(
  input: SchemeInput,
  result: Omit<SchemeResult, 'accounts'>,
): { readonly accounts: readonly FileAccount[]; readonly warnings: readonly Diagnostic[] } {
  const tables = [...budgetTables(input), ...countTables(input), ...valueTables(input)];
  const accounts = new Map(accountsOfReadings(input.rowsRead).map((account) => [account.file, account]));
  const warnings = [...zeroHeadcounts(input), ...[...accounts.values()].flatMap(unusedFacitWarning)];
  for (const file of new Set(tables.map((table) => table.file))) {
    const own = tables.filter((table) => table.file === file);
    const unused = unusedLines(own);
    accounts.set(file, accountOf(file, own, unused));
    const missed = own.map(({ lines, choices }) => nearMisses(lines, choices));
    const unnamed = unused
      .filter(({ reason, line }) => reason === 'ubrugt' && !missed.some(({ lines }) => lines.has(line)))
      .map(({ line }) => line);
    const choices = own.flatMap((table) => table.choices);
    addAll(warnings, [...missed.flatMap((each) => each.warnings), ...unusedWarning(file, unnamed, choices)]);
  }
  const asked = new Set(
    [...input.extracts.values(), ...input.rates.values()].map(({ source }) => source.file),
  );
  const used = originsOf(result, asked);
  for (const { source, rows } of input.extracts.values())
    accounts.set(source.file, counted(source.file, rows, used));
  for (const { source, rates } of input.rates.values())
    accounts.set(source.file, counted(source.file, rates.length, used));
  return { accounts: input.files.flatMap(({ file }) => accounts.get(file) ?? []), warnings };
}

function budgetTables({ scheme, budgets }: SchemeInput): LineTable[] {
  const readers = [
    ...partsOfAmounts(scheme).filter((amount) => amount.kind === 'budget'),
    ...scheme.budgets.flatMap(({ columns }) => columns),
  ];
  return [...budgets].map(([path, { source, lines, leftOut }]) => {
    const choices = readers.filter(({ file }) => file === path);
    return { file: source.file, lines, leftOut, choices, reasonAt: (_, line) => reasonOf(line, choices) };
  });
}

function countTables({ scheme, counts }: SchemeInput): LineTable[] {
  const countKeys = circlesOf(scheme.allocations)
    .flatMap(({ key }) => keysIn(key))
    .filter((key) => key.kind === 'optaelling');
  const recipients = identitiesOf(scheme.allocations.flatMap((plan) => plan.recipients));
  return [...counts].map(([id, { source, lines, leftOut }]) => {
    const choices = countKeys.filter((key) => countTableId(key) === id);
    const reasonAt = (index: number) => {
      const row = lines[index];
      return row === undefined ? undefined : reasonOfCount(row, choices, recipients);
    };
    return { file: source.file, lines: lines.map(({ cells }) => cells), leftOut, choices, reasonAt };
  });
}

function valueTables({ values }: SchemeInput): LineTable[] {
  return values.map(({ file, lines, totals, choice }) => {
    const reasonAt = (_: number, line: BudgetLine) =>
      totals.has(line) ? 'totalraekke' : reasonOf(line, [choice]);
    return { file, lines, leftOut: [], choices: [choice], reasonAt };
  });
}

/** The lines of a file that none of its readings takes; each reading has them all, in one order. */
function unusedLines(tables: readonly LineTable[]) {
  const unused: { readonly line: BudgetLine; readonly reason: UnusedReason }[] = [];
  for (const [index, line] of (tables[0]?.lines ?? []).entries()) {
    let reason: UnusedReason | undefined;
    for (const table of tables) {
      reason = table.reasonAt(index, line);
      if (reason === undefined) break;
    }
    if (reason !== undefined) unused.push({ line, reason });
  }
  return unused;
}

function accountOf(
  file: string,
  tables: readonly LineTable[],
  unused: ReturnType<typeof unusedLines>,
): FileAccount {
  const { lines = [], leftOut = [] } = tables[0] ?? {};
  const reasons = new Map<UnusedReason, number>();
  for (const { reason } of [...unused, ...leftOut]) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const listed = [
    ...unused
      .slice(0, mostKept)
      .map(({ line, reason }) => ({ line: lineOf(line), reason, text: textOf(line) })),
    ...leftOut.map(unusedOf),
  ].sort((a, b) => a.line - b.line);
  return {
    file,
    rows: lines.length + leftOut.length,
    used: lines.length - unused.length,
    reasons,
    unused: listed.slice(0, mostKept),
  };
}

/** A file that more is in than anybody asks for: what is not asked for is only counted. */
function counted(file: string, rows: number, used: ReadonlyMap<string, ReadonlySet<number>>): FileAccount {
  const count = used.get(file)?.size ?? 0;
  const reasons: [UnusedReason, number][] = rows > count ? [['ikke-bedt-om', rows - count]] : [];
  return { file, rows, used: count, reasons: new Map(reasons), unused: [] };
}

function lineOf(line: BudgetLine): number {
  for (const cell of line.values()) return cell.origin.line;
  return 0;
}

function textOf(line: BudgetLine): string {
  return [...line.values()]
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .slice(0, 3)
    .join(' · ');
}
