import type * as z from 'zod/mini';
import type { FileAccount } from '../../model/file-account.ts';
import type { InputFile } from '../../model/origin.ts';
import type { inputSchema } from './input-schema.ts';

/** The input files of a result with their digests, and the account of each that has rows. */
export function inputsJson(
  files: readonly InputFile[],
  accounts: readonly FileAccount[],
): z.infer<typeof inputSchema>[] {
  const byFile = new Map(accounts.map((account) => [account.file, account]));
  return files.map(({ file, sha256 }) => {
    const account = byFile.get(file);
    return {
      fil: file,
      sha256,
      linjer: account?.rows,
      brugt: account?.used,
      udeladt: account?.unused.map(({ line, reason }) => ({ linje: line, aarsag: reason })),
    };
  });
}
