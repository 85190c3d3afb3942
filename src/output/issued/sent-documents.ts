import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { displayPath } from '../../input/reading/paths.ts';
import { didYouMean } from '../../input/reading/suggest.ts';
import { type Diagnostic, type FordelError, failure } from '../../model/diagnostic.ts';
import { collect, problemList, refuseFaults } from '../../model/problem-list.ts';
import { manifestName } from '../../publish/batch/manifest.ts';
import type { Reservation } from '../register-entries.ts';
import { readRegister } from '../register-folder.ts';
import { readRegularFile } from '../regular-file.ts';
import { folderOf, publishedReservations } from '../settle-reservation.ts';

const documentSchema = z.object({
  nummer: z.string(),
  type: z.enum(['faktura', 'kreditnota']),
  kommunekode: z.nullable(z.string()),
  modtager: z.string(),
  opkraevning: z.string(),
  rate: z.int(),
  rater: z.int(),
  fakturadato: z.string(),
  filer: z.array(z.object({ fil: z.string(), sha256: z.string() })),
});
const manifestSchema = z.object({
  ordning: z.string(),
  /** Batches of earlier versions state neither. */
  udsteder: z.nullish(z.string()),
  rateplan: z.optional(z.string()),
  dokumenter: z.array(documentSchema),
});

/** A document as its batch's manifest has it, and what it shares with the others of the batch. */
interface KnownDocument
  extends z.infer<typeof documentSchema>,
    Omit<z.infer<typeof manifestSchema>, 'dokumenter'> {
  readonly folder: string;
  /** It belongs to a batch that itself credits what was sent. */
  readonly isCorrection: boolean;
}

/** A document that was sent, where it lies, and what it says, which is what it said when it was written. */
export interface SentDocument extends KnownDocument {
  readonly file: string;
  readonly xml: string;
}

/** The ordning that credits: only what it sent itself. */
export interface CreditingScheme {
  readonly schemeId: string;
  /** The issuer's CVR number. */
  readonly issuer: string;
  /** Of a recipient what is issued on the date or later is meant, ISO. */
  readonly from: string;
}

/**
 * The invoices that are meant: by their numbers, or by the name of a recipient, which means those of its invoices of the ordning
 * that are issued on a date or later. Each must be known to the register, be the ordning's and its issuer's, lie where its batch was
 * written, be unchanged, and not be credited already. Kreditnotaer of the recipient are no invoices, and told.
 *
 * @throws FordelError `FAKTURA-KREDIT` with every number that cannot be credited.
 */
export function sentDocuments(
  register: string,
  asked: readonly string[],
  by: CreditingScheme,
): { readonly documents: readonly SentDocument[]; readonly doubts: readonly Diagnostic[] } {
  const reservations = publishedReservations(readRegister(register));
  const credited = new Set(reservations.flatMap(({ krediterer = [] }) => krediterer));
  const batches = reservations.map((reservation) => {
    const folder = folderOf(register, reservation);
    return { reservation, folder, documents: documentsIn(folder, reservation) };
  });
  const known = batches.flatMap(({ documents = [] }) => documents);
  const gone = batches
    .filter(({ documents, reservation }) => documents === undefined && reservation.ordning === by.schemeId)
    .map(({ folder }) => displayPath(folder));
  const problems = problemList();
  const doubts: Diagnostic[] = [];
  const found = asked.flatMap((each) => {
    const byNumber = known.filter(({ nummer }) => nummer === each);
    const ofRecipient = known.filter((document) => isOfRecipient(document, each, by));
    const remaining = ofRecipient.filter(({ type, nummer }) => type === 'faktura' && !credited.has(nummer));
    const meant = byNumber.length > 0 ? byNumber : remaining;
    if (meant.length === 0) {
      const names = known.flatMap(({ ordning, modtager }) => (ordning === by.schemeId ? modtager : []));
      problems.push(...unknown(each, register, gone, names).diagnostics);
    } else if (byNumber.length === 0) {
      if (gone.length > 0) problems.push(...incomplete(each, gone).diagnostics);
      doubts.push(...paidOut(each, ofRecipient));
    }
    return meant.flatMap((document) => collect(problems, () => creditable(document, credited, by)) ?? []);
  });
  refuseFaults(problems);
  return { documents: [...new Map(found.map((document) => [document.nummer, document])).values()], doubts };
}

