import { accountsOfReadings } from '../calculate/account/rows-read.ts';
import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { chargeGroups } from '../calculate/invoice/charge-groups.ts';
import { debtorDoubts } from '../calculate/invoice/debtor-doubts.ts';
import { planBatch } from '../calculate/invoice/invoice-plan.ts';
import { joinedCharges } from '../calculate/invoice/joined-charges.ts';
import { loadInvoicing } from '../input/invoice/load-invoicing.ts';
import { SourceReader } from '../input/reading/source.ts';
import { type Diagnostic, failure } from '../model/diagnostic.ts';
import { type IsoDate, isIsoDate } from '../model/exact/calendar-date.ts';
import {
  type InstalmentPlan,
  instalmentFault,
  instalmentsInWords,
} from '../model/invoice/instalment-plan.ts';
import type { DraftInvoice, InvoiceBatch } from '../model/invoice/invoice.ts';
import type { Debtor, Invoicing } from '../model/invoice/invoicing.ts';
import type { SchemeInput } from '../model/scheme/scheme-input.ts';

/** How a year is invoiced. */
export interface InvoiceOptions {
  /** The year's amounts in 1 to 24 rater, or in percent of each rate; as the ordning says where nothing is said here. */
  readonly instalments?: InstalmentPlan | undefined;
  /** Of every document, YYYY-MM-DD; without it the first banking day of each rate's period. */
  readonly issueDate?: IsoDate | undefined;
  /** Another debitorfil than the ordning's. */
  readonly debtorFile?: string | undefined;
  readonly reader?: SourceReader;
}

/** A batch without numbers yet, and the terms it was planned on. */
export interface InvoicePlan {
  readonly batch: InvoiceBatch<DraftInvoice>;
  readonly invoicing: Invoicing;
  /** Who can be invoiced, also those that owe nothing. */
  readonly debtors: readonly Debtor[];
  /** What is doubtful in what was read or calculated; with a `fejl` among it nothing should be sent. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Plans all invoices of an ordning as data: who pays what when, with VAT, and the control sum of each fordeling and takst. Amounts are in
 * kr. with øre. No number is taken and nothing is written: `fordel faktura` does that.
 *
 * @throws FordelError `FAKTURA-INGEN` where the ordning has no block `fakturering` or nothing to charge, `DEBITOR-MANGLER` for
 * recipients without a debtor, `BRUG-VALG` for an issue date that does not exist or rater that cannot be, every problem of the debitorfil and the files of tilbud, and as `calculateScheme` does.
 */
export function planInvoices(
  input: SchemeInput,
  { instalments, issueDate, debtorFile, reader = new SourceReader() }: InvoiceOptions = {},
): InvoicePlan {
  if (issueDate !== undefined && !isIsoDate(issueDate)) {
    throw failure({
      code: 'BRUG-VALG',
      message: `fakturadatoen "${issueDate}" er ikke en dato`,
      advice: 'Skriv datoen som 2024-01-31.',
    });
  }
  const fault = instalments === undefined ? undefined : instalmentFault(instalments);
  if (fault !== undefined) throw failure({ code: 'BRUG-VALG', ...fault });
  const { scheme } = input;
  const result = calculateScheme(input);
  const { invoicing, debtors, providers, rowsRead, warnings } = loadInvoicing(scheme, reader, debtorFile);
  const inputs = new Map([...input.files, ...reader.files].map((file) => [file.file, file]));
  const batch = planBatch({
    scheme,
    invoicing,
    debtors,
    groups: joinedCharges(chargeGroups(result, providers), result.settlements, invoicing.charged),
    instalments: instalments ?? invoicing.instalments,
    issueDate,
    inputs: [...inputs.values()],
    accounts: [...result.accounts, ...accountsOfReadings(rowsRead)],
  });
  if (batch.documents.length > 0) {
    const doubts = [...otherInstalments(invoicing, instalments), ...debtorDoubts(batch)];
    return { batch, invoicing, debtors, warnings: [...result.warnings, ...warnings, ...doubts] };
  }
  throw failure({
    code: 'FAKTURA-INGEN',
    message: 'der er ingen beløb at fakturere',
    place: invoicing.origin,
    advice: 'Se, hvad blokken fakturering opkræver, og om beløbene er nul: fordel beregn ORDNING.',
  });
}

/** Other rater than those of the ordning. One rate is what it has where it says nothing. */
function otherInstalments(
  { instalments: declared, origin }: Invoicing,
  asked: InstalmentPlan | undefined,
): Diagnostic[] {
  if (asked === undefined || declared === 1) return [];
  const [own, other] = [declared, asked].map(instalmentsInWords);
  if (own === other) return [];
  return [
    {
      code: 'FAKTURA-RATER',
      severity: 'advarsel',
      message: `ordningen siger ${own}, men der er bedt om ${other}`,
      place: origin,
      advice: 'Er det ikke meningen, så udelad --rater: så gælder ordningens.',
    },
  ];
}
