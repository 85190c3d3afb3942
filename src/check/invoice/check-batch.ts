import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatNumber, formatPayable } from '../../model/exact/format.ts';
import { add, equal, isZero, type Rational, subtract, sum } from '../../model/exact/rational.ts';
import type { InvoiceBatch } from '../../model/invoice/invoice.ts';

/**
 * Holds a batch against what it must come to.
 *
 * The residual of the declared rounding and the recipients that the ordning excludes are explained differences; any
 * other one is a finding.
 *
 * @param written what the written documents say is to be paid, credit notes negative, without VAT.
 * @param expected a control total from elsewhere, such as the ledger, where one was given.
 */
export function checkBatch(
  batch: InvoiceBatch,
  written: Rational,
  expected: Rational | undefined,
): Diagnostic[] {
  const planned = sum(batch.control.map(({ invoiced, credited }) => subtract(invoiced, credited)));
  // What is shared on is in the total of the fordeling that charges it.
  const total = sum(
    batch.control.map(({ total, passedOn, notCharged }) => subtract(total, add(passedOn, notCharged))),
  );
  return [
    ...batch.control
      .filter(({ unexplained }) => !isZero(unexplained))
      .map(({ title, total, unexplained }) =>
        differs(
          `${title}: ${formatPayable(unexplained)} af ${formatPayable(total)} er ikke forklaret`,
          total,
          subtract(total, unexplained),
        ),
      ),
    ...(equal(planned, written)
      ? []
      : [differs('de skrevne fakturaer summer ikke til planen', planned, written)]),
    ...(expected === undefined || equal(expected, total)
      ? []
      : [differs('den opgivne kontrolsum er en anden end ordningens', expected, total)]),
  ];
}

/** Holds what documents from anywhere come to, credit notes negative, without VAT, against what they must come to. */
export function checkControlTotal(written: Rational, expected: Rational): Diagnostic[] {
  if (equal(written, expected)) return [];
  return [differs('e-fakturaerne summer ikke til kontrolsummen (uden moms)', expected, written)];
}

function differs(message: string, stated: Rational, computed: Rational): Diagnostic {
  return {
    code: 'FAKTURA-SUM',
    severity: 'fejl',
    message,
    advice: `Angivet ${formatPayable(stated)} Beregnet ${formatPayable(computed)}`,
    stated: formatNumber(stated, 2),
    computed: formatNumber(computed, 2),
  };
}
