import { kroner } from '../../../model/exact/unit.ts';
import type { SaidUnit } from '../../../model/scheme/budget.ts';
import type { CsvCell, CsvTable } from '../../reading/csv-table.ts';
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

function said({ text, origin }: CsvCell, unitIn: (text: string) => string | undefined): SaidUnit[] {
  const unit = unitIn(text);
  return unit === undefined ? [] : [{ unit, text, origin }];
}
