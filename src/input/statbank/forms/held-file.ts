import { type FordelError, failure } from '../../../model/diagnostic.ts';
import type { ByteSource } from '../../reading/bytes.ts';

/** A cube of 1.000.000 cells, the most that StatBank sends, fills less than 10 MB. */
const most = 64_000_000;
const chunk = 1 << 20;

/** All bytes of a file that cannot be read row by row. @throws FordelError `UDTRAEK-STORT`. */
export function heldFile(bytes: ByteSource, file: string): Buffer {
  let held = Buffer.alloc(chunk);
  let length = 0;
  for (;;) {
    const read = bytes.read(held, length);
    if (read === 0) return held.subarray(0, length);
    length += read;
    if (length > most) throw tooLong(file);
    if (held.length - length < chunk) {
      const wider = Buffer.alloc(2 * held.length);
      held.copy(wider, 0, 0, length);
      held = wider;
    }
  }
}

function tooLong(file: string): FordelError {
  return failure({
    code: 'UDTRAEK-STORT',
    message: 'filen fylder mere end 64 MB, og Statistikbanken sender højst 1.000.000 celler i denne form',
    place: { file },
    advice: 'Hent det samme som CSV (BULK), der læses række for række.',
  });
}
