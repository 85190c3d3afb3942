import type { RowsRead } from '../../model/file-account.ts';
import type { ValueTable } from '../../model/scheme/scheme-input.ts';
import type { Encoding } from '../reading/decode.ts';
import type { TableSource } from '../reading/source.ts';

/** What an ordning says of a file for its reading. */
export interface DeclaredOfFile {
  readonly tegnsaet?: Encoding | undefined;
  /** The sheet, and the area of it, where the file is a workbook. */
  readonly ark?: string | number | undefined;
  readonly omraade?: string | undefined;
  /** The labels of its rows of totals. */
  readonly totalraekker?: 'ingen' | readonly string[] | undefined;
}

/** The rows of files that are read with the ordning itself, for their account. */
export interface RowsOfFiles {
  readonly rowsRead: RowsRead[];
  readonly values: ValueTable[];
}

/** The files that an ordning names. */
export interface SchemeFiles {
  /** Where a file lies; what is declared of it is for its reading. */
  resolve(path: string, declared: DeclaredOfFile): string;
  /** Its text; undefined where it cannot be read, which is then reported. */
  read(file: string): TableSource | undefined;
  readonly rows: RowsOfFiles;
}

/** A file as it is named in the ordning. */
export interface NamedFile extends DeclaredOfFile {
  readonly fil: string;
}
