import type { CountLine } from '../../model/count-table.ts';
import { isPeriod, isPeriodColumn } from '../../model/exact/period.ts';
import type { UnusedReason } from '../../model/file-account.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { CountKey } from '../../model/scheme/allocation-key.ts';
import type { BudgetLine } from '../../model/scheme/budget.ts';
import { fits, type LineChoice, leavesOut, takes } from '../../model/scheme/line-filter.ts';

/** What a line is to all that reads its file: undefined where something takes it. */
export function reasonOf(line: BudgetLine, choices: readonly LineChoice[]): UnusedReason | undefined {
  if (choices.some((choice) => takes(choice, line))) return undefined;
  if (choices.some((choice) => leavesOut(choice, line))) return 'udeladt';
  if (choices.some((choice) => isOfOtherPeriod(choice, line))) return 'andet-aar';
  return choices.some(({ leaves }) => leaves === 'resten') ? 'udeladt' : 'ubrugt';
}

/** The same of a row of counts, which is somebody's. */
export function reasonOfCount(
  { key, name, cells }: CountLine,
  keys: readonly CountKey[],
  recipients: ReadonlySet<string>,
): UnusedReason | undefined {
  const reason = reasonOf(cells, keys);
  if (reason !== undefined) return reason;
  return recipients.has(name) || (key !== null && recipients.has(key)) ? undefined : 'anden-modtager';
}

/** The names and the kommuner of recipients, to find rows of counts by. */
export function identitiesOf(recipients: readonly Recipient[]): Set<string> {
  return new Set(recipients.flatMap(({ name, memberCodes }) => [name, ...memberCodes]));
}

/** Whether a line is what a part of the ordning takes, but of another year or period. */
function isOfOtherPeriod({ where }: LineChoice, line: BudgetLine): boolean {
  const isOfPeriod = ([column, texts]: readonly [string, readonly string[]]) => {
    const text = line.get(column)?.text ?? '';
    return isPeriodColumn(column, text) && isPeriod(text) && texts.every(isPeriod);
  };
  const others = new Map([...where].filter((entry) => !isOfPeriod(entry)));
  return others.size < where.size && fits(others, line);
}
