import type { CountLine } from '../../../model/count-table.ts';
import { countTableId } from '../../../model/count-table.ts';
import { add, type Rational, sign, subtract, zero } from '../../../model/exact/rational.ts';
import type { Recipient } from '../../../model/recipient.ts';
import type { CountKey } from '../../../model/scheme/allocation-key.ts';
import type { BudgetLine } from '../../../model/scheme/budget.ts';
import type { LineChoice } from '../../../model/scheme/line-filter.ts';
import type { SchemeInput } from '../../../model/scheme/scheme-input.ts';

/** The count of each recipient, added up anew in one walk through the file. */
export function counts(
  key: CountKey,
  recipients: readonly Recipient[],
  input: SchemeInput,
): Map<string, Rational> {
  const own = new Map<string, Rational>();
  const named = new Map<string, Rational>();
  for (const line of input.counts.get(countTableId(key))?.lines ?? []) {
    if (!isChosen(line.cells, key)) continue;
    const net = netOf(line, key);
    if (line.key !== null) own.set(line.key, add(own.get(line.key) ?? zero, net));
    named.set(line.name, add(named.get(line.name) ?? zero, net));
  }
  return new Map(recipients.map((recipient) => [recipient.key, countOf(recipient, key, own, named)]));
}

function countOf(
  { name, municipalityCode, memberCodes }: Recipient,
  { negativeIsZero }: CountKey,
  own: ReadonlyMap<string, Rational>,
  named: ReadonlyMap<string, Rational>,
): Rational {
  const ofMembers = memberCodes.map((code) => own.get(code) ?? zero).reduce(add, zero);
  const count = municipalityCode === null ? (named.get(name) ?? ofMembers) : ofMembers;
  return negativeIsZero && sign(count) < 0 ? zero : count;
}

function netOf({ cells }: CountLine, { countColumn, minusColumn }: CountKey): Rational {
  const counted = cells.get(countColumn)?.value ?? zero;
  const taken = minusColumn === undefined ? undefined : cells.get(minusColumn)?.value;
  return taken === undefined ? counted : subtract(counted, taken);
}

/** Whether a line counts, column by column: the texts of `hvor` it holds all of, those of `udelad` it does not. */
export function isChosen(line: BudgetLine, { where, leaves }: LineChoice): boolean {
  const holds = ([column, texts]: readonly [string, readonly string[]]) =>
    texts.some((text) => text === line.get(column)?.text);
  for (const entry of where) if (!holds(entry)) return false;
  return leaves === undefined || leaves === 'resten' || ![...leaves].every(holds);
}
