import type * as z from 'zod/mini';
import type { FileAccount } from '../../model/file-account.ts';
import type { InputFile } from '../../model/origin.ts';
import type { accountSchema, inputSchema } from './input-schema.ts';

/** The input files of a result with their digests, and the account of each that has rows. */
export function inputsJson(
  files: readonly InputFile[],
  accounts: readonly FileAccount[],
): z.infer<typeof inputSchema>[] {
  const byFile = new Map(accounts.map((account) => [account.file, account]));
  return files.map(({ file, sha256 }) => {
    const account = byFile.get(file);
    return account === undefined ? { fil: file, sha256 } : { sha256, ...accountJson(account) };
  });
}

/** What became of the rows of a file; those that nobody asked for are only counted. */
export function accountJson({ file, rows, used, unused }: FileAccount): z.infer<typeof accountSchema> {
  return {
    fil: file,
    linjer: rows,
    brugt: used,
    udeladt: unused.map(({ line, reason }) => ({ linje: line, aarsag: reason })),
  };
}
