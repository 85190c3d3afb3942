/**
 * Whether two series with different prefixes can write the same number: `24` and `240`, where 24 00001 and 240 0001 are
 * both 2400001.
 */
export function canMeet(prefix: string, other: string): boolean {
  const [short, long] = prefix.length < other.length ? [prefix, other] : [other, prefix];
  return long.startsWith(short) && /^\d+$/.test(long.slice(short.length));
}
