import { type CountLine, countTableId } from '../../model/count-table.ts';
import { addAll, type Diagnostic } from '../../model/diagnostic.ts';
import { type FileAccount, type LeftOut, type UnusedReason, unusedOf } from '../../model/file-account.ts';
import type { SchemeResult } from '../../model/result.ts';
import type { BudgetLine } from '../../model/scheme/budget.ts';
import { circlesOf } from '../../model/scheme/circles.ts';
import { keysIn } from '../../model/scheme/inner-keys.ts';
import { partsOfAmounts } from '../../model/scheme/parts-of-amounts.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import type { UnstatedRows } from '../../model/statbank/extract.ts';
import { identitiesOf, reasonOf, reasonOfCount } from './line-account.ts';
import { nearMisses, type PlacedChoice } from './near-misses.ts';
import { otherRecipients } from './other-recipients.ts';
import { accountsOfReadings, mostKept } from './rows-read.ts';
import { splitShares } from './split-shares.ts';
import { twiceUsed } from './twice-used.ts';
import { twinRows } from './twin-rows.ts';
import { unmatchedTexts } from './unmatched-texts.ts';
import { unusedPublishedWarning, unusedWarning } from './unused-warning.ts';
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
  /** What the lines are, where they are of a budget or of counts. */
  readonly kind?: 'budget' | { readonly counts: readonly CountLine[]; readonly nameColumn: string };
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
  const warnings = [
    ...zeroHeadcounts(input),
    ...twiceUsed(input),
    ...splitShares(input),
    ...[...accounts.values()].flatMap(unusedPublishedWarning),
  ];
  const names = new Map(input.municipalities.map(({ code, name }) => [code, name]));
  for (const file of new Set(tables.map((table) => table.file))) {
    const own = tables.filter((table) => table.file === file);
    const unused = unusedLines(own);
    accounts.set(file, accountOf(file, own, unused));
    const missed = own.map(({ lines, choices }) => nearMisses(lines, choices));
    const unnamed = unused
      .filter(({ reason, line }) => reason === 'ubrugt' && !missed.some(({ lines }) => lines.has(line)))
      .map(({ line }) => line);
    const choices = own.flatMap((table) => table.choices);
    addAll(warnings, [
      ...missed.flatMap((each) => each.warnings),
      ...own.flatMap((table) => unmatchedTexts(file, table.lines, table.choices, table.leftOut)),
      ...own.flatMap((table) => doubtsOfTable(table, unused, names)),
      ...unusedWarning(file, unnamed, choices),
    ]);
  }
  const asked = new Set(
    [...input.extracts.values(), ...input.rates.values()].map(({ source }) => source.file),
  );
  const used = originsOf(result, asked);
  for (const { source, rows, unstated } of input.extracts.values())
    accounts.set(source.file, withUnstated(counted(source.file, rows, used), unstated));
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
    return {
      file: source.file,
      lines,
      leftOut,
      choices,
      reasonAt: (_, line) => reasonOf(line, choices),
      kind: 'budget',
    };
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
    const cells = lines.map((line) => line.cells);
    const nameColumn = choices[0]?.nameColumn ?? '';
    return {
      file: source.file,
      lines: cells,
      leftOut,
      choices,
      reasonAt,
      kind: { counts: lines, nameColumn },
    };
  });
}

function valueTables({ values }: SchemeInput): LineTable[] {
  return values.map(({ file, lines, totals, choice }) => {
    const reasonAt = (_: number, line: BudgetLine) =>
      totals.has(line) ? 'totalraekke' : reasonOf(line, [choice]);
    return { file, lines, leftOut: [], choices: [choice], reasonAt };
  });
}

function doubtsOfTable(
  { file, lines, choices, kind }: LineTable,
  unused: ReturnType<typeof unusedLines>,
  names: ReadonlyMap<string, string>,
): Diagnostic[] {
  if (kind === undefined) return [];
  if (kind === 'budget') return twinRows(file, lines, choices);
  const others = new Set(unused.flatMap(({ line, reason }) => (reason === 'anden-modtager' ? [line] : [])));
  return otherRecipients(file, kind.counts, others, lines.length - unused.length, kind.nameColumn, names);
}

/** The lines of a file that none of its readings takes. What one leaves out as a total may be a line of another. */
function unusedLines(tables: readonly LineTable[]): UnusedLine[] {
  const found = new Map<number, UnusedLine | undefined>();
  for (const { lines, reasonAt } of tables) {
    for (const [index, line] of lines.entries()) {
      const number = lineOf(line);
      if (found.has(number) && found.get(number) === undefined) continue;
      const reason = reasonAt(index, line);
      if (reason === undefined) found.set(number, undefined);
      else if (!found.has(number)) found.set(number, { line, reason });
    }
  }
  return [...found.values()].flatMap((unused) => unused ?? []);
}

interface UnusedLine {
  readonly line: BudgetLine;
  readonly reason: UnusedReason;
}

function accountOf(file: string, tables: readonly LineTable[], unused: readonly UnusedLine[]): FileAccount {
  const rows = (tables[0]?.lines.length ?? 0) + (tables[0]?.leftOut.length ?? 0);
  const isLeftOutOfAll = ({ origin }: LeftOut) =>
    tables.every((table) => table.leftOut.some((each) => each.origin.line === origin.line));
  const leftOut =
    tables.length === 1 ? (tables[0]?.leftOut ?? []) : (tables[0]?.leftOut.filter(isLeftOutOfAll) ?? []);
  const reasons = new Map<UnusedReason, number>();
  for (const { reason } of [...unused, ...leftOut]) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const listed = [
    ...unused
      .slice(0, mostKept)
      .map(({ line, reason }) => ({ line: lineOf(line), reason, text: textOf(line) })),
    ...leftOut.map(unusedOf),
  ].sort((one, other) => one.line - other.line);
  return {
    file,
    rows,
    used: rows - leftOut.length - unused.length,
    reasons,
    unused: listed.slice(0, mostKept),
  };
}

/** A file that more is in than anybody asks for: what is not asked for is only counted. */
function counted(file: string, rows: number, used: ReadonlyMap<string, ReadonlySet<string>>): FileAccount {
  const count = used.get(file)?.size ?? 0;
  const reasons: [UnusedReason, number][] = rows > count ? [['ikke-bedt-om', rows - count]] : [];
  return { file, rows, used: count, reasons: new Map(reasons), unused: [] };
}

/** The same account with rows whose count is not out. */
function withUnstated(account: FileAccount, { rows, first }: UnstatedRows): FileAccount {
  if (rows === 0) return account;
  const reason = 'uden-tal';
  return {
    ...account,
    rows: account.rows + rows,
    reasons: new Map([[reason, rows], ...account.reasons]),
    unused: first.map((row) => ({ ...row, reason })),
  };
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
