import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: where `data/` lies, from the sources as from the bundle. */
export const packageRoot = findPackageRoot(dirname(fileURLToPath(import.meta.url)));

/** A file that ships with the program, by its path below `data/`. */
export function shippedPath(...parts: string[]): string {
  return join(packageRoot, 'data', ...parts);
}

/** How a path is shown: below the package for shipped files, else relative to the working folder where it can be. */
export function displayPath(path: string): string {
  if (path === '-') return '<stdin>';
  const absolute = resolve(path);
  for (const base of [process.cwd(), packageRoot]) {
    const shown = relative(base, absolute);
    if (shown !== '' && !isAbsolute(shown) && shown.split(sep)[0] !== '..') return shown.split(sep).join('/');
  }
  return path.split(sep).join('/');
}

function findPackageRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : findPackageRoot(dirname(from));
}
