import type { Diagnostic } from '../../../model/diagnostic.ts';
import { headingKey } from '../../../model/heading.ts';
import type { CsvCell } from '../../reading/csv-table.ts';
import type { Encoding } from '../../reading/decode.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import type { OpenFile } from '../../reading/open-file.ts';
import { type ColumnRules, fetchWith, missingRoles } from '../columns.ts';
import type { Form } from '../form.ts';
import type { FaultList } from '../rows/fault-list.ts';
import { CubeForm } from './cube-form.ts';
import { heldFile } from './held-file.ts';
import { isJsonStat, readJsonStat } from './json-stat.ts';
import { openDelimited } from './open-delimited.ts';
import { OpenTable } from './open-table.ts';
import { Peeked } from './peeked.ts';
import { isPx, readPx } from './px.ts';

/** What tells the forms apart. */
export interface FormContext {
  readonly register: MunicipalityRegister;
  readonly encoding?: Encoding | undefined;
  readonly rules?: ColumnRules | undefined;
}

/**
 * Tells by what a file holds which form it has; undefined (and problems) where it has none that is known.
 *
 * @throws FordelError `UDTRAEK-FORM` and `FIL-…` where the file is not whole, or no text.
 */
export function openForm(open: OpenFile, context: FormContext, faults: FaultList): Form | undefined {
  const form = formOf(open, context, faults);
  if (form === undefined) return undefined;
  const { roles, header } = form.columns;
  const absent = absentColumns(header, context.rules?.declared ?? new Map(), open.source.file);
  for (const fault of absent) faults.add(fault.code, () => fault, form.headLines);
  if (absent.length > 0) return undefined;
  const missing = missingRoles(roles, context.rules ?? {});
  if (missing.length === 0) return form;
  const fault = withoutRoles(missing, header, open.source.file);
  faults.add(fault.code, () => fault, form.headLines);
  return undefined;
}

function formOf(
  open: OpenFile,
  { encoding, register, rules = {} }: FormContext,
  faults: FaultList,
): Form | undefined {
  const { file } = open.source;
  const bytes = new Peeked(open);
  const head = bytes.head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  if (isPx(head)) return new CubeForm(readPx(heldFile(bytes, file), file, encoding), register, faults, rules);
  if (isJsonStat(head))
    return new CubeForm(readJsonStat(heldFile(bytes, file), file), register, faults, rules);
  const table = new OpenTable(bytes, { file, encoding, isConverted: open.isConverted }, faults);
  return openDelimited(table, { head: bytes.head, encoding, register, rules });
}

function withoutRoles(
  missing: readonly ('area' | 'date' | 'count')[],
  header: readonly CsvCell[],
  file: string,
): Diagnostic {
  const words = { area: 'områder', date: 'tidspunkter', count: 'antal' };
  const names = header.slice(0, -1).map(({ text }) => `"${text}"`);
  return {
    code: 'CSV-KOLONNE',
    severity: 'fejl',
    message: `tabellen har ingen ${missing.map((role) => words[role]).join(' og ingen ')}`,
    place: { file },
    advice: `Den er opdelt efter ${names.join(', ')}. ${fetchWith(missing)}`,
  };
}

/** Columns that somebody said what hold, and that are not there: what they hold would be taken for everybody. */
function absentColumns(
  header: readonly CsvCell[],
  declared: ReadonlyMap<string, unknown>,
  file: string,
): Diagnostic[] {
  const known = header.map(({ text }) => headingKey(text));
  return [...declared.keys()]
    .filter((heading) => !known.includes(heading))
    .map((heading) => ({
      code: 'CSV-KOLONNE',
      severity: 'fejl',
      message: `der er ingen kolonne "${heading}"`,
      place: { file },
      advice: `Filen har: ${header.map(({ text }) => text).join(', ')}.`,
    }));
}
