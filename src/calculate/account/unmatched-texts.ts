import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LeftOut } from '../../model/file-account.ts';
import type { BudgetLine } from '../../model/scheme/budget.ts';
import type { LineFilter } from '../../model/scheme/line-filter.ts';
import type { PlacedChoice } from './near-misses.ts';

/** How many of the file's own texts are named. */
const mostNamed = 6;

/**
 * A text of `udelad`, or one of several of a `hvor`, that no line of the file has: a misspelling leaves out nothing, or takes less than
 * was meant. A `hvor` of one text that no line has is an error elsewhere.
 */
export function unmatchedTexts(
  file: string,
  lines: readonly BudgetLine[],
  choices: readonly PlacedChoice[],
  leftOut: readonly LeftOut[] = [],
): Diagnostic[] {
  // A row that was left out as a total has its texts all the same.
  const namedByTotals = leftOut.flatMap(({ cells = [] }) => cells.map(({ text }) => text));
  const known = new Map<string, Set<string>>();
  const textsIn = (column: string) => {
    const found =
      known.get(column) ?? new Set([...lines.map((line) => line.get(column)?.text ?? ''), ...namedByTotals]);
    known.set(column, found);
    return found;
  };
  const unmatched = (filter: LineFilter, { origin }: PlacedChoice, word: string): Diagnostic[] =>
    [...filter].flatMap(([column, texts]) =>
      texts
        .filter((text) => !textsIn(column).has(text))
        .map((text) => ({
          code: 'HVOR-INGEN',
          severity: 'advarsel',
          message: `ingen linje i ${file} har ${column} "${text}", som ${word} nævner`,
          place: origin,
          advice: `I filen står ${inWords(textsIn(column))}. Ret teksten i ordningen, eller tag den ud.`,
        })),
    );
  const found = choices.flatMap((choice) => [
    ...unmatched(new Map([...choice.where].filter(([, texts]) => texts.length > 1)), choice, 'hvor'),
    ...(choice.leaves === undefined || choice.leaves === 'resten'
      ? []
      : unmatched(choice.leaves, choice, 'udelad')),
  ]);
  return [...new Map(found.map((each) => [each.message, each])).values()];
}

function inWords(texts: ReadonlySet<string>): string {
  const named = [...texts].slice(0, mostNamed).map((text) => `"${text}"`);
  return `${named.join(', ')}${texts.size > mostNamed ? ' …' : ''}`;
}
