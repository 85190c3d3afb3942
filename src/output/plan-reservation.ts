import { basename, dirname, relative, resolve, sep } from 'node:path';
import { type NumbersNeeded, writeNumber } from '../calculate/invoice/number-invoices.ts';
import { type FordelError, failure } from '../model/diagnostic.ts';
import {
  type ReferenceSpan,
  referenceDigits,
  referenceSpans,
  roomFor,
  shareReference,
} from '../model/invoice/fik.ts';
import type { Invoicing, NumberSeries } from '../model/invoice/invoicing.ts';
import { canMeet, highestNumber } from '../model/invoice/number-series.ts';
import { thisProcess } from './process-identity.ts';
import type { Reservation } from './register-entries.ts';
import { registerFailure } from './register-error.ts';
import { spansOf } from './register-history.ts';
import { temporaryFolder } from './staging.ts';

/** What a batch asks the register for. */
export interface NumberRequest {
  readonly digest: string;
  readonly schemeId: string;
  readonly folder: string;
  readonly needed: NumbersNeeded;
  readonly invoicing: Invoicing;
  /** The invoices that the batch credits in full, where it does. */
  readonly credited?: readonly string[];
}

/**
 * The reservation that gives a batch the next numbers of its series, and their payment references.
 *
 * @param written the reservations whose numbers and references are used.
 * @throws FordelError `FAKTURA-REGISTER` for numbers that could be those of another series, or that are used up;
 * `FAKTURA-REFERENCE` for payment references that another series has, or that are too long.
 */
export function planReservation(
  { digest, schemeId, folder, needed, invoicing, credited = [] }: NumberRequest,
  written: readonly Reservation[],
  register: string,
): Reservation {
  const { invoiceSeries, creditNoteSeries, payment } = invoicing;
  const faktura = nextSpan(invoiceSeries, needed.faktura, written);
  const kreditnota = nextSpan(creditNoteSeries, needed.kreditnota, written);
  for (const span of [faktura, kreditnota]) {
    refuseMeetingSeries(span.serie, written, register);
    refuseUsedUp(span, register);
  }
  refuseLongReference(faktura, invoicing);
  const references = referenceSpans(payment, invoiceSeries, faktura.fra, faktura.antal);
  refuseUsedReferences(references, faktura, invoicing, written);
  refuseCredited(credited, written);
  return {
    type: 'reserveret',
    plan: digest,
    ordning: schemeId,
    mappe: relative(dirname(resolve(register)), resolve(folder))
      .split(sep)
      .join('/'),
    midlertidig: basename(temporaryFolder(folder, 'numre')),
    faktura,
    kreditnota,
    referencer: references.map(({ creditor, from, to }) => ({
      kreditor: creditor,
      fra: String(from),
      til: String(to),
    })),
    ...(credited.length === 0 ? {} : { krediterer: [...credited] }),
    af: thisProcess(),
  };
}

/** The numbers of a reservation as they stand on its documents. */
export function numbersOf({ faktura, kreditnota }: Reservation, invoicing: Invoicing): Set<string> {
  const write = ({ fra, antal }: Reservation['faktura'], series: NumberSeries) =>
    Array.from({ length: antal }, (_, index) => writeNumber(series, fra + index));
  return new Set([
    ...write(faktura, invoicing.invoiceSeries),
    ...write(kreditnota, invoicing.creditNoteSeries),
  ]);
}

function nextSpan({ prefix, digits, first }: NumberSeries, count: number, written: readonly Reservation[]) {
  const ends = written
    .flatMap(spansOf)
    .filter(({ serie }) => serie === prefix)
    .map(({ fra, antal }) => fra + antal);
  const next = Math.max(first, ...ends);
  const fra = count === 0 ? Math.min(next, highestNumber) : next;
  return { serie: prefix, cifre: digits, fra, antal: count };
}

