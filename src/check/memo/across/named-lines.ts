import { rational } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { ReadMemo } from '../../../model/memo/relation.ts';
import { isSlip } from '../one-digit-fix.ts';
import type { ExpectedColumn, ExpectedFigure } from './expected.ts';
import { labelKey } from './labelled-columns.ts';

interface NamedFigure {
  readonly figure: Figure;
  readonly computed: ExpectedFigure;
}

/** The figures in what the ordning calls a line, `Tilsyn, 13 timer`, also where a digit of it is another: `Tilsyn, 23 timer`. */
export function namedLines(
  { memo, figures }: ReadMemo,
  columns: readonly ExpectedColumn[],
): readonly NamedFigure[] {
  const labels = columns.flatMap(({ entries }) => entries.map(({ label }) => label));
  const names = new Map(labels.map((label) => [labelKey(label), label]));
  const alike = byShape([...names.keys()]);
  return figures.flatMap((figure): NamedFigure[] => {
    const { block, row, column } = figure.where;
    const table = memo.blocks[block];
    const cell = table?.kind === 'tabel' && column === 0 ? table.rows[row ?? 0]?.[0] : undefined;
    if (cell === undefined) return [];
    const { value, kind, text } = figure;
    const printed = labelKey(cell.passage.text);
    if (names.has(printed))
      return [{ figure, computed: { title: cell.passage.text.trim(), value, kind, text } }];
    const [meant, ...others] = (alike.get(withoutDigits(printed)) ?? []).filter((name) =>
      isSlip(printed, name),
    );
    const number = meant === undefined || others.length > 0 ? undefined : numberMeant(figure, printed, meant);
    const title = names.get(meant ?? '') ?? '';
    return number === undefined
      ? []
      : [{ figure, computed: { title, value: rational(number), kind, text: title } }];
  });
}

/** Names by what is left of them without their digits. */
function byShape(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const alike = new Map<string, string[]>();
  for (const name of names) {
    const known = alike.get(withoutDigits(name));
    if (known === undefined) alike.set(withoutDigits(name), [name]);
    else known.push(name);
  }
  return alike;
}

function withoutDigits(name: string): string {
  return name.replace(/\d/g, '0');
}

/** The number that a name has where another stands; undefined where the figure is not that other. */
function numberMeant({ value }: Figure, printed: string, name: string): bigint | undefined {
  const numbers = name.match(/\d+/g) ?? [];
  const at = (printed.match(/\d+/g) ?? []).findIndex((number, index) => number !== numbers[index]);
  const [found, meant] = [printed.match(/\d+/g)?.[at], numbers[at]];
  const isIt = found !== undefined && value.denominator === 1n && value.numerator === BigInt(found);
  return isIt && meant !== undefined ? BigInt(meant) : undefined;
}
