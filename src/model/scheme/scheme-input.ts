import type { CountTable } from '../count-table.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Facit } from '../facit.ts';
import type { Municipality } from '../municipality.ts';
import type { InputFile } from '../origin.ts';
import type { Extract } from '../statbank/extract.ts';
import type { Budget } from './budget.ts';
import type { IndexRates } from './index-rate.ts';
import type { Scheme } from './scheme.ts';

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
  /** What was published, in the order of the ordning; empty where it is not asked for. */
  readonly facits: readonly Facit[];
  /** What was read, but may be meant otherwise. */
  readonly warnings: readonly Diagnostic[];
  /** Every file read, in the order of reading. */
  readonly files: readonly InputFile[];
}
