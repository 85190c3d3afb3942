import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import type { FileAccount } from '../../model/file-account.ts';
import type { BudgetLine } from '../../model/scheme/budget.ts';
import type { LineChoice } from '../../model/scheme/line-filter.ts';

/** How many lines or texts are named, before they are only counted. */
const mostNamed = 6;

/** One warning for the lines of a file that nothing in the ordning takes; none where there are none. */
export function unusedWarning(
  file: string,
  lines: readonly BudgetLine[],
  choices: readonly LineChoice[],
): Diagnostic[] {
  const [first] = lines;
  if (first === undefined) return [];
  const numbers = lines.flatMap((line) => [...line.values()][0]?.origin.line ?? []);
  const [cell] = first.values();
  return [
    {
      code: 'LINJE-UBRUGT',
      severity: 'advarsel',
      message: unusedInWords(file, numbers),
      ...(cell === undefined ? {} : { place: { ...cell.origin, length: Math.max(1, cell.text.length) } }),
      advice: `Skal de med, så ret hvor. Skal de ikke, så skriv det ved siden af hvor: ${leavingThem(lines, choices)}. Se dem med fordel beregn ORDNING --linjer.`,
    },
  ];
}

/** The same of the rows of a published table, which are those of a fordeling that has none. */
export function unusedPublishedWarning({ file, unused }: FileAccount): Diagnostic[] {
  const numbers = unused.flatMap(({ line, reason }) => (reason === 'ubrugt' ? [line] : []));
  const [line] = numbers;
  if (line === undefined) return [];
  return [
    {
      code: 'LINJE-UBRUGT',
      severity: 'advarsel',
      message: unusedInWords(file, numbers),
      place: { file, line },
      advice:
        'De er af en fordeling, der ikke har filen som facit. Skriv den under facit, eller ret kolonnen fordeling.',
    },
  ];
}

function unusedInWords(file: string, numbers: readonly number[]): string {
  const named = numbers.slice(0, mostNamed).join(', ');
  const places = `linje ${named}${numbers.length > mostNamed ? ' …' : ''}`;
  return `${inNumber(numbers.length, 'linje', 'linjer')} i ${file} bruges ikke af noget i ordningen: ${places}`;
}

/** What leaves the lines out: their texts in the column that lines are chosen by, where they are few. */
function leavingThem(lines: readonly BudgetLine[], choices: readonly LineChoice[]): string {
  const columns = choices.flatMap(({ where }) => [...where.keys()]);
  const asked = (column: string) => new Set(choices.flatMap(({ where }) => where.get(column) ?? []));
  for (const column of new Set(columns)) {
    const texts = [...new Set(lines.map((line) => line.get(column)?.text ?? ''))];
    if (texts.length > mostNamed || texts.some((text) => asked(column).has(text))) continue;
    return `udelad: { ${column}: [${texts.map((text) => `"${text}"`).join(', ')}] } eller udelad: resten`;
  }
  return 'udelad: resten';
}
