import type { SchemeResult } from '../../model/result.ts';
import type { SchemeInput } from '../../model/scheme/scheme-input.ts';
import type { Document } from '../format/document.ts';
import type { Drawing } from './drawing.ts';
import { CellValues } from './formulas/cell-values.ts';
import { Formulas } from './formulas/formulas.ts';
import { InputCells } from './formulas/input-cells.ts';
import type { SheetPlan } from './layout/sheet-plan.ts';
import { planWorkbook } from './plan-workbook.ts';
import { allocationSheets, drawAllocations } from './sheets/allocations.ts';
import { amountSheet } from './sheets/amounts.ts';
import { budgetSheet } from './sheets/budgets.ts';
import { carryOverSheet } from './sheets/carry-overs.ts';
import { checkSheet } from './sheets/check.ts';
import { frameSheet } from './sheets/frames.ts';
import { IndexationSheet } from './sheets/indexation.ts';
import { inputSheet } from './sheets/inputs.ts';
import { keyFigureSheet } from './sheets/key-figures.ts';
import { overviewSheet } from './sheets/overview.ts';
import { settlementSheets } from './sheets/settlements.ts';
import { tariffSheet } from './sheets/tariffs.ts';

/**
 * An ordning as a workbook: its amounts as live formulas over the sheet of input cells, each with the program's own exact figure as what it
 * comes to, and a check of the one against the other. It has the sheets that the ordning has something for.
 *
 * @param input what the result was worked out from: the cells of its files are shown with their values.
 */
export function schemeWorkbook(input: SchemeInput, result: SchemeResult): Uint8Array {
  const { drawing, inputs, indexation, shown } = begun(input, result);
  const { title } = result.scheme;
  // In the order in which one may rest on another; what is met is on the sheets of input and of years when all of them are drawn.
  const amounts = amountSheet(drawing);
  const drawn = drawAllocations(drawing, shown);
  const others = [
    ...settlementSheets(drawing),
    ...tariffSheet(drawing, shown),
    ...budgetSheet(drawing, shown),
    ...carryOverSheet(drawing, shown),
    ...frameSheet(drawing, shown),
    ...keyFigureSheet(drawing),
  ];
  const sheets: SheetPlan[] = [
    inputSheet(title, inputs, result.files),
    ...amounts,
    ...indexation.plan(title),
    ...allocationSheets(drawn),
    ...others,
    ...checkSheet(title, drawing.checks),
  ];
  const names = sheets.map(({ name }) => name);
  return planWorkbook(title, [overviewSheet(drawing, drawn, names), ...sheets], drawing.named);
}

/**
 * The takster of an ordning alone, over the input that they rest on.
 *
 * @param charge what one tilbud pays, where that was asked for.
 */
export function tariffWorkbook(input: SchemeInput, result: SchemeResult, charge: Document): Uint8Array {
  const { drawing, inputs, indexation, shown } = begun(input, result);
  const { title } = result.scheme;
  const tariffs = tariffSheet(drawing, shown);
  const sheets: SheetPlan[] = [
    ...tariffs,
    ...(charge.length === 0 ? [] : [{ name: 'Et tilbud', blocks: charge }]),
    inputSheet(title, inputs, result.files),
    ...indexation.plan(title),
    ...checkSheet(title, drawing.checks),
  ];
  return planWorkbook(title, sheets, drawing.named);
}

function begun(input: SchemeInput, result: SchemeResult) {
  const inputs = new InputCells();
  const formulas = new Formulas(inputs, new CellValues(input));
  const drawing: Drawing = { result, formulas, checks: [], named: [] };
  const shown = new Set(result.amounts.flatMap(({ amount }) => amount.steps ?? []));
  return { drawing, inputs, indexation: new IndexationSheet(formulas), shown };
}
