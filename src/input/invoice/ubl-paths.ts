import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { failure } from '../../model/diagnostic.ts';

/**
 * The files that are meant: a folder means every .xml below it, and a name with `*` or `?`, which not every shell unfolds,
 * every file of its folder that has such a name. Each once, in the order given, and by name within a folder.
 *
 * @throws FordelError `FIL-FINDES-IKKE` for a folder without an .xml file and for a pattern that no file has.
 */
export function ublPaths(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap(filesOf))];
}

function filesOf(path: string): string[] {
  if (existsSync(path)) return statSync(path).isDirectory() ? below(path) : [path];
  return /[*?]/.test(basename(path)) ? matching(path) : [path];
}

function below(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.xml$/i.test(name),
  );
  if (files.length === 0) throw nothing(`mappen ${folder} har ingen .xml-filer`);
  return files.sort().map((name) => join(folder, name));
}

function matching(path: string): string[] {
  const folder = dirname(path);
  const pattern = basename(path)
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const isMeant = new RegExp(`^${pattern}$`);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => isMeant.test(name)) : [];
  if (files.length === 0) throw nothing(`ingen fil hedder ${path}`);
  return files.sort().map((name) => join(folder, name));
}

function nothing(message: string) {
  return failure({
    code: 'FIL-FINDES-IKKE',
    message,
    advice: 'Angiv e-fakturaerne selv, en mappe med dem, eller fx "2024/fakturaer/*.xml".',
  });
}
