import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { didYouMean } from './reading/suggest.ts';

/** What to do about a file that an ordning names and that is not there, with one of nearly its name that is. */
export function namedIn(schemeFile: string, file: string): string {
  return `Filen er nævnt i ${schemeFile}; stien regnes fra dens mappe.${nearestFile(file)}`;
}

/** ` Mente du "x"?` of the file beside one that is not there whose name is nearly its own. */
export function nearestFile(file: string): string {
  try {
    return didYouMean(basename(file), readdirSync(dirname(file)));
  } catch {
    return '';
  }
}
