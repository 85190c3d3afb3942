/** What a series puts before its numbers: letters, digits and hyphens, at most ten, no hyphen first; or nothing. */
export const prefixPattern = /^([A-Za-z0-9][A-Za-z0-9-]{0,9})?$/;

/** A running number has at most ten digits, as many as a series may ask for. */
export const highestNumber = 9_999_999_999;

/**
 * Whether two series with different prefixes can write the same number: `24` and `240`, where 24 00001 and 240 0001 are
 * both 2400001. Banks and file systems may not tell `f24-` from `F24-`, so these meet too.
 */
export function canMeet(prefix: string, other: string): boolean {
  if (prefix === other) return false;
  const [short, long] = prefix.length < other.length ? [prefix, other] : [other, prefix];
  return long.toUpperCase().startsWith(short.toUpperCase()) && /^\d*$/.test(long.slice(short.length));
}