/** Another run may have credited them since they were looked up: the register is this run's own only now. */
function refuseCredited(credited: readonly string[], written: readonly Reservation[]): void {
  const before = new Set(written.flatMap(({ krediterer = [] }) => krediterer));
  const twice = credited.filter((number) => before.has(number));
  if (twice.length === 0) return;
  throw failure({
    code: 'FAKTURA-KREDIT',
    message: `faktura ${twice.join(', ')} er krediteret før`,
    advice: 'En faktura krediteres én gang; se fordel faktura --register MAPPE --vis.',
  });
}

function refuseMeetingSeries(prefix: string, written: readonly Reservation[], register: string): void {
  const other = written.flatMap(spansOf).find(({ serie }) => canMeet(serie, prefix));
  if (other === undefined) return;
  throw registerFailure(
    register,
    `numre med præfikset "${prefix}" kan blive de samme som dem med "${other.serie}", der er brugt før`,
    'Giv serien et præfiks, der ikke er et andet med cifre efter, fx med en bindestreg til sidst.',
  );
}

function refuseUsedUp({ serie, fra, antal }: Reservation['faktura'], register: string): void {
  if (fra + antal - 1 <= highestNumber) return;
  const message = `serien "${serie}" har ikke ${antal} numre tilbage efter ${fra - 1}`;
  throw registerFailure(register, message, 'Giv serien et nyt præfiks.');
}

function refuseLongReference({ fra, antal }: Reservation['faktura'], invoicing: Invoicing): void {
  const { payment, invoiceSeries, origin } = invoicing;
  if (payment.kind !== 'fik' || antal === 0) return;
  const room = roomFor(payment.cardType);
  const last = writeNumber(invoiceSeries, fra + antal - 1);
  if (room === undefined || referenceDigits(payment, last).length <= room) return;
  throw failure({
    code: 'FAKTURA-REFERENCE',
    message: `fakturanummeret ${last} er for langt til FIK`,
    place: origin,
    advice: `Kortart ${payment.cardType} har plads til ${room} cifre; giv serien et kortere præfiks.`,
  });
}

function refuseUsedReferences(
  references: readonly ReferenceSpan[],
  { serie }: Reservation['faktura'],
  { invoiceSeries, origin }: Invoicing,
  written: readonly Reservation[],
): void {
  for (const earlier of written) {
    const isSameSeries = earlier.faktura.serie === serie;
    const used = referencesOf(earlier, isSameSeries, references[0]?.creditor);
    const shared = references.find((own) => used.some((each) => shareReference(own, each)));
    if (shared !== undefined) throw usedReference(shared, invoiceSeries.prefix, earlier, origin);
  }
}

/**
 * What references a reservation has used. Entries of earlier versions do not say: their numbers may have been references
 * of any creditor and of any width, but those of one series never meet.
 */
function referencesOf(
  { referencer, faktura }: Reservation,
  isSameSeries: boolean,
  creditor: string | undefined,
): ReferenceSpan[] {
  if (referencer !== undefined)
    return referencer.map(({ kreditor, fra, til }) => ({
      creditor: kreditor,
      from: BigInt(fra),
      to: BigInt(til),
    }));
  if (isSameSeries || creditor === undefined) return [];
  const { serie, fra, antal } = faktura;
  return Array.from({ length: 10 }, (_, index) => index + 1).flatMap((digits) =>
    referenceSpans({ kind: 'fik', cardType: '75', creditor }, { prefix: serie, digits }, fra, antal),
  );
}

function usedReference(
  { creditor }: ReferenceSpan,
  prefix: string,
  { faktura, mappe }: Reservation,
  origin: Invoicing['origin'],
): FordelError {
  return failure({
    code: 'FAKTURA-REFERENCE',
    message: `fakturaer med præfikset "${prefix}" ville få de samme FIK-referencer som dem med "${faktura.serie}" i ${mappe}, også til kreditor ${creditor}`,
    place: origin,
    advice:
      'Referencen er fakturanummerets cifre. Skriv et ciffer foran med betaling: { fik: { foran: "1", … } }, eller giv serien et præfiks med andre cifre.',
  });
}
