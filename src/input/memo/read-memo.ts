import type { Memo } from '../../model/memo/memo.ts';
import type { SourceReader } from '../reading/source.ts';
import { unreadable } from './unreadable.ts';
import { writtenMemo } from './written-memo.ts';

const word = [0x50, 0x4b, 0x03, 0x04];
/** What came before .docx, and what a .docx is put into that is locked. */
const olderWord = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [...Buffer.from('%PDF-')];
/** A PDF may have something else before it. */
const pdfWithin = 1024;

/**
 * Reads a memo, whatever format it is in: its first bytes tell, and what reads documents that are no text is loaded for them alone.
 *
 * @throws FordelError `FIL-FINDES-IKKE`, `FIL-LAESES-IKKE`, `FIL-STOR`, `FIL-TEGN`, `FIL-BINAER` or `NOTAT-FIL`.
 */
export async function readMemo(path: string, reader: SourceReader): Promise<Memo> {
  const source = reader.bytes(path);
  const begins = (start: readonly number[]) => start.every((byte, at) => source.bytes[at] === byte);
  if (begins(word)) return (await import('./docx-memo.ts')).docxMemo(source);
  if (begins(olderWord)) {
    throw unreadable(
      source.file,
      'filen er et Word-dokument fra før 2007 eller beskyttet med adgangskode',
      'Gem den som .docx uden adgangskode, og brug den fil.',
    );
  }
  if (Buffer.from(source.bytes.subarray(0, pdfWithin)).includes(Buffer.from(pdf)))
    return (await import('./pdf-memo.ts')).pdfMemo(source);
  return writtenMemo(path, reader);
}
