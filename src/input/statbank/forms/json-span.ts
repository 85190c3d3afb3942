const quote = 0x22;
const backslash = 0x5c;
const openers = [0x7b, 0x5b];
const closers = [0x7d, 0x5d];

/** Where a value lies in JSON: from its bracket to behind the one that closes it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Whether it is closed before the file ends. */
  readonly isClosed: boolean;
}

/** Where the figures of JSON-stat lie: `value` of the whole, or of its `dataset`. They are not to be parsed as one. */
export function spanOfValue(bytes: Buffer): Span | undefined {
  const keys: string[] = [];
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (openers.includes(byte)) {
      const isFigures = keys[depth] === 'value' && (depth === 1 || (depth === 2 && keys[1] === 'dataset'));
      if (isFigures) return closed(bytes, at, byte);
      depth++;
      keys.length = depth;
    } else if (closers.includes(byte)) depth--;
    else if (byte === quote) {
      const end = endOfString(bytes, at);
      const isKey = /^\s*:/.test(bytes.subarray(end, end + 20).toString('latin1'));
      if (isKey) keys[depth] = bytes.subarray(at + 1, end - 1).toString('latin1');
      at = end - 1;
    }
  }
  return undefined;
}

/** Figures hold no brackets, and no strings that do. */
function closed(bytes: Buffer, start: number, opener: number): Span {
  const closer = closers[openers.indexOf(opener)] ?? 0;
  const end = bytes.indexOf(closer, start);
  return { start, end: end < 0 ? bytes.length : end + 1, isClosed: end >= 0 };
}

/** Behind the quote that closes a string. */
function endOfString(bytes: Buffer, open: number): number {
  let at = open + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at + 1;
}
