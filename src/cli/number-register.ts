import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod/mini';
import type { NumbersNeeded } from '../calculate/number-invoices.ts';
import { displayPath } from '../input/paths.ts';
import { failure } from '../model/diagnostic.ts';
import type { Invoicing } from '../model/invoicing.ts';
import { renderJson } from '../publish/json.ts';
import { manifestName } from '../publish/manifest.ts';
import { isAlive, stillRuns, thisProcess } from './process-identity.ts';
import { syncFolder, writeDurably } from './write-folder.ts';

const span = z.strictObject({ serie: z.string(), fra: z.int(), antal: z.int() });
const entrySchema = z.union([
  z.strictObject({
    type: z.literal('reserveret'),
    plan: z.string(),
    ordning: z.string(),
    mappe: z.string(),
    faktura: span,
    kreditnota: span,
    af: z.strictObject({ maskine: z.string(), proces: z.int(), begyndt: z.nullable(z.string()) }),
  }),
  z.strictObject({ type: z.enum(['skrevet', 'frigivet']), nr: z.int() }),
]);
type Entry = z.infer<typeof entrySchema>;
type Reservation = Extract<Entry, { type: 'reserveret' }>;

/** What a batch asks the register for. */
export interface NumberRequest {
  readonly digest: string;
  readonly schemeId: string;
  readonly folder: string;
  readonly needed: NumbersNeeded;
  readonly invoicing: Invoicing;
}

/** Numbers that belong to a batch; `settle` says whether it was written. */
export interface Reserved {
  readonly first: NumbersNeeded;
  /** Folders of other batches that the same ordning has been invoiced in, as seen from the register's folder. */
  readonly otherBatches: readonly string[];
  readonly settle: (outcome: 'skrevet' | 'frigivet') => void;
}

const patience = 60_000;
const pause = 50;

/**
 * Takes numbers for a batch, and keeps the register to itself until the batch is settled.
 *
 * The register is a folder of entries, 000001.json and on, each created under a name that nobody else can then take:
 * a reservation, and after it whether its batch was written. So two runs can never hold the same numbers, and nothing
 * is ever rewritten. A reservation whose process died is settled by the next run: written when its batch folder is
 * there, released when it is not. A plan that was written before gets its numbers again.
 *
 * @throws FordelError `FAKTURA-REGISTER` when an entry cannot be read, or another run holds the register too long.
 */
export async function reserveNumbers(register: string, request: NumberRequest): Promise<Reserved> {
  mkdirSync(register, { recursive: true });
  removeLeftovers(register);
  for (let waited = 0; ; ) {
    const entries = readEntries(register);
    const open = openReservation(entries);
    if (open !== undefined && stillRuns(open.af)) {
      if (waited >= patience) throw busy(register, entries.length);
      waited += pause;
      await wait(pause);
      continue;
    }
    if (open !== undefined) {
      const outcome = wasWritten(register, open) ? 'skrevet' : 'frigivet';
      append(register, entries.length + 1, { type: outcome, nr: entries.length });
      continue;
    }
    const written = writtenReservations(entries);
    const otherBatches = foldersOfOthers(written, request);
    const earlier = written.find(({ plan }) => plan === request.digest);
    if (earlier !== undefined) return { first: firstOf(earlier), otherBatches, settle: () => undefined };
    const reservation = reservationFor(request, written, register);
    const number = entries.length + 1;
    if (!append(register, number, reservation)) continue;
    return {
      first: firstOf(reservation),
      otherBatches,
      settle: (outcome) => void append(register, number + 1, { type: outcome, nr: number }),
    };
  }
}

