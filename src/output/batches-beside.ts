import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { displayPath } from '../input/reading/paths.ts';
import { manifestName } from '../publish/batch/manifest.ts';
import { registerFailure } from './register-error.ts';
import { readRegularFile } from './regular-file.ts';

const manifestSchema = z.object({
  plan: z.string(),
  kladde: z.boolean(),
  /** The issuer's CVR number; batches of earlier versions do not state it. */
  udsteder: z.optional(z.string()),
  dokumenter: z.array(z.object({ nummer: z.string() })),
});
export type FoundBatch = z.infer<typeof manifestSchema>;

/** Which batch a folder holds, if it holds one. */
export function batchIn(folder: string): FoundBatch | undefined {
  try {
    return manifestSchema.parse(JSON.parse(readRegularFile(join(folder, manifestName)).toString()));
  } catch {
    return undefined;
  }
}

/** Numbers that are about to be taken, for whom and where. */
export interface NumbersToTake {
  readonly plan: string;
  readonly issuer: string;
  readonly numbers: ReadonlySet<string>;
}

/**
 * Holds numbers against the batches that lie where this one and the register's others were put: a register that was
 * restored from a backup, or begun anew, knows nothing of those that were written since, but they are still there.
 *
 * @throws FordelError `FAKTURA-REGISTER` when one of the numbers stands on another batch of the same issuer.
 */
export function refuseNumbersFound(
  { plan, issuer, numbers }: NumbersToTake,
  register: string,
  folders: readonly string[],
): void {
  for (const parent of new Set(folders.map((folder) => dirname(resolve(folder))))) {
    for (const name of foldersIn(parent)) {
      const batch = batchIn(join(parent, name));
      if (batch === undefined || batch.kladde || batch.udsteder !== issuer || batch.plan === plan) continue;
      const used = batch.dokumenter.find(({ nummer }) => numbers.has(nummer));
      if (used === undefined) continue;
      throw registerFailure(
        register,
        `nummeret ${used.nummer} er det næste efter nummerregisteret, men står på en kørsel i ${displayPath(join(parent, name))}, som registeret ikke kender`,
        'Registeret er ældre end kørslen eller et andet end dens. Peg med --register på det rigtige; findes det ikke mere, så sæt foerste i fakturering.numre til nummeret efter det sidst brugte.',
      );
    }
  }
}

function foldersIn(parent: string): string[] {
  try {
    return readdirSync(parent, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch {
    // It was moved away, with its batches.
    return [];
  }
}
