import { tooLarge } from '../../reading/read-bytes.ts';
import type { SourceBytes } from '../../reading/source.ts';
import { damaged, unreadable } from '../unreadable.ts';

/** How far before its stream a dictionary may begin. */
const longestDictionary = 4096;
/** A page has some three. */
const mostStreams = 50_000;

/**
 * Refuses a PDF that is not whole, and one whose streams unpack to more than may be read: what reads it would not stop. Pictures are never
 * unpacked, and count nothing.
 *
 * @throws FordelError `NOTAT-FIL` or `FIL-STOR`.
 */
export function refuseBombs({ file, bytes, largest }: SourceBytes): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.lastIndexOf('%%EOF') < 0) throw damaged(file, 'en PDF');
  let unpacked = 0;
  let end = 0;
  let streams = 0;
  for (let at = data.indexOf('stream'); at >= 0; at = data.indexOf('stream', at + 6)) {
    if (data.toString('latin1', at - 3, at) === 'end') continue;
    streams += 1;
    if (streams > mostStreams) {
      throw unreadable(
        file,
        'filen har flere dele, end noget notat har',
        'Udskriv den til en ny PDF, og brug den.',
      );
    }
    const before = data.toString('latin1', Math.max(at - longestDictionary, 0), at);
    const dictionary = before.slice(Math.max(before.lastIndexOf(' obj'), 0));
    if (/\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const filters = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g) ?? [];
    if (filters.length > 1) {
      throw unreadable(file, 'filen er pakket flere gange', 'Udskriv den til en ny PDF, og brug den.');
    }
    if (end >= 0 && end < at) end = data.indexOf('endstream', at);
    const packed = data.subarray(afterLineEnd(data, at + 6), end < 0 ? undefined : end);
    if (filters[0]?.startsWith('/Fl') && isZlib(packed)) unpacked += lengthOf(packed, largest - unpacked);
    if (unpacked > largest) throw tooLarge(file, largest);
  }
}

function afterLineEnd(data: Buffer, at: number): number {
  return data[at] === 0x0d && data[at + 1] === 0x0a ? at + 2 : at + 1;
}

function isZlib([method = 0, flags = 0]: Uint8Array): boolean {
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

/** How long a stream is, unpacked; more than there is room for where it is longer. */
function lengthOf(packed: Uint8Array, room: number): number {
  const { constants, inflateSync } = process.getBuiltinModule('node:zlib');
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(room, 1), finishFlush: constants.Z_SYNC_FLUSH })
      .length;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What does not unpack is for the library to say.
    return code === 'ERR_BUFFER_TOO_LARGE' ? room + 1 : 0;
  }
}
