import type { Diagnostic } from '../../../model/diagnostic.ts';
import { formatAmount } from '../../../model/exact/format.ts';
import { type Rational, rational, sign, subtract, sum } from '../../../model/exact/rational.ts';
import { headingKey } from '../../../model/heading.ts';
import type { Budget, BudgetCell, BudgetLine } from '../../../model/scheme/budget.ts';
import { columnsOfChoice, type LineChoice, takes } from '../../../model/scheme/line-filter.ts';
import { sideOf } from '../totals/scope-sums.ts';
import { namingColumns } from './naming-columns.ts';
import { placeOfCell } from './several-periods.ts';

/** So many lines are named in a message at most. */
const mostNamed = 3;

const income =
  /(?<!\p{L})(?:\p{L}*indtaegt(?:er|en|erne)?|\p{L}*refusion(?:er|en)?|(?:stats|blok)tilskud|tilskud fra|(?:bruger|egen|foraeldre|deltager|takst)betaling(?:er)?|betaling(?:er)? fra|salg af)(?!\p{L})/u;
/** It is about income and none itself: `Mindreindtægter`, `Løn efter refusion`, `Refusion til andre kommuner`. */
const notItself =
  /(?<!\p{L})(?:\p{L}*udgift\p{L}*|mindre\p{L}*|manglende|tab\p{L}*|lavere|uden|til|efter|foer|inkl\p{L}*|ekskl\p{L}*|netto\p{L}*|fratrukket)(?!\p{L})/u;

/** Whether a label names something that comes in: `Statstilskud`, `Takstindtægter`, `Refusion fra staten`. */
function isIncome(label: string): boolean {
  const text = label.normalize('NFC').toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'oe');
  return income.test(text) && !notItself.test(text);
}

/**
 * Lines that by their names are income and stand without a minus among others that are none: both wholes are told. Nothing is asked where
 * the file or the ordning says which side a line is of, or where the ordning picks it by its name.
 */
export function incomeAdded(
  { columns, lines }: Budget,
  amount: LineChoice & { readonly column: string },
): Diagnostic[] {
  const amountOf = (line: BudgetLine): Rational => line.get(amount.column)?.value ?? rational(0n);
  const known = new Set([...columnsOfChoice(amount), amount.column].map(headingKey));
  const open = columns.filter((column) => !known.has(headingKey(column)));
  const own = lines.filter((line) => takes(amount, line));
  if (own.some((line) => columns.some((column) => sideOf(line.get(column)?.text ?? '') === 'expenditure'))) {
    return [];
  }
  const names = namingColumns(open, own);
  const earned = own.flatMap((line): (readonly [BudgetLine, BudgetCell])[] => {
    const label = names.flatMap((column) => line.get(column) ?? []).find(({ text }) => isIncome(text));
    return label !== undefined && sign(amountOf(line)) > 0 ? [[line, label]] : [];
  });
  const [first] = earned;
  const brought = sum(earned.map(([line]) => amountOf(line)));
  const whole = sum(own.map(amountOf));
  const spent = subtract(whole, brought);
  if (first === undefined || sign(spent) <= 0) return [];
  const named = earned.slice(0, mostNamed).map(([, { text }]) => `"${text}"`);
  const more = earned.length > named.length ? ` og ${earned.length - named.length} til` : '';
  return [
    {
      code: 'TVIVL-FORTEGN',
      severity: 'advarsel',
      message: `${named.join(', ')}${more} ser ud til at være ${earned.length === 1 ? 'en indtægt' : 'indtægter'} uden minus og lægges til udgifterne`,
      place: placeOfCell(first[1]),
      advice: `Kolonnen "${amount.column}" er nu ${formatAmount(whole, 6)} i alt; trækkes indtægterne fra, er den ${formatAmount(subtract(spent, brought), 6)}. Skal de trækkes fra, så skriv minus foran dem i filen. Skal de lægges til, så lad det stå.`,
    },
  ];
}
