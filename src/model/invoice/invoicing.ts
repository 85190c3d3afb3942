import type { Origin } from '../origin.ts';
import type { Recipient } from '../recipient.ts';
import type { InstalmentPlan } from './instalment-plan.ts';

/** VAT category of EN 16931: O outside the scope, E exempt, Z zero-rated, S standard rate. */
export const vatCategories = ['O', 'E', 'Z', 'S'] as const;
export type VatCategory = (typeof vatCategories)[number];

/** How a charge is treated for VAT. The program never decides it: somebody has confirmed it. */
export interface Vat {
  readonly category: VatCategory;
  /** Why no VAT is charged, in Danish; printed on the invoice. Absent only for S. */
  readonly reason?: string;
  readonly confirmedBy: string;
}

/** How an invoice is to be paid, or a credit note paid out. */
export type Payment =
  /** Registration number of four digits and an account of at most ten. */
  | { readonly kind: 'bank'; readonly branch: string; readonly account: string }
  /** Fælles indbetalingskort: a creditor number of eight digits. */
  | {
      readonly kind: 'fik';
      readonly cardType: FikCardType;
      readonly creditor: string;
      /** Digits before those of the number in the reference, so that two series of one creditor have different ones. */
      readonly lead?: string | undefined;
    }
  | { readonly kind: 'iban'; readonly iban: string; readonly bic: string }
  /** To the receiver's registered account; the natural way for a credit note. */
  | { readonly kind: 'nemkonto' };
export const fikCardTypes = ['71', '73', '75'] as const;
export type FikCardType = (typeof fikCardTypes)[number];

export interface Address {
  readonly street: string;
  readonly buildingNumber: string;
  readonly postalCode: string;
  readonly city: string;
}

/** Where an electronic invoice is delivered: a GLN of 13 digits, or a CVR number of eight. */
export interface Endpoint {
  readonly scheme: 'GLN' | 'CVR';
  readonly id: string;
}

/** Udsteder: who sends the invoices and receives the money. */
export interface Issuer {
  readonly name: string;
  readonly cvr: string;
  readonly endpoint: Endpoint;
  readonly address: Address;
  readonly contact: {
    readonly name: string;
    readonly telephone?: string | undefined;
    readonly email?: string | undefined;
  };
}

/** A number series: the prefix and a running number padded to `digits`. */
export interface NumberSeries {
  readonly prefix: string;
  readonly digits: number;
  /** The first number, for a series that continues one of another system. */
  readonly first: number;
}

/** The accounts of the issuer's ledger that documents are posted to, as the ordning names them. */
export interface Ledger {
  readonly receivable?: string | undefined;
  readonly income?: string | undefined;
  readonly vat?: string | undefined;
}

/** The `fakturering` block of an ordning: everything an invoice says that is no figure. */
export interface Invoicing {
  readonly issuer: Issuer;
  readonly payment: Payment;
  /** Days from the issue date to the due date, before it moves to a banking day. */
  readonly termDays: number;
  /** How the year is paid where nothing else is asked for. */
  readonly instalments: InstalmentPlan;
  readonly vat: Vat;
  /** The treatment of a charge type that differs from the rest, by the id of the fordeling or takst. */
  readonly vatByCharge: ReadonlyMap<string, Vat>;
  /** The ledger's accounts; another one for the income of a charge type, by its id. */
  readonly ledger: Ledger;
  readonly incomeByCharge: ReadonlyMap<string, string>;
  readonly invoiceSeries: NumberSeries;
  readonly creditNoteSeries: NumberSeries;
  /** The folder of the number register, where the ordning names one. */
  readonly register?: string | undefined;
  readonly debtorFile: string;
  /** Takster that are charged, each with the file of the tilbud that pay it. */
  readonly tariffFiles: readonly { readonly tariff: string; readonly file: string }[];
  /** The ids of the fordelinger that are charged; all of them where the ordning does not say. */
  readonly charged?: readonly string[];
  /** Recipients that pay in another way, and why. */
  readonly excluded: readonly {
    readonly recipient: Recipient;
    readonly reason: string;
    readonly origin: Origin;
  }[];
  /** Parties and accounts are made up: every document says so. */
  readonly example: boolean;
  readonly origin: Origin;
}

/** What a kommune wants on its invoices, for one charge type or for all. */
export interface Debtor {
  readonly recipientKey: string;
  /** The charge type it is for; null for all that have no row of their own. */
  readonly chargeId: string | null;
  readonly name: string;
  readonly cvr: string;
  readonly gln: string;
  /** Personreference: personal data, never logged. */
  readonly personReference: string;
  readonly orderNumber?: string;
  /** Kontostreng: 16 digits that only the payer knows. */
  readonly postingString?: string;
  readonly address: Address;
  /** When the row was last confirmed with the kommune, ISO. */
  readonly confirmedOn: string;
  /** The invoice that a credit note corrects, where there is one. */
  readonly corrects?: { readonly number: string; readonly issueDate: string };
  readonly origin: Origin;
}
