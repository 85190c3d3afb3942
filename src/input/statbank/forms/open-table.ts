import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { ByteSource } from '../../reading/bytes.ts';
import { misplacedQuote } from '../../reading/csv-table.ts';
import { type Encoding, refuseNul } from '../../reading/decode.ts';
import { type FaultList, type NumberedLines, noLines } from '../rows/fault-list.ts';
import { FieldText } from '../rows/field-text.ts';
import { longestRow, RowStream } from '../rows/row-stream.ts';

/** What is known of a file of rows beforehand. */
export interface FileOfRows {
  readonly file: string;
  readonly encoding: Encoding | undefined;
  readonly isConverted: boolean;
}

/** A delimited file that is being read, and what is wrong with it. */
export class OpenTable {
  readonly stream: RowStream;
  readonly text: FieldText;
  readonly faults: FaultList;
  readonly file: string;
  #delimiter = ';';

  constructor(bytes: ByteSource, file: FileOfRows, faults: FaultList) {
    this.stream = new RowStream(bytes);
    this.text = new FieldText(this.stream, file);
    this.faults = faults;
    this.file = file.file;
  }

  get delimiter(): string {
    return this.#delimiter;
  }

  delimitBy(delimiter: string): void {
    this.#delimiter = delimiter;
    this.stream.delimitBy(delimiter);
  }

  /** The line of the row at hand, and what stands before it. */
  readonly lines: NumberedLines = () => this.text.lines();

  add(fault: Diagnostic, lines: NumberedLines = this.lines): void {
    this.faults.add(fault.code, () => fault, lines);
  }

  /** Where the rows end before the file does. */
  sayWhereItStops(): void {
    const { stop, line, rowStart } = this.stream;
    if (stop === undefined) return;
    const place = { file: this.file, line, column: 1 };
    if (stop.why === 'lang') {
      refuseNul(this.stream.before(rowStart + longestRow), this.file);
      this.add(
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
      const before = this.text.read(rowStart, stop.at).split('\n');
      const column = (before.at(-1)?.length ?? 0) + 1;
      this.add(misplacedQuote({ ...place, line: line + before.length - 1, column }), noLines);
    }
  }
}
