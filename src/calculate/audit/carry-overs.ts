import type { Diagnostic } from '../../model/diagnostic.ts';
import { add, type Rational, subtract, sum, zero } from '../../model/exact/rational.ts';
import { kroner } from '../../model/exact/unit.ts';
import type { SettlementResult } from '../../model/result.ts';
import type { AccountLine, CarryOverResult, ResultYear } from '../../model/scheme/carry-over.ts';
import { auditMarks, inUnit, type Known, recomputed } from './amounts.ts';
import { heldAgainst, kept, type Subject } from './discrepancy.ts';

/** Overført over-/underskud: the parts of each result are the result, and the account balances from year to year. */
export function auditCarryOver({ plan, years, account }: CarryOverResult, known: Known): Diagnostic[] {
  const last = account.at(-1);
  const carried = subtract(
    sum(
      years
        .filter((year) => last !== undefined && year.plan.year <= last.year)
        .map(({ result }) => result.value),
    ),
    sum(account.flatMap(({ takenIn, borne }) => [takenIn, borne])),
  );
  return [
    ...years.flatMap((year) => auditYear(plan, year, known)),
    ...account.flatMap((line, index) => auditLine(plan, line, account[index - 1]?.closing ?? zero)),
    ...heldAgainst(plan, 'ultimo', last?.closing ?? zero, 'alle resultater − alt, der er indregnet', carried),
  ];
}

function auditYear(
  subject: Subject,
  { plan, result, duty, restsOn, takenIn, left, unused, breaches }: ResultYear,
  known: Known,
): Diagnostic[] {
  const parts = sum([duty.settle, duty.keep, duty.borne]);
  const tooMuch = sum(breaches.filter(({ kind }) => kind === 'for-meget').map(({ amount }) => amount));
  return [
    ...heldAgainst(
      subject,
      `resultatet for ${plan.year}`,
      result.value,
      'det, ordningen og filerne giver',
      recomputed(plan.result, kroner, subject, known),
    ),
    ...auditMarks(
      subject,
      restsOn.duty,
      [plan.result, ...(plan.budget === undefined ? [] : [plan.budget])],
      known,
    ),
    ...heldAgainst(subject, `delene af resultatet for ${plan.year}`, parts, 'resultatet', result.value),
    ...heldAgainst(
      subject,
      `resten for ${plan.year}`,
      sum([left, unused]),
      'det, der må indregnes, − indregnet + for meget indregnet',
      subtract(sum([duty.settle, duty.keep, tooMuch]), takenIn),
    ),
  ];
}

function auditLine(subject: Subject, line: AccountLine, opening: Rational): Diagnostic[] {
  const closing = subtract(sum([line.opening, line.result]), sum([line.takenIn, line.borne]));
  return [
    ...heldAgainst(subject, `primo ${line.year}`, line.opening, 'ultimo året før', opening),
    ...heldAgainst(
      subject,
      `ultimo ${line.year}`,
      line.closing,
      'primo + resultat − indregnet − båret',
      closing,
    ),
  ];
}

/** An afregning: row by row what the fordelinger give each recipient, added up one after the other, and the sums both ways. */
export function auditSettlement(
  { plan, unit, rows, partSums, total }: SettlementResult,
  known: Known,
): Diagnostic[] {
  const owed = new Map<string, Rational>();
  const sums = plan.allocations.map((id) => {
    const own = known.allocations.find((allocation) => allocation.plan.id === id);
    let whole = zero;
    for (const { recipient, amount } of own?.rows ?? []) {
      const converted = inUnit(amount, own?.plan.unit, unit, plan, known);
      owed.set(recipient.key, add(owed.get(recipient.key) ?? zero, converted));
      whole = add(whole, converted);
    }
    return whole;
  });
  const keys = rows.map(({ recipient }) => recipient.key);
  const isEach = new Set(keys).size === keys.length && keys.length === owed.size;
  return [
    ...kept(plan, isEach, 'afregningen har ikke hver modtager netop én gang'),
    ...rows.flatMap(({ recipient, amount }) =>
      heldAgainst(
        plan,
        `afregningen af ${recipient.name}`,
        amount,
        'det, fordelingerne giver',
        owed.get(recipient.key) ?? zero,
      ),
    ),
    ...sums.flatMap((whole, index) =>
      heldAgainst(
        plan,
        `summen af ${plan.allocations[index]}`,
        partSums[index] ?? zero,
        'dens rækker',
        whole,
      ),
    ),
    ...heldAgainst(plan, 'afregningen i alt', total, 'fordelingerne tilsammen', sum(sums)),
  ];
}
