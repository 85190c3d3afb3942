import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Encoding } from '../reading/decode.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import type { OpenFile } from '../reading/open-file.ts';
import { CellSet } from './cell-set.ts';
import type { ExtractColumns } from './columns.ts';
import { RowCoordinates } from './coordinates.ts';
import type { Form } from './form.ts';
import { openForm } from './forms/open-form.ts';
import { OtherDimension } from './other-dimension.ts';
import { RowJudge } from './row-judge.ts';
import { FaultList } from './rows/fault-list.ts';

/** How an extract is to be understood. */
export interface ExtractContext {
  readonly register: MunicipalityRegister;
  /** As declared; found out where it is not. */
  readonly encoding?: Encoding | undefined;
}

/** A row that counts something new, while it is at hand. */
export interface CountedRow {
  readonly coordinates: RowCoordinates;
  readonly count: number;
  readonly line: number;
  /** Where the count stands in the line. */
  readonly column: number;
}

/** One reading of an extract, whatever form it has, to its last row. */
export class Reading {
  readonly faults = new FaultList();
  /** The cell that a row counts which another row has counted, by what is said of the row. */
  readonly duplicates = new Map<Diagnostic, number>();
  readonly #file: OpenFile;
  readonly #context: ExtractContext;

  constructor(file: OpenFile, context: ExtractContext) {
    this.#file = file;
    this.#context = context;
  }

  read(visit: (row: CountedRow) => void): void {
    const form = openForm(this.#file, this.#context, this.faults);
    if (form !== undefined) this.#readRows(form, visit);
  }

  #readRows(form: Form, visit: (row: CountedRow) => void): void {
    const { columns } = form;
    const isSoundHead = this.faults.diagnostics.length === 0;
    const coordinates = new RowCoordinates(columns, this.#context.register);
    const others = otherDimensions(columns);
    const rows = form.rows([...coordinates.columns, ...others]);
    const judge = new RowJudge(columns, rows);
    const cells = new CellSet(this.#file.source.file);
    const row = {
      coordinates,
      count: 0,
      get line() {
        return rows.line;
      },
      get column() {
        return rows.column;
      },
    };
    const report = (code: Diagnostic['code'], make: () => Diagnostic) => {
      this.faults.add(code, make, rows.lines);
    };
    while (rows.next()) {
      const readable = coordinates.take(rows.values) && rows.count >= 0;
      const count = readable ? rows.count : judge.judge(coordinates, report);
      if (count === undefined) continue;
      row.count = count;
      if (cells.add(coordinates.date, coordinates.area, coordinates.group)) visit(row);
      else {
        const fault = this.faults.add('RAEKKE-DUBLET', () => judge.duplicate(), rows.lines);
        if (fault !== undefined) this.duplicates.set(fault, coordinates.cell);
      }
    }
    this.#judgeOthers(others, form, isSoundHead);
    form.finish();
  }

  #judgeOthers(others: readonly OtherDimension[], { headLines }: Form, isSoundHead: boolean): void {
    const found = others.flatMap(({ fault }) => fault ?? []);
    const faults = found.filter(({ severity }) => severity === 'fejl');
    for (const fault of isSoundHead ? found : faults) this.faults.add(fault.code, () => fault, headLines);
    if (faults.length === 0) return;
    // Rows that differ in it alone are no duplicates.
    this.faults.drop('RAEKKE-DUBLET');
    this.duplicates.clear();
  }
}

/** The columns that no key counts by; where a row comes from may vary. */
function otherDimensions({ header, roles }: ExtractColumns): OtherDimension[] {
  const counted = new Set(roles.values());
  const source = roles.get('source');
  return header.flatMap((heading, field) =>
    counted.has(field) && field !== source ? [] : [new OtherDimension(field, heading, field === source)],
  );
}
