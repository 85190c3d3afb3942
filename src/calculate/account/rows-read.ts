import type { FileAccount, RowsRead, UnusedReason } from '../../model/file-account.ts';

/** How many unused rows of a file are kept by themselves; the rest are counted. */
export const mostKept = 1000;

/** The account of each file that its readers judge themselves: a row counts where one of the readings takes it. */
export function accountsOfReadings(readings: readonly RowsRead[]): FileAccount[] {
  const byFile = new Map<string, RowsRead[]>();
  for (const reading of readings) byFile.set(reading.file, [...(byFile.get(reading.file) ?? []), reading]);
  return [...byFile].map(([file, [first, ...others]]) => {
    const taken = others.map(({ unused }) => new Set(unused.map(({ line }) => line)));
    const unused = (first?.unused ?? []).filter(({ line }) => taken.every((lines) => lines.has(line)));
    const reasons = new Map<UnusedReason, number>();
    for (const { reason } of unused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    const rows = first?.rows ?? 0;
    return {
      file,
      rows,
      used: rows - unused.length,
      reasons,
      unused: unused
        .filter(({ reason }) => reason !== 'ikke-bedt-om')
        .slice(0, mostKept)
        .sort((a, b) => a.line - b.line),
    };
  });
}
