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
  readonly kontrolsum?: string;
  readonly toer?: boolean;
  readonly kontrol?: readonly string[];
}

/** The options as meant. */
export interface ChosenInvoiceOptions {
  readonly folder?: string;
  readonly format: InvoiceFormat;
  readonly instalments: InstalmentCount;
  readonly issueDate?: IsoDate;
  readonly controlTotal?: Rational;
}

/** @throws FordelError `BRUG-VALG` for a value that cannot be used. */
export function readInvoiceOptions(options: InvoiceOptions): ChosenInvoiceOptions {
  const { ud, rater = '1', dato, kontrolsum } = options;
  const instalments = instalmentCounts.find((count) => String(count) === rater);
  if (instalments === undefined)
    throw unusable('--rater', rater, `Vælg mellem ${instalmentCounts.join(', ')}.`);
  if (dato !== undefined && !isIsoDate(dato)) throw unusable('--dato', dato, 'Skriv datoen som 2024-01-31.');
  return {
    ...(ud === undefined || ud === '' ? {} : { folder: ud }),
    format: chooseFormat({ ...options, ud: '' }, invoiceFormats),
    instalments,
    ...(dato === undefined ? {} : { issueDate: dato }),
    ...(kontrolsum === undefined ? {} : { controlTotal: readControlTotal(kontrolsum) }),
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
