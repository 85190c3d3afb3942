import { isScalar, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { Malformed } from './malformed.ts';

/**
 * What YAML takes for a key without a value between `{` and `}`: the decimals of `62,5`, as a comma ends what stands before
 * it, and `fast:1000`, whose colon has no space behind it. The map becomes what was meant, with whole numbers, so that the
 * reading goes on.
 */
export function mendFlowSlips(map: YAMLMap, text: string): Malformed[] {
  if (map.flow !== true) return [];
  const slips: Malformed[] = [];
  map.items = map.items.filter((pair) => {
    const slip = pair.value === null ? decimalsIn(pair, text) : undefined;
    if (slip !== undefined) slips.push(slip);
    else if (pair.value === null) slips.push(...giveSpace(pair));
    return slip === undefined;
  });
  return slips;
}

function decimalsIn({ key }: Pair, text: string): Malformed | undefined {
  if (!isScalar(key) || !key.range || key.type !== 'PLAIN' || !/^\d+\b/.test(key.source ?? ''))
    return undefined;
  const [from, to] = key.range;
  const [whole] = /[\d.]+,$/.exec(text.slice(0, from)) ?? [];
  if (whole === undefined) return undefined;
  return {
    from: from - whole.length,
    to,
    message: 'decimaltal skal stå i anførselstegn',
    advice: `Mellem { og } slutter et led ved komma. Skriv "${whole}${key.source}".`,
  };
}

function giveSpace(pair: Pair): Malformed[] {
  const { key } = pair;
  const [, name, value] = (isScalar(key) && /^([\p{L}_-]+):(\S.*)$/u.exec(key.source ?? '')) || [];
  if (!isScalar(key) || !key.range || name === undefined || value === undefined) return [];
  const [from, to] = key.range;
  const given = new Scalar(/^-?\d+$/.test(value) ? Number.parseInt(value, 10) : value);
  given.range = key.range;
  given.source = value;
  pair.value = given;
  key.value = name;
  return [{ from, to, message: 'der mangler et mellemrum efter kolon', advice: `Skriv ${name}: ${value}` }];
}
