import { existsSync, readdirSync } from 'node:fs';
import { failure } from '../../../model/diagnostic.ts';
import { shippedPath } from '../../reading/paths.ts';
import { didYouMean } from '../../reading/suggest.ts';

const folder = 'notatskabeloner';

/** The names of the templates that ship. */
export function shippedTemplates(): string[] {
  return readdirSync(shippedPath(folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.slice(0, -'.md'.length))
    .sort();
}

/**
 * The file of a template: the one that is named, or one that ships.
 *
 * @throws FordelError `SKABELON`.
 */
export function templatePath(reference: string): string {
  const shipped = shippedTemplates();
  if (shipped.includes(reference)) return shippedPath(folder, `${reference}.md`);
  if (reference === '-' || existsSync(reference)) return reference;
  throw failure({
    code: 'SKABELON',
    message: `der er ingen skabelon "${reference}"`,
    advice: `Skriv stien til en skabelon, eller navnet på en af dem, der følger med: ${shipped.join(', ')}.${didYouMean(reference, shipped)}`,
  });
}
