import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { displayPath } from '../../input/reading/paths.ts';
import { type Diagnostic, type FordelError, failure } from '../../model/diagnostic.ts';
import { collect, problemList, refuseFaults } from '../../model/problem-list.ts';
import { manifestName } from '../../publish/batch/manifest.ts';
import { readRegister } from '../register-folder.ts';
import { writtenReservations } from '../register-history.ts';
import { readRegularFile } from '../regular-file.ts';
import { folderOf } from '../settle-reservation.ts';

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
const manifestSchema = z.object({ ordning: z.string(), dokumenter: z.array(documentSchema) });

/** A document that was sent, where it lies, and what it says, which is what it said when it was written. */
export interface SentDocument extends z.infer<typeof documentSchema> {
  readonly file: string;
  readonly xml: string;
}

/**
 * The invoices that are meant: by their numbers, or by the name of a recipient, which means those of its invoices of the ordning
 * that are issued on a date or later. Each must be known to the register, lie where its batch was written, be unchanged, and not be
 * credited already.
 *
 * @throws FordelError `FAKTURA-KREDIT` with every number that cannot be credited.
 */
export function sentDocuments(
  register: string,
  asked: readonly string[],
  { schemeId, from }: { readonly schemeId: string; readonly from: string },
): SentDocument[] {
  const reservations = writtenReservations(readRegister(register).entries);
  const credited = new Set(reservations.flatMap(({ krediterer = [] }) => krediterer));
  const batches = reservations.map((reservation) => folderOf(register, reservation));
  const known = batches.flatMap((folder) => documentsIn(folder).map((document) => ({ ...document, folder })));
  const problems = problemList();
  const found = asked.flatMap((each) => {
    const byNumber = known.filter(({ nummer }) => nummer === each);
    const remaining = known.filter(
      ({ modtager, ordning, type, fakturadato, nummer }) =>
        modtager.toLowerCase() === each.toLowerCase() &&
        ordning === schemeId &&
        type === 'faktura' &&
        fakturadato >= from &&
        !credited.has(nummer),
    );
    const meant = byNumber.length > 0 ? byNumber : remaining;
    if (meant.length === 0) problems.push(...unknown(each, register, batches).diagnostics);
    return meant.flatMap((document) => collect(problems, () => creditable(document, credited)) ?? []);
  });
  refuseFaults(problems);
  return [...new Map(found.map((document) => [document.nummer, document])).values()];
}

/** The documents of a batch; none where its folder has been moved away. */
function documentsIn(folder: string) {
  try {
    const { ordning, dokumenter } = manifestSchema.parse(
      JSON.parse(readRegularFile(join(folder, manifestName)).toString()),
    );
    return dokumenter.map((document) => ({ ...document, ordning }));
  } catch {
    return [];
  }
}

function creditable(
  document: z.infer<typeof documentSchema> & { readonly folder: string },
  credited: ReadonlySet<string>,
): SentDocument {
  const { nummer, type, filer, folder } = document;
  if (type === 'kreditnota') throw refusal(`${nummer} er selv en kreditnota`, 'Angiv fakturaens nummer.');
  if (credited.has(nummer))
    throw refusal(
      `faktura ${nummer} er krediteret før`,
      'En faktura krediteres én gang; se fordel faktura --vis.',
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

function unknown(asked: string, register: string, batches: readonly string[]): FordelError {
  const where = batches.length === 0 ? 'der har ingen kørsler' : 'hvis kørsler ikke har den';
  return refusal(
    `"${asked}" er hverken en faktura eller en modtager med rater tilbage i nummerregisteret ${displayPath(register)}, ${where}`,
    'Se numrene: fordel faktura --register MAPPE --vis. Er en kørsel flyttet, så læg dens mappe tilbage.',
  );
}

function refusal(message: string, advice: Diagnostic['advice']): FordelError {
  return failure({ code: 'FAKTURA-KREDIT', message, advice });
}
