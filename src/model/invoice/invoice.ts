import type { Rational } from '../exact/rational.ts';
import type { FileAccount } from '../file-account.ts';
import type { InputFile } from '../origin.ts';
import type { Recipient } from '../recipient.ts';
import type { InstalmentPlan } from './instalment-plan.ts';
import type { Debtor, Issuer, Ledger, Payment, Vat } from './invoicing.ts';
import type { ProviderRow } from './provider-row.ts';

/** One step of how an amount came about, as it is printed: what, how much, and from where. */
export interface BasisRow {
  readonly label: string;
  readonly value: Rational;
  /** How the value reads: a number, a share shown in percent, or kroner. */
  readonly kind: 'antal' | 'andel' | 'kroner';
  readonly source?: string;
}

/** Opkrævning: what one recipient pays (positive) or gets back (negative) over the year, in kr. */
export interface Charge {
  readonly recipient: Recipient;
  readonly amount: Rational;
  readonly lines: readonly ChargeLine[];
  /** The calculation in one Danish sentence with the numbers in. */
  readonly formula: string;
  readonly basis: readonly BasisRow[];
  /** The tilbud that a takst is charged for, also those that pay nothing; they add up to the amount. */
  readonly providers?: readonly ProviderRow[];
}

/** A line of a charge; the lines add up to its amount. */
export interface ChargeLine {
  readonly text: string;
  readonly amount: Rational;
  /** The tilbud it is for, where it is for one. */
  readonly provider?: ProviderRow;
}

/** What a fordeling gives a recipient that is not charged here, and why. */
export interface SetAside {
  readonly recipient: Recipient;
  readonly amount: Rational;
  /** The title of the fordeling that shares it on, where one does: it is charged there. */
  readonly passedOnTo?: string | undefined;
}

/** All charges of one type: a fordeling, a takst or a settlement, in kr.; none of a fordeling that is not charged. */
export interface ChargeGroup {
  readonly id: string;
  readonly title: string;
  /** What the charges are to bring in, such as the budget's total. */
  readonly total: Rational;
  /** What the total is, in Danish. */
  readonly totalName: string;
  /** What the declared rounding leaves uncollected: total − sum of the charges. */
  readonly residual: Rational;
  /** Where the residual went, in Danish. */
  readonly residualNote: string;
  readonly charges: readonly Charge[];
  readonly setAside: readonly SetAside[];
}

/** A line of a document: a rate of a line of the charge, and the VAT on it. */
export interface InvoiceLine extends ChargeLine {
  readonly tax: Rational;
}

/** A span of days, both included, ISO. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Which part of the year's amount a document is about. */
export interface Instalment {
  /** Which rate of the batch it is. */
  readonly index: number;
  readonly of: number;
  /** Which of its own rater it is, where the recipient is a member for a part of the year. */
  readonly own?: { readonly index: number; readonly of: number } | undefined;
  readonly period: Period;
  readonly issueDate: string;
  readonly dueDate: string;
}

/**
 * An invoice or a credit note before it has a number: everything that both the XML and the PDF say.
 *
 * Amounts are in kr., whole øre, and positive on both kinds of documents; a line that pulls the other way is negative.
 */
export interface DraftInvoice {
  readonly kind: 'faktura' | 'kreditnota';
  readonly groupId: string;
  readonly title: string;
  readonly recipient: Recipient;
  readonly issuer: Issuer;
  readonly debtor: Debtor;
  readonly instalment: Instalment;
  readonly lines: readonly InvoiceLine[];
  readonly vat: Vat;
  readonly net: Rational;
  readonly tax: Rational;
  readonly payable: Rational;
  readonly payment: Payment;
  readonly ledger: Ledger;
  readonly yearAmount: Rational;
  readonly formula: string;
  readonly basis: readonly BasisRow[];
  readonly providers?: readonly ProviderRow[] | undefined;
  /** It credits, in full, the invoice that its debtor's `corrects` names. */
  readonly creditsInFull?: true | undefined;
  readonly example: boolean;
}

/** A numbered document. */
export interface Invoice extends DraftInvoice {
  readonly number: string;
  /** A dry run's document: no number was taken, and nothing may be sent. */
  readonly isDraft: boolean;
}

/** A recipient that gets no document, and why. */
export interface NotInvoiced {
  readonly recipient: Recipient;
  readonly groupId: string;
  readonly amount: Rational;
  readonly reason: string;
}

/** How the documents of one charge type add up to what they were to bring in. Amounts without VAT, in kr. */
export interface ControlSum {
  readonly groupId: string;
  readonly title: string;
  readonly total: Rational;
  readonly totalName: string;
  readonly invoiced: Rational;
  readonly credited: Rational;
  /** Amounts of recipients that the ordning excludes by name. */
  readonly excluded: Rational;
  /** Charged in the fordelinger that share it on. */
  readonly passedOn: Rational;
  readonly passedOnTo: readonly string[];
  /** Of a fordeling that the ordning does not charge. */
  readonly notCharged: Rational;
  readonly residual: Rational;
  readonly residualNote: string;
  /** What nothing explains: total − invoiced + credited − excluded − passed on − not charged − residual. Anything but zero is a finding. */
  readonly unexplained: Rational;
}

/** A complete batch as data. */
export interface InvoiceBatch<Document extends DraftInvoice = Invoice> {
  readonly schemeId: string;
  readonly schemeTitle: string;
  readonly year: number;
  /** The rater that the year's amounts are split into. */
  readonly instalments: InstalmentPlan;
  readonly documents: readonly Document[];
  readonly notInvoiced: readonly NotInvoiced[];
  readonly control: readonly ControlSum[];
  readonly inputs: readonly InputFile[];
  /** What became of the rows of the files that the amounts are calculated from. */
  readonly accounts: readonly FileAccount[];
}
