import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import { looseText } from '../../model/heading.ts';
import type { Origin } from '../../model/origin.ts';
import type { BudgetCell, BudgetLine } from '../../model/scheme/budget.ts';
import { type LineChoice, leavesOut, takes } from '../../model/scheme/line-filter.ts';

/** A part of the ordning that takes lines, and where it is written. */
export type PlacedChoice = LineChoice & { readonly origin: Origin };

/**
 * Lines that `hvor` misses by little: each text differs from the one asked for by case, hyphens, spaces or punctuation at most, or
 * the cell is empty, as those below a merged one are. A text that some part of the ordning asks for or leaves out by its exact
 * letters is meant, where a part takes or leaves out its line.
 */
export function nearMisses(
  lines: readonly BudgetLine[],
  choices: readonly PlacedChoice[],
): { readonly warnings: Diagnostic[]; readonly lines: ReadonlySet<BudgetLine> } {
  const missed = new Set<BudgetLine>();
  const told = new Set<string>();
  const isTaken = once((line) => choices.some((choice) => takes(choice, line)));
  const isAnswered = once((line) => isTaken(line) || choices.some((choice) => leavesOut(choice, line)));
  const warnings = choices.flatMap(({ where }): Diagnostic[] => {
    const identity = JSON.stringify([...where]);
    if (told.has(identity)) return [];
    told.add(identity);
    const asked = [...where].map(([column, texts]) => ({
      column,
      texts,
      loose: new Set(texts.map(looseText)),
      meant: textsOf(column, choices),
    }));
    const isNear = ({ loose, meant }: (typeof asked)[number], { text }: BudgetCell, line: BudgetLine) => {
      if (meant.has(text) && isAnswered(line)) return false;
      return text === '' ? !isTaken(line) : loose.has(looseText(text));
    };
    /** By the columns that are missed, the lines that miss the ordning's texts there and have them elsewhere. */
    const near = new Map<string, NearLines>();
    for (const line of lines) {
      const apart = asked.filter(({ column, texts }) => !texts.includes(line.get(column)?.text ?? ''));
      const cells = apart.flatMap(({ column }) => line.get(column) ?? []);
      if (cells.length === 0 || cells.length < apart.length) continue;
      if (!apart.every((each, at) => cells[at] !== undefined && isNear(each, cells[at], line))) continue;
      missed.add(line);
      const name = apart.map(({ column }) => column).join('\n');
      const own = near.get(name) ?? { apart, cells: [] };
      own.cells.push(cells);
      near.set(name, own);
    }
    return [...near.values()].map(warning);
  });
  return { warnings, lines: missed };
}

/** Lines that miss the same columns by little. */
interface NearLines {
  readonly apart: readonly { readonly column: string; readonly texts: readonly string[] }[];
  /** For each line its cells of those columns. */
  readonly cells: (readonly BudgetCell[])[];
}

/** What is asked about a line again and again is looked up once. */
function once(find: (line: BudgetLine) => boolean): (line: BudgetLine) => boolean {
  const known = new Map<BudgetLine, boolean>();
  return (line) => {
    const found = known.get(line) ?? find(line);
    known.set(line, found);
    return found;
  };
}

function warning({ apart, cells }: NearLines): Diagnostic {
  const counts = new Map<string, { readonly own: readonly BudgetCell[]; count: number }>();
  for (const own of cells) {
    const texts = JSON.stringify(own.map(({ text }) => text));
    const known = counts.get(texts);
    if (known === undefined) counts.set(texts, { own, count: 1 });
    else known.count++;
  }
  const counted = [...counts.values()].map(({ own, count }, index) => {
    const words = own.map(({ text }, at) => hasInWords(apart, at, text, index === 0));
    return `${index === 0 ? inNumber(count, 'linje', 'linjer') : count} har ${words.join(' og ')}`;
  });
  const asked = apart.map(({ column, texts }) => `${column} ${texts.map(quoted).join(' eller ')}`);
  const found = apart.map((_, at) => [...new Set(cells.flatMap((own) => own[at]?.text ?? []))]);
  const named = found.map((texts) => texts.filter((text) => text !== ''));
  const filter = (textsAt: (at: number) => readonly string[]) =>
    apart
      .flatMap(({ column }, at) => {
        const texts = textsAt(at);
        return texts.length === 0 ? [] : [`${column}: [${texts.map(quoted).join(', ')}]`];
      })
      .join(', ');
  const advice = [
    ...(named.every((texts) => texts.length === 0)
      ? []
      : [
          `Skal de med, så ret filen, eller skriv hvor: { ${filter((at) => (named[at]?.length ? [...(apart[at]?.texts ?? []), ...named[at]] : []))} }.`,
        ]),
    ...(found.some((texts) => texts.includes(''))
      ? ['Er cellerne flettet med den over, så skriv udfyld: nedad ved siden af hvor.']
      : []),
    `Skal de ikke, så skriv udelad: { ${filter((at) => emptyLast(found[at] ?? []))} }.`,
  ];
  const first = cells[0]?.[0];
  return {
    code: 'HVOR-NAER',
    severity: 'advarsel',
    message: `kun ${asked.join(' og ')} er regnet med: ${counted.join(', ')}`,
    ...(first === undefined ? {} : { place: { ...first.origin, length: Math.max(1, first.text.length) } }),
    advice: advice.join(' '),
  };
}

/** `afdeling "pleje"` or `ingen afdeling`; the column is named once where it is the only one. */
function hasInWords(apart: NearLines['apart'], at: number, text: string, isFirst: boolean): string {
  const name = apart.length === 1 && !isFirst ? '' : (apart[at]?.column ?? '');
  return (text === '' ? `ingen ${name}` : `${name} ${quoted(text)}`).trim();
}

function quoted(text: string): string {
  return `"${text}"`;
}

function emptyLast(texts: readonly string[]): readonly string[] {
  return texts.includes('') ? [...texts.filter((text) => text !== ''), ''] : texts;
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
