import type { Document } from '../format/document.ts';
import { planWorkbook } from './plan-workbook.ts';

/** A result laid out for people as a workbook of one sheet: its figures are numbers, with the decimals that the tables show. */
export function documentWorkbook(sheet: string, document: Document): Uint8Array {
  return planWorkbook(titleOf(document), [{ name: sheet, blocks: document }]);
}

/** The first heading of a result, which names it. */
function titleOf(document: Document): string {
  return document.find((block) => block.kind === 'overskrift')?.text ?? 'fordel';
}
