import { isZero, type Rational } from '../../model/exact/rational.ts';
import type {
  AllocationResult,
  AllocationRow,
  CrossTableResult,
  SettlementResult,
  SettlementRow,
} from '../../model/result.ts';
import { type AccountLine, type ResultYear, restingOn } from '../../model/scheme/carry-over.ts';
import type { FrameResult } from '../../model/scheme/frame.ts';
import { isUnknown, known, type Traced } from '../../model/traced.ts';
import { isExpected } from './derivation-rows.ts';

/** The figures of a row of a fordeling that are known. */
type KnownRow = Partial<Record<'weight' | 'share' | 'exact' | 'amount', Rational>>;

/** What is known of a row of a fordeling: a weight that is not out yet gives no share and no amount. */
export function knownOfRow({ weight, share, exact, amount }: AllocationRow, total: Traced): KnownRow {
  if (isExpected(weight)) return {};
  const isKnown = !isUnknown(amount, total);
  return { weight: weight.value, share, ...(isKnown ? { exact, amount } : {}) };
}

/** What is known of a fordeling's total, and of the sum of its rows and of their weights. */
export function knownOfWhole({ total, amountSum, weightSum, residual, rows }: AllocationResult) {
  const isKnown = !isUnknown(total.value, total);
  return {
    total: isKnown ? total.value : undefined,
    sum: known(amountSum, total),
    residual: isKnown ? residual : undefined,
    weightSum: known(weightSum, ...rows.map(({ weight }) => weight)),
  };
}

/** A value that is nothing where what it rests on is awaited is not known. */
export function knownUnless(value: Rational, isAwaited: boolean): Rational | undefined {
  return isAwaited && isZero(value) ? undefined : value;
}

/** What a part of an afregning gives a recipient; undefined also where the recipient has no part of it. */
export function knownPart({ parts, awaited }: SettlementRow, index: number): Rational | undefined {
  const part = parts[index];
  return part && knownUnless(part, isAwaitedAt(awaited, index));
}

/** What a recipient is to pay or be repaid; not known where one of its parts is not. */
export function knownSettlement(row: SettlementRow): Rational | undefined {
  return row.parts.some((part, index) => part !== undefined && knownPart(row, index) === undefined)
    ? undefined
    : row.amount;
}

/** The sum of a part of an afregning. */
export function knownPartSum({ rows, partSums }: SettlementResult, index: number): Rational | undefined {
  const sum = partSums[index];
  return sum && knownUnless(sum, isPartAwaited(rows, index));
}

/** Whether a part of an afregning rests on what is not out yet. */
export function isPartAwaited(rows: readonly SettlementRow[], index: number): boolean {
  return rows.some(({ awaited }) => isAwaitedAt(awaited, index));
}

/** Whether one of a row's parts does. */
export function isAwaitedAt(awaited: SettlementRow['awaited'], index: number): boolean {
  return (awaited[index] ?? []).length > 0;
}

/** What is known of a krydstabel. */
export function knownOfCrossTable({ table, awaited }: CrossTableResult) {
  const inColumn = (column: number) => awaited.some((row) => row[column] === true);
  return {
    cells: table.cells.map((row, at) =>
      row.map((value, column) => knownUnless(value, awaited[at]?.[column] === true)),
    ),
    rowSums: table.rowSums.map((value, at) => knownUnless(value, awaited[at]?.includes(true) === true)),
    columnSums: table.columnSums.map((value, column) => knownUnless(value, inColumn(column))),
    total: knownUnless(table.total, awaited.flat().includes(true)),
  };
}

/** What is known of a year's result and where it stands. */
export function knownOfYear({ result, duty, restsOn, takenIn, left, unused }: ResultYear) {
  const all = restingOn([{ restsOn }]);
  return {
    resultat: known(result.value, result),
    skalIndregnes: known(duty.settle, ...restsOn.duty),
    indregnet: known(takenIn, ...restsOn.takenIn),
    mangler: known(left, ...all),
    beholdes: known(duty.keep, ...restsOn.duty),
    ubrugt: known(unused, ...all),
    opkraevesIkke: known(duty.borne, ...restsOn.duty),
  };
}

/** What is known of a year of the account, where `before` are the years before it. */
export function knownOfAccount(
  { opening, result, takenIn, borne, closing, restsOn }: AccountLine,
  before: readonly AccountLine[],
) {
  const earlier = restingOn(before);
  return {
    primo: known(opening, ...earlier),
    resultat: known(result, ...restsOn.duty),
    indregnet: known(takenIn, ...restsOn.takenIn),
    opkraevesIkke: known(borne, ...restsOn.duty),
    ultimo: known(closing, ...earlier, ...restingOn([{ restsOn }])),
  };
}

/** What is known of a frame: there is no room in one that is not out yet. */
export function knownOfFrame({ limit, parts, total, room }: FrameResult) {
  const spent = parts.map(({ amount }) => amount);
  const ramme = known(limit.value, limit);
  return {
    ramme,
    ialt: known(total, ...spent),
    tilbage: ramme === undefined ? undefined : known(room, limit, ...spent),
  };
}
