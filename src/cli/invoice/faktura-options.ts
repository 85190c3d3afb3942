import { parseDanishNumber } from '../../input/reading/danish-number.ts';
import { failure } from '../../model/diagnostic.ts';
import { type IsoDate, isIsoDate } from '../../model/exact/calendar-date.ts';
import type { Rational } from '../../model/exact/rational.ts';
import { type InstalmentCount, instalmentCounts } from '../../model/invoice/instalment-count.ts';
import { type InvoiceFormat, invoiceFormats } from '../../publish/batch/batch-files.ts';
import { type CommonOptions, chooseFormat } from '../session.ts';

/** The options of `fordel faktura` as written. */
export interface InvoiceOptions extends CommonOptions {
  readonly rater?: string;
  readonly dato?: string;
  readonly debitorer?: string;
  readonly register?: string;
  readonly frigiv?: string;
  readonly kontrolsum?: string;
  readonly toer?: boolean;
  readonly kontrol?: readonly string[];
}

/** The options as meant. */
export interface ChosenInvoiceOptions {
  readonly folder?: string | undefined;
  readonly format: InvoiceFormat;
  readonly instalments: InstalmentCount;
  readonly issueDate?: IsoDate | undefined;
  readonly controlTotal?: Rational | undefined;
  /** The entry of the register whose run is dead, as the user says. */
  readonly release?: number | undefined;
}

/** @throws FordelError `BRUG-VALG` for a value that cannot be used. */
export function readInvoiceOptions(options: InvoiceOptions): ChosenInvoiceOptions {
  const { ud, rater = '1', dato, kontrolsum, frigiv } = options;
  const instalments = instalmentCounts.find((count) => String(count) === rater);
  if (instalments === undefined)
    throw unusable('--rater', rater, `Vælg mellem ${instalmentCounts.join(', ')}.`);
  if (dato !== undefined && !isIsoDate(dato)) throw unusable('--dato', dato, 'Skriv datoen som 2024-01-31.');
  if (frigiv !== undefined && !/^[1-9]\d{0,5}$/.test(frigiv))
    throw unusable('--frigiv', frigiv, 'Skriv postens nummer, som fejlen nævner det, fx 5.');
  return {
    folder: ud === '' ? undefined : ud,
    format: chooseFormat({ ...options, ud: '' }, invoiceFormats),
    instalments,
    issueDate: dato,
    controlTotal: kontrolsum === undefined ? undefined : readControlTotal(kontrolsum),
    release: frigiv === undefined ? undefined : Number.parseInt(frigiv, 10),
  };
}

/** @throws FordelError `BRUG-VALG` for what is no amount. */
export function readControlTotal(written: string): Rational {
  const number = parseDanishNumber(written);
  if (number.ok) return number.value;
  throw unusable('--kontrolsum', written, number.advice);
}

function unusable(option: string, written: string, advice: string) {
  return failure({ code: 'BRUG-VALG', message: `${option} kan ikke være "${written}"`, advice });
}
