import type { Diagnostic } from '../../../model/diagnostic.ts';
import { readRecords } from '../../reading/csv/records.ts';
import {
  type CsvCell,
  declaresDelimiter,
  detectDelimiter,
  emptyFile,
  noTable,
  refuseTwins,
} from '../../reading/csv-table.ts';
import { decode, type Encoding } from '../../reading/decode.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import { type ColumnRules, extractColumns } from '../columns.ts';
import type { Form } from '../form.ts';
import { noLines } from '../rows/fault-list.ts';
import { headless } from './headless.ts';
import type { OpenTable } from './open-table.ts';
import { layoutOf } from './table-layout.ts';
import { TidyForm } from './tidy.ts';
import { WideForm } from './wide.ts';

/** What tells how the rows of a table lie. */
interface TableContext {
  /** The first bytes of the file. */
  readonly head: Buffer;
  readonly encoding: Encoding | undefined;
  readonly register: MunicipalityRegister;
  readonly rules: ColumnRules;
}

/** A table of rows; undefined (and problems) where its rows do not lie in any way that is known. */
export function openDelimited(table: OpenTable, context: TableContext): Form | undefined {
  const form = readForm(table, context);
  if (form === undefined) table.sayWhereItStops();
  return form;
}

function readForm(table: OpenTable, context: TableContext): Form | undefined {
  const { stream, text, file } = table;
  const first = stream.firstLine().toString('latin1');
  const foreign = noTable(context.head.toString('utf8'), file);
  if (foreign !== undefined) {
    table.add(foreign, noLines);
    return undefined;
  }
  const other = isPlainHeading(stream.firstLine(), context.rules) ? undefined : laidOut(table, context);
  if (other !== undefined) return other === 'fejl' ? undefined : other;
  table.delimitBy(detectDelimiter(first));
  if (declaresDelimiter(first)) stream.next();
  while (stream.next()) {
    if (!text.isBlank()) return tidy(text.cells(), table, context.rules);
  }
  if (stream.stop === undefined) table.add(emptyFile(file), noLines);
  return undefined;
}

function tidy(
  header: readonly CsvCell[],
  table: OpenTable,
  rules: ColumnRules,
  titles?: readonly CsvCell[],
): Form | undefined {
  const problems: Diagnostic[] = [];
  refuseTwins(header, problems);
  const columns = extractColumns(header, problems, rules);
  for (const problem of problems) table.add(problem);
  return columns === undefined ? undefined : new TidyForm(columns, table, titles);
}

/** Whether the first line is the heading of an extract, as it most often is. */
function isPlainHeading(line: Buffer, rules: ColumnRules): boolean {
  const text = line.toString('utf8');
  if (text.includes('"')) return false;
  const [cells = []] = readRecords(text, detectDelimiter(text), '');
  return extractColumns(cells, [], rules) !== undefined;
}

/** A table whose first row is not its heading, or what is wrong with it; nothing has been read of what is no such table. */
function laidOut(
  table: OpenTable,
  { head, encoding, register, rules }: TableContext,
): Form | 'fejl' | undefined {
  const end = head.lastIndexOf(0x0a);
  const text = decode(end < 0 ? head : head.subarray(0, end), table.file, encoding);
  const layout = layoutOf(text.replace(/\r\n?/g, '\n'), table.file, register, rules);
  if (layout === undefined) return undefined;
  if (layout.kind === 'uden') return headless(layout, table, register, rules);
  table.delimitBy(layout.delimiter);
  while (table.stream.line < layout.line && table.stream.next());
  return layout.kind === 'bred'
    ? new WideForm(layout, table, register, rules)
    : tidy(table.text.cells(), table, rules, layout.titles);
}
