import type { Rational } from '../exact/rational.ts';
import type { ChargeLine, Period } from './invoice.ts';
import type { VatCategory } from './invoicing.ts';

/** An invoice that was sent, as its batch and the document itself have it. Amounts in kr., positive. */
export interface SentInvoice {
  readonly number: string;
  readonly issueDate: string;
  /** Null for a party that is no kommune. */
  readonly municipalityCode: string | null;
  readonly recipientName: string;
  readonly groupId: string;
  readonly rate: { readonly index: number; readonly of: number };
  /** The rater that its batch was split into, as `--rater` takes them; batches of earlier versions do not say. */
  readonly ratePlan: string | undefined;
  readonly period: Period;
  /** Its lines without the period that their text ends in. */
  readonly lines: readonly ChargeLine[];
  readonly net: Rational;
  readonly tax: Rational;
  /** Undefined where the document does not say which. */
  readonly vatCategory: VatCategory | undefined;
}
