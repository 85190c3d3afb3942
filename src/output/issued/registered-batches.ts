import { writeNumber } from '../../calculate/invoice/number-invoices.ts';
import type { NumberSpan, RegisteredBatch } from '../../publish/batch/register-document.ts';
import type { Reservation } from '../register-entries.ts';
import { readRegister } from '../register-folder.ts';

/**
 * Every batch that a register knows, in the order in which they took their numbers. The whole of it is held on the way.
 *
 * @throws FordelError `FAKTURA-REGISTER` for a register that is not there or does not hold.
 */
export function registeredBatches(register: string): RegisteredBatch[] {
  const { entries } = readRegister(register);
  return entries.flatMap((entry, index): RegisteredBatch[] => {
    if (entry.type !== 'reserveret') return [];
    const settled = entries.filter((other) => other.type !== 'reserveret' && other.nr === index + 1);
    const state = settled.some(({ type }) => type === 'frigivet')
      ? 'frigivet'
      : settled.length > 0
        ? 'skrevet'
        : 'i gang';
    return [
      {
        entry: index + 1,
        scheme: entry.ordning,
        folder: entry.mappe,
        state,
        invoices: spanOf(entry.faktura),
        creditNotes: spanOf(entry.kreditnota),
        credits: entry.krediterer ?? [],
      },
    ];
  });
}

/** Entries of earlier versions do not say how wide their numbers are written. */
function spanOf({ serie, cifre = 1, fra, antal }: Reservation['faktura']): NumberSpan {
  const write = (number: number) => writeNumber({ prefix: serie, digits: cifre }, number);
  return antal === 0
    ? { count: 0, first: undefined, last: undefined }
    : { count: antal, first: write(fra), last: write(fra + antal - 1) };
}