function isOfRecipient({ modtager, ordning, fakturadato }: KnownDocument, name: string, by: CreditingScheme) {
  return modtager.toLowerCase() === name.toLowerCase() && ordning === by.schemeId && fakturadato >= by.from;
}

/** The documents of a batch; undefined where its folder has been moved away. */
function documentsIn(folder: string, { krediterer = [] }: Reservation): KnownDocument[] | undefined {
  try {
    const { dokumenter, ...batch } = manifestSchema.parse(
      JSON.parse(readRegularFile(join(folder, manifestName)).toString()),
    );
    const isCorrection = krediterer.length > 0;
    return dokumenter.map((document) => ({ ...document, ...batch, folder, isCorrection }));
  } catch {
    return undefined;
  }
}

/** Only an invoice can be credited: a kreditnota that an income gave stays as it is. */
function paidOut(name: string, documents: readonly KnownDocument[]): Diagnostic[] {
  const numbers = documents.flatMap(({ type, nummer, isCorrection }) =>
    type === 'kreditnota' && !isCorrection ? [nummer] : [],
  );
  if (numbers.length === 0) return [];
  return [
    {
      code: 'FAKTURA-KREDIT',
      severity: 'advarsel',
      message: `${name} har også fået kreditnota ${numbers.join(', ')}, som står ved magt: kun fakturaer krediteres`,
      advice: 'Er beløbene i dem andre nu, så opkræv eller betal forskellen for sig.',
    },
  ];
}

function creditable(
  document: KnownDocument,
  credited: ReadonlySet<string>,
  { schemeId, issuer }: CreditingScheme,
): SentDocument {
  const { nummer, type, filer, folder, ordning, udsteder } = document;
  if (ordning !== schemeId)
    throw refusal(
      `${nummer} er sendt efter ordningen ${ordning}, ikke ${schemeId}`,
      'Krediter den med den ordning, den blev sendt efter.',
    );
  if (typeof udsteder === 'string' && udsteder !== issuer)
    throw refusal(
      `${nummer} er udstedt af CVR ${udsteder}, og ordningen udsteder nu som CVR ${issuer}`,
      'En faktura krediteres af den, der udstedte den: se fakturering.udsteder.',
    );
  if (type === 'kreditnota') throw refusal(`${nummer} er selv en kreditnota`, 'Angiv fakturaens nummer.');
  if (credited.has(nummer))
    throw refusal(
      `faktura ${nummer} er krediteret før`,
      'En faktura krediteres én gang; se fordel faktura --register MAPPE --vis.',
    );
  const { fil = '', sha256 = '' } = filer.find(({ fil }) => fil.endsWith('.xml')) ?? {};
  const file = join(folder, fil);
  const bytes = bytesOf(file);
  if (bytes === undefined)
    throw refusal(
      `faktura ${nummer} ligger ikke mere i ${displayPath(file)}`,
      'Læg kørslens mappe tilbage, hvor den blev skrevet.',
    );
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw refusal(
      `faktura ${nummer} er ændret, siden den blev skrevet (${displayPath(file)})`,
      'Hent den, der blev sendt, fra en kopi: det er den, der skal krediteres.',
    );
  return { ...document, file, xml: bytes.toString('utf8') };
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readRegularFile(file);
  } catch {
    return undefined;
  }
}

function unknown(
  asked: string,
  register: string,
  gone: readonly string[],
  names: readonly string[],
): FordelError {
  return refusal(
    `"${asked}" er hverken en faktura eller en modtager med rater tilbage i nummerregisteret ${displayPath(register)}`,
    gone.length === 0
      ? `Se numrene: fordel faktura --register MAPPE --vis.${didYouMean(asked, names)}`
      : `Læg kørslens mappe tilbage, hvor den blev skrevet: ${gone.join(', ')}.`,
  );
}

/** Rater in a folder that is not there would be left out without a word. */
function incomplete(asked: string, gone: readonly string[]): FordelError {
  return refusal(
    `det kan ikke ses, hvilke rater ${asked} mangler: ${gone.join(', ')} er der ikke mere`,
    'Læg kørslens mappe tilbage, hvor den blev skrevet, eller angiv fakturaernes numre.',
  );
}

function refusal(message: string, advice: Diagnostic['advice']): FordelError {
  return failure({ code: 'FAKTURA-KREDIT', message, advice });
}
