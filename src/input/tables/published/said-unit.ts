import { kroner } from '../../../model/exact/unit.ts';
import { headingKey } from '../../../model/heading.ts';
import type { SaidUnit } from '../../../model/scheme/budget.ts';
import type { CsvCell, CsvTable } from '../../reading/csv-table.ts';
import { headingWithUnit } from '../absent-columns.ts';
import { unitOfHeading, unitOfTitle } from '../units/unit-said.ts';

/** The unit of one figure: its heading says it first, then the line under that, `kr.` beside it, and what stands above the table. */
export function saidUnit(
  { columns, units, titles }: Pick<CsvTable, 'columns' | 'units' | 'titles'>,
  at: number,
  cell: CsvCell,
): SaidUnit | undefined {
  const [own] = [columns[at], units[at]].flatMap((heading) =>
    heading === undefined ? [] : said(heading, unitOfHeading),
  );
  if (own !== undefined) return own;
  if (/kr|dkk/i.test(cell.text)) return { unit: kroner, text: cell.text, origin: cell.origin };
  const [above] = titles.flatMap((title) => said(title, unitOfTitle));
  return above && { ...above, ofTable: true };
}

/** The headings, of which `Beløb (1.000 kr.)` is known as `beloeb`: each figure has the unit from the heading as written. */
export function withoutUnits(columns: CsvTable['columns']): CsvTable['columns'] {
  const meant = headingWithUnit(
    'beloeb',
    columns.map(({ text }) => text),
  );
  if (meant === undefined || columns.some(({ text }) => headingKey(text) === 'beloeb')) return columns;
  return columns.map((cell) => (cell.text === meant ? { origin: cell.origin, text: 'beloeb' } : cell));
}

function said({ text, origin }: CsvCell, unitIn: (text: string) => string | undefined): SaidUnit[] {
  const unit = unitIn(text);
  return unit === undefined ? [] : [{ unit, text, origin }];
}
