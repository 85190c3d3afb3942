import type { CountTable } from '../count-table.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { RowsRead } from '../file-account.ts';
import type { Municipality } from '../municipality.ts';
import type { InputFile, Origin } from '../origin.ts';
import type { PublishedInput } from '../published.ts';
import type { Extract } from '../statbank/extract.ts';
import type { Budget, BudgetLine } from './budget.ts';
import type { IndexRates } from './index-rate.ts';
import type { LineChoice } from './line-filter.ts';
import type { Scheme } from './scheme.ts';

/** A file of values by recipient as one key reads it. */
export interface ValueTable {
  readonly file: string;
  readonly lines: readonly BudgetLine[];
  /** The column that the key reads. */
  readonly column: string;
  /** Those of them that total others. */
  readonly totals: ReadonlySet<BudgetLine>;
  /** Which lines the key takes, and where the ordning says so. */
  readonly choice: LineChoice & { readonly origin: Origin };
}

/** ` Mente du "x"?` of the candidate that is nearest to what was written; nothing where none is near. */
export type Suggest = (written: string, candidates: readonly string[]) => string;

/** An ordning with everything it names, read and validated: all that a calculation may see. */
export interface SchemeInput {
  readonly scheme: Scheme;
  readonly municipalities: readonly Municipality[];
  /** By the file path as the ordning's plans hold it. */
  readonly extracts: ReadonlyMap<string, Extract>;
  readonly budgets: ReadonlyMap<string, Budget>;
  readonly rates: ReadonlyMap<string, IndexRates>;
  /** By `countTableId`. */
  readonly counts: ReadonlyMap<string, CountTable>;
  /** The files of values by recipient that keys read. */
  readonly values: readonly ValueTable[];
  /** The rows of circles and published tables. */
  readonly rowsRead: readonly RowsRead[];
  /** What was published, in the order of the ordning; empty where it is not asked for. */
  readonly published: readonly PublishedInput[];
  /** What was read, but may be meant otherwise. */
  readonly warnings: readonly Diagnostic[];
  /** For messages: a calculation looks for no near names itself. */
  readonly suggest?: Suggest | undefined;
  /** Every file read, in the order of reading. */
  readonly files: readonly InputFile[];
}
