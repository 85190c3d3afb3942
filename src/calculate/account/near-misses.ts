import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import type { Origin } from '../../model/origin.ts';
import type { BudgetCell, BudgetLine } from '../../model/scheme/budget.ts';
import { fits, type LineChoice, takes } from '../../model/scheme/line-filter.ts';

/** A part of the ordning that takes lines, and where it is written. */
export type PlacedChoice = LineChoice & { readonly origin: Origin };

/**
 * Lines that `hvor` misses by little: their text differs from the one asked for by case, hyphens, spaces or punctuation alone, or
 * the cell is empty, as those below a merged one are. A text that some part of the ordning asks for or leaves out by its exact
 * letters is meant.
 */
export function nearMisses(
  lines: readonly BudgetLine[],
  choices: readonly PlacedChoice[],
): { readonly warnings: Diagnostic[]; readonly lines: ReadonlySet<BudgetLine> } {
  const missed = new Set<BudgetLine>();
  const told = new Set<string>();
  const warnings = choices.flatMap((choice) =>
    [...choice.where].flatMap(([column, texts]): Diagnostic[] => {
      const identity = JSON.stringify([[...choice.where], column]);
      if (told.has(identity)) return [];
      told.add(identity);
      const meant = textsOf(column, choices);
      const loose = new Set(texts.map(looseText));
      const others = new Map([...choice.where].filter(([name]) => name !== column));
      const isNear = ({ text }: BudgetCell, line: BudgetLine) =>
        text === '' ? !choices.some((other) => takes(other, line)) : loose.has(looseText(text));
      const near = lines.flatMap((line) => {
        const cell = line.get(column);
        if (cell === undefined || meant.has(cell.text) || !isNear(cell, line)) return [];
        return fits(others, line) ? [{ line, cell }] : [];
      });
      const [first] = near;
      if (first === undefined) return [];
      for (const { line } of near) missed.add(line);
      return [
        warning(
          column,
          texts,
          near.map(({ cell }) => cell),
          first.cell,
        ),
      ];
    }),
  );
  return { warnings, lines: missed };
}

function warning(
  column: string,
  texts: readonly string[],
  cells: readonly BudgetCell[],
  first: BudgetCell,
): Diagnostic {
  const countOf = (text: string) => cells.filter((cell) => cell.text === text).length;
  const empty = countOf('');
  const named = [...new Set(cells.map(({ text }) => text))].filter((text) => text !== '');
  const counts = [
    ...named.map((text, index) =>
      index === 0
        ? `${inNumber(countOf(text), 'linje', 'linjer')} har ${column} "${text}"`
        : `${countOf(text)} har "${text}"`,
    ),
    ...(empty === 0
      ? []
      : [
          named.length === 0
            ? `${inNumber(empty, 'linje', 'linjer')} har ingen ${column}`
            : `${empty} har ingen`,
        ]),
  ];
  const asked = texts.map((text) => `"${text}"`).join(' eller ');
  const others = named.map((text) => `"${text}"`);
  const advice = [
    ...(others.length === 0
      ? []
      : [
          `Skal de med, så ret filen, eller skriv hvor: { ${column}: [${[...texts.map((text) => `"${text}"`), ...others].join(', ')}] }.`,
        ]),
    ...(empty === 0 ? [] : ['Er cellerne flettet med den over, så skriv udfyld: nedad ved siden af hvor.']),
    `Skal de ikke, så skriv udelad: { ${column}: [${[...others, ...(empty === 0 ? [] : ['""'])].join(', ')}] }.`,
  ];
  return {
    code: 'HVOR-NAER',
    severity: 'advarsel',
    message: `kun ${column} ${asked} er regnet med: ${counts.join(', ')}`,
    place: { ...first.origin, length: Math.max(1, first.text.length) },
    advice: advice.join(' '),
  };
}

/** Every text that a column is asked for or left out by. */
function textsOf(column: string, choices: readonly LineChoice[]): Set<string> {
  return new Set(
    choices.flatMap(({ where, leaves }) => [
      ...(where.get(column) ?? []),
      ...(leaves === undefined || leaves === 'resten' ? [] : (leaves.get(column) ?? [])),
    ]),
  );
}

/** The letters and digits alone, in one case. */
function looseText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/å/g, 'aa')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
