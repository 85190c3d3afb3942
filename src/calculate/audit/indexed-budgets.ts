import type { Diagnostic } from '../../model/diagnostic.ts';
import { sum, zero } from '../../model/exact/rational.ts';
import type { Budget } from '../../model/scheme/budget.ts';
import type { Indexation } from '../../model/scheme/index-rate.ts';
import type { IndexedBudget, IndexedLine } from '../../model/scheme/indexed.ts';
import { heldAgainst, kept, type Subject } from './discrepancy.ts';
import { auditIndexed } from './indexed-amounts.ts';

/** An indexed budget: a line for each amount of the file, each year's step anew, and no amount in two sums. */
export function auditIndexedBudget(
  budget: Budget,
  amountColumn: string,
  { lines, sums }: IndexedBudget,
  rule: Indexation,
): Diagnostic[] {
  const subject = { title: budget.source.file };
  const read = sum(budget.lines.map((line) => line.get(amountColumn)?.value ?? zero));
  return [
    ...heldAgainst(subject, 'linjerne', sum(lines.map(({ amount }) => amount)), 'filen', read),
    ...lines.flatMap((line) => auditLine(subject, line, rule)),
    ...sums.flatMap(({ direction, before, after }) => {
      const own = lines.filter(({ line }) => (line.get('retning')?.text ?? '') === direction);
      return [
        ...heldAgainst(
          subject,
          `summen før, ${direction},`,
          before,
          'linjerne',
          sum(own.map(({ amount }) => amount)),
        ),
        ...heldAgainst(
          subject,
          `summen efter, ${direction},`,
          after,
          'linjerne',
          sum(own.map(({ indexed }) => indexed.value)),
        ),
      ];
    }),
    ...kept(
      subject,
      new Set(sums.map(({ direction }) => direction)).size === sums.length,
      'en retning har to summer',
    ),
  ];
}

function auditLine(
  { title }: Subject,
  { line, amount, indexed }: IndexedLine,
  rule: Indexation,
): Diagnostic[] {
  const [first] = line.values();
  const subject = first === undefined ? { title } : { title, origin: first.origin };
  return auditIndexed(subject, amount, indexed, rule);
}
