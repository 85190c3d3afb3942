import { failure } from '../../model/diagnostic.ts';
import { dateAdvice, type IsoDate, parseDate } from '../../model/exact/calendar-date.ts';
import { parseAmount, parseDanishPercent } from '../../model/exact/danish-number.ts';
import { multiply, type Rational, rational } from '../../model/exact/rational.ts';
import { wholeNumber } from '../../model/exact/whole-number.ts';
import { type InstalmentPlan, instalmentFault } from '../../model/invoice/instalment-plan.ts';
import { type InvoiceFormat, invoiceFormats } from '../../publish/batch/batch-files.ts';
import { chooseFormat } from '../choose-format.ts';
import type { CommonOptions } from '../session.ts';

/** The options of `fordel faktura` as written. */
export interface InvoiceOptions extends CommonOptions {
  readonly rater?: string;
  readonly dato?: string;
  readonly debitorer?: string;
  readonly register?: string;
  readonly frigiv?: string;
  readonly kontrolsum?: string;
  readonly toer?: boolean;
  readonly vedlaegSide?: boolean;
  readonly krediter?: readonly string[];
  readonly paaNy?: boolean;
  readonly vis?: boolean;
  readonly kontrol?: readonly string[];
}

/** The options as meant. */
export interface ChosenInvoiceOptions {
  readonly folder?: string | undefined;
  readonly format: InvoiceFormat;
  /** As the ordning says where it is not given. */
  readonly instalments?: InstalmentPlan | undefined;
  readonly issueDate?: IsoDate | undefined;
  readonly controlTotal?: Rational | undefined;
  /** The readable page is sent with the e-invoice too. */
  readonly enclosePages: boolean;
  /** The numbers of invoices that are credited, and recipients whose remaining rater are. */
  readonly credit: readonly string[];
  /** What the ordning says now is charged in the place of what is credited. */
  readonly chargeAnew: boolean;
  /** The entry of the register whose run is dead, as the user says. */
  readonly release?: number | undefined;
}

/** @throws FordelError `BRUG-VALG` for a value that cannot be used. */
export function readInvoiceOptions(options: InvoiceOptions): ChosenInvoiceOptions {
  const { ud, rater, dato, kontrolsum, frigiv } = options;
  const issueDate = dato === undefined ? undefined : parseDate(dato);
  if (dato !== undefined && issueDate === undefined) throw unusable('--dato', dato, dateAdvice(dato));
  if (options.paaNy === true && options.krediter === undefined)
    throw failure({
      code: 'BRUG-VALG',
      message: '--paa-ny uden --krediter',
      advice:
        'Skriv, hvad der krediteres: --krediter NUMMER eller en modtagers navn. Skal året opkræves første gang, så udelad --paa-ny.',
    });
  if (frigiv !== undefined && !/^[1-9]\d{0,5}$/.test(frigiv))
    throw unusable('--frigiv', frigiv, 'Skriv postens nummer, som fejlen nævner det, fx 5.');
  return {
    folder: ud === '' ? undefined : ud,
    format: chooseFormat({ ...options, ud: '' }, invoiceFormats),
    instalments: rater === undefined ? undefined : readInstalments(rater),
    issueDate,
    enclosePages: options.vedlaegSide === true,
    credit: options.krediter ?? [],
    chargeAnew: options.paaNy === true,
    controlTotal: kontrolsum === undefined ? undefined : readControlTotal(kontrolsum),
    release: frigiv === undefined ? undefined : Number.parseInt(frigiv, 10),
  };
}

/** A number of rater, or their percentages with a slash between them: `40/30/30`. */
function readInstalments(written: string): InstalmentPlan {
  const isCount = /^\d{1,3}$/.test(written);
  if (!isCount && !written.includes('/')) {
    const advice = 'Skriv et antal rater fra 1 til 24, eller hver rates procent: 40/30/30.';
    throw unusable('--rater', written, advice);
  }
  const plan = isCount ? wholeNumber(written) : written.split('/').map(readPercent);
  const fault = instalmentFault(plan);
  if (fault === undefined) return plan;
  throw failure({ code: 'BRUG-VALG', message: `--rater ${written}: ${fault.message}`, advice: fault.advice });
}

function readPercent(written: string): Rational {
  const percent = parseDanishPercent(written);
  if (percent.ok) return multiply(percent.value, rational(100n));
  throw unusable('--rater', written, percent.advice);
}

/** @throws FordelError `BRUG-VALG` for what is no amount. */
export function readControlTotal(written: string): Rational {
  const number = parseAmount(written);
  if (number.ok) return number.value;
  throw unusable('--kontrolsum', written, number.advice);
}

function unusable(option: string, written: string, advice: string) {
  return failure({ code: 'BRUG-VALG', message: `${option} kan ikke være "${written}"`, advice });
}
