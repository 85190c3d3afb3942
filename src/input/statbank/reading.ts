import type { Diagnostic } from '../../model/diagnostic.ts';
import {
  declaresDelimiter,
  detectDelimiter,
  emptyFile,
  misplacedQuote,
  namesOf,
  noTable,
  refuseTwins,
  wrongLength,
} from '../reading/csv-table.ts';
import { type Encoding, refuseNul } from '../reading/decode.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import type { OpenFile } from '../reading/open-file.ts';
import { CellSet } from './cell-set.ts';
import { type ExtractColumns, extractColumns } from './columns.ts';
import { RowCoordinates } from './coordinates.ts';
import { RowJudge } from './row-judge.ts';
import { FaultList, type NumberedLines, noLines } from './rows/fault-list.ts';
import { FieldText } from './rows/field-text.ts';
import { LabelTable } from './rows/label-table.ts';
import { LabelledRows } from './rows/labelled-rows.ts';
import { OtherColumn } from './rows/other-column.ts';
import { longestRow, RowStream } from './rows/row-stream.ts';

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

/** One reading of an extract, from its heading to its last row. */
export class Reading {
  readonly faults = new FaultList();
  /** The cell that a row counts which another row has counted, by what is said of the row. */
  readonly duplicates = new Map<Diagnostic, number>();
  readonly #file: string;
  readonly #context: ExtractContext;
  readonly #rows: RowStream;
  readonly #text: FieldText;
  /** The line of the row at hand, and what stands before it. */
  readonly #lines = () => this.#text.lines();
  #delimiter = ';';

  constructor(file: OpenFile, context: ExtractContext) {
    this.#file = file.source.file;
    this.#context = context;
    this.#rows = new RowStream(file);
    this.#text = new FieldText(this.#rows, {
      file: this.#file,
      encoding: context.encoding,
      isConverted: file.isConverted,
    });
  }

  read(visit: (row: CountedRow) => void): void {
    const columns = this.#readHeader();
    if (columns !== undefined) this.#readRows(columns, visit);
    this.#sayWhereItStops();
  }

  /** The first row that is not blank; undefined (and problems) where it is not the heading of an extract. */
  #readHeader(): ExtractColumns | undefined {
    const first = this.#rows.firstLine().toString('latin1');
    const foreign = noTable(first, this.#file);
    if (foreign !== undefined) {
      this.#add(foreign, noLines);
      return undefined;
    }
    this.#delimiter = detectDelimiter(first);
    this.#rows.delimitBy(this.#delimiter);
    if (declaresDelimiter(first)) this.#rows.next();
    while (this.#rows.next()) {
      if (this.#text.isBlank()) continue;
      const header = this.#text.cells();
      const problems: Diagnostic[] = [];
      refuseTwins(header, problems);
      const columns = extractColumns(header, problems);
      for (const problem of problems) this.#add(problem);
      return columns;
    }
    if (this.#rows.stop === undefined) this.#add(emptyFile(this.#file), noLines);
    return undefined;
  }

  #readRows(columns: ExtractColumns, visit: (row: CountedRow) => void): void {
    const [rows, text] = [this.#rows, this.#text];
    const isSoundHead = this.faults.diagnostics.length === 0;
    const labels = new LabelTable();
    const coordinates = new RowCoordinates(columns, this.#context.register, labels);
    const judge = new RowJudge(columns, text);
    const cells = new CellSet(this.#file);
    const { others, dimensions } = otherColumns(columns, labels);
    const heading = text.lines();
    const countField = columns.roles.get('count') ?? 0;
    const labelled = new LabelledRows(rows, text, {
      width: columns.header.length,
      countField,
      known: [...coordinates.columns, ...others],
      labels,
      delimiter: this.#delimiter,
      onOtherWidth: () => this.#judgeLength(columns),
    });
    const row = {
      coordinates,
      count: 0,
      get line() {
        return rows.line;
      },
      get column() {
        return text.columnOf(countField);
      },
    };
    const report = (code: Diagnostic['code'], make: () => Diagnostic) => {
      this.faults.add(code, make, this.#lines);
    };
    while (labelled.next()) {
      const readable = coordinates.take(labelled.values) && labelled.count >= 0;
      const count = readable ? labelled.count : judge.judge(coordinates, labelled, report);
      if (count === undefined) continue;
      row.count = count;
      if (cells.add(coordinates.date, coordinates.area, coordinates.group)) visit(row);
      else this.#addDuplicate(judge, coordinates.cell);
    }
    for (const { fault } of dimensions) {
      if (fault?.severity === 'fejl' || (fault !== undefined && isSoundHead)) this.#add(fault, () => heading);
    }
  }

  #judgeLength({ header }: ExtractColumns): void {
    const { fields } = this.#rows;
    const make = () => {
      this.#text.readRow();
      return wrongLength(fields, header, namesOf(header), (field) => this.#text.cell(field));
    };
    this.faults.add(fields < header.length ? 'CSV-KORT' : 'CSV-LANG', make, this.#lines);
  }

  #addDuplicate(judge: RowJudge, cell: number): void {
    const fault = this.faults.add('RAEKKE-DUBLET', () => judge.duplicate(), this.#lines);
    if (fault !== undefined) this.duplicates.set(fault, cell);
  }

  #add(fault: Diagnostic, lines: NumberedLines = this.#lines): void {
    this.faults.add(fault.code, () => fault, lines);
  }

  /** Where the rows end before the file does. */
  #sayWhereItStops(): void {
    const { stop, line, rowStart } = this.#rows;
    if (stop === undefined) return;
    const place = { file: this.#file, line, column: 1 };
    if (stop.why === 'lang') {
      refuseNul(this.#rows.before(rowStart + longestRow), this.#file);
      this.#add(
        {
          code: 'CSV-LINJE',
          severity: 'fejl',
          message: 'linjen fylder mere end 64 KB',
          place,
          advice: 'Linjeskiftene er gået tabt, eller filen er ingen tabel. Resten af filen er ikke læst.',
        },
        noLines,
      );
    } else {
      const before = this.#text.read(rowStart, stop.at).split('\n');
      const column = (before.at(-1)?.length ?? 0) + 1;
      this.#add(misplacedQuote({ ...place, line: line + before.length - 1, column }), noLines);
    }
  }
}

/** The columns that no key counts by; those among them that may not vary. */
function otherColumns({ header, roles }: ExtractColumns, labels: LabelTable) {
  const counted = new Set([...roles].flatMap(([role, field]) => (role === 'source' ? [] : [field])));
  const others = header.flatMap((heading, field) =>
    counted.has(field) ? [] : [{ field, column: new OtherColumn(field, heading, labels) }],
  );
  return {
    others: others.map(({ column }) => column),
    dimensions: others.flatMap(({ field, column }) => (field === roles.get('source') ? [] : [column])),
  };
}
