import { existsSync, readdirSync } from 'node:fs';
import { failure } from '../model/diagnostic.ts';
import { nearestFile } from './missing-file.ts';
import { shippedPath } from './reading/paths.ts';
import { didYouMean } from './reading/suggest.ts';

/** The names of the shipped ordninger. */
export function shippedSchemes(): string[] {
  return readdirSync(shippedPath('ordninger'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * The file of an ordning: the one that is named, or a shipped one.
 *
 * @throws FordelError `ORDNING-FINDES-IKKE`.
 */
export function schemePath(reference: string): string {
  const shipped = shippedSchemes();
  if (shipped.includes(reference)) return shippedPath('ordninger', `${reference}.yaml`);
  if (reference === '-' || existsSync(reference)) return reference;
  throw failure({
    code: 'ORDNING-FINDES-IKKE',
    message: `der er ingen ordning "${reference}"`,
    advice: `Skriv stien til en ordningsfil, eller navnet på en af dem, der følger med: ${shipped.join(', ')}.${didYouMean(reference, shipped) || nearestFile(reference)}`,
  });
}