function reservationFor(
  { digest, schemeId, folder, needed, invoicing }: NumberRequest,
  written: readonly Reservation[],
  register: string,
): Reservation {
  const next = (prefix: string, first: number) => {
    const spans = written.flatMap(({ faktura, kreditnota }) => [faktura, kreditnota]);
    return Math.max(
      first,
      ...spans.filter(({ serie }) => serie === prefix).map(({ fra, antal }) => fra + antal),
    );
  };
  const { invoiceSeries, creditNoteSeries } = invoicing;
  const spanOf = ({ prefix, first }: Invoicing['invoiceSeries'], antal: number) => ({
    serie: prefix,
    fra: next(prefix, first),
    antal,
  });
  return {
    type: 'reserveret',
    plan: digest,
    ordning: schemeId,
    mappe: relative(dirname(resolve(register)), resolve(folder)),
    faktura: spanOf(invoiceSeries, needed.faktura),
    kreditnota: spanOf(creditNoteSeries, needed.kreditnota),
    af: thisProcess(),
  };
}

function foldersOfOthers(written: readonly Reservation[], { digest, schemeId }: NumberRequest): string[] {
  return written
    .filter(({ plan, ordning }) => ordning === schemeId && plan !== digest)
    .map(({ mappe }) => mappe);
}

function firstOf({ faktura, kreditnota }: Reservation): NumbersNeeded {
  return { faktura: faktura.fra, kreditnota: kreditnota.fra };
}

/** The reservation at the end that nobody has settled. */
function openReservation(entries: readonly Entry[]): Reservation | undefined {
  const last = entries.at(-1);
  return last?.type === 'reserveret' ? last : undefined;
}

function writtenReservations(entries: readonly Entry[]): Reservation[] {
  return entries.flatMap((entry) => {
    const reservation = entry.type === 'skrevet' ? entries[entry.nr - 1] : undefined;
    return reservation?.type === 'reserveret' ? [reservation] : [];
  });
}

function wasWritten(register: string, { mappe, plan }: Reservation): boolean {
  const file = join(dirname(resolve(register)), mappe, manifestName);
  if (!existsSync(file)) return false;
  const found = z.object({ plan: z.string() }).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return found.success && found.data.plan === plan;
}

/** Creates an entry; false when another run took its place first. */
function append(register: string, number: number, entry: Entry): boolean {
  const temporary = join(register, `.${process.pid}.tmp`);
  rmSync(temporary, { force: true });
  writeDurably(temporary, renderJson(entry));
  try {
    // A link fails where the name is taken, and its file is never seen half written.
    linkSync(temporary, join(register, entryName(number)));
    syncFolder(register);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw unusable(
      register,
      `der kan ikke skrives i nummerregisteret (${(error as NodeJS.ErrnoException).code})`,
    );
  } finally {
    rmSync(temporary, { force: true });
  }
}

function readEntries(register: string): Entry[] {
  const names = readdirSync(register)
    .filter((name) => /^\d{6}\.json$/.test(name))
    .sort();
  return names.map((name, index) => {
    if (name !== entryName(index + 1)) throw unusable(register, `${entryName(index + 1)} mangler`);
    return readEntry(join(register, name));
  });
}

function readEntry(path: string): Entry {
  try {
    return entrySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw unusable(path, 'en post i nummerregisteret kan ikke læses');
  }
}

function removeLeftovers(register: string): void {
  for (const name of readdirSync(register)) {
    const pid = /^\.(\d+)\.tmp$/.exec(basename(name))?.[1];
    if (pid !== undefined && !isAlive(Number.parseInt(pid, 10)))
      rmSync(join(register, name), { force: true });
  }
}

function entryName(number: number): string {
  return `${String(number).padStart(6, '0')}.json`;
}

function unusable(path: string, message: string) {
  return failure({
    code: 'FAKTURA-REGISTER',
    message,
    place: { file: displayPath(path) },
    advice: 'Ret aldrig i registeret; hent det fra en sikkerhedskopi, så intet nummer bruges to gange.',
  });
}

function busy(register: string, number: number) {
  return failure({
    code: 'FAKTURA-REGISTER',
    message: 'en anden kørsel har nummerregisteret',
    place: { file: displayPath(join(register, entryName(number))) },
    advice:
      'Vent, til den er færdig. Er det en maskine, der er død, så slet denne ene post, hvis dens mappe ikke findes.',
  });
}
