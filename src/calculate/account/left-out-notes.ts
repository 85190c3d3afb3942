import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import type { FileAccount } from '../../model/file-account.ts';

const mostNamed = 5;

/**
 * Names the rows of totals and of parts that count in no sum, one note a file: what a user must see to know that the whole is right, where
 * the account itself is not shown.
 */
export function leftOutNotes(accounts: readonly FileAccount[]): Diagnostic[] {
  return accounts.flatMap(({ file, reasons, unused }): Diagnostic[] => {
    const count = (reasons.get('totalraekke') ?? 0) + (reasons.get('heraf') ?? 0);
    if (count === 0) return [];
    const named = unused
      .filter(({ reason }) => reason === 'totalraekke' || reason === 'heraf')
      .slice(0, mostNamed)
      .map(({ text, line }) => `"${text}" i linje ${line}`);
    const others = count > named.length ? ` og ${count - named.length} til` : '';
    return [
      {
        code: 'RAEKKE-UDELADT',
        severity: 'note',
        message: `${inNumber(count, 'række', 'rækker')} er ikke talt med: ${named.join(', ')}${others}`,
        place: { file },
        advice: count === 1 ? 'Dens tal står i andre rækker.' : 'Deres tal står i andre rækker.',
      },
    ];
  });
}
