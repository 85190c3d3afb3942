import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: where `data/` lies, from the sources as from the bundle. */
export const packageRoot = findPackageRoot(dirname(fileURLToPath(import.meta.url)));

/** A file that ships with the program, by its path below `data/`. */
export function shippedPath(...parts: string[]): string {
  return join(packageRoot, 'data', ...parts);
}

/** A path as an ordning writes it: from its own folder, or after `fordel:` that of a file that ships, as `fordel data` lists it. */
export function pathFrom(folder: string, written: string): string {
  const [, shipped] = /^fordel:(?:data\/)?(.+)$/.exec(written) ?? [];
  return shipped === undefined ? resolve(folder, written) : shippedPath(shipped);
}

/**
 * How a path is shown: `data/…` for shipped files, else relative to the working folder where it can be. A file of the
 * user's own that would look like a shipped one is shown as `./data/…`.
 */
export function displayPath(path: string): string {
  return onOneLine(shownPath(path));
}

/** The file itself that a path leads to, by whatever links and spellings; the path as it is where there is none, as of a pipe. */
export function realPath(path: string): string {
  try {
    return path === '-' ? path : realpathSync(path);
  } catch {
    return path;
  }
}

/** A name may hold a line end, and a log may take a line for a command. */
function onOneLine(path: string): string {
  return path.replace(/\n/g, '\\n').replace(/\r/g, '\\r');
}

function shownPath(path: string): string {
  if (path === '-') return '<stdin>';
  const shipped = pathBelow(packageRoot, path);
  if (shipped?.startsWith('data/')) return shipped;
  const own = pathBelow(process.cwd(), path);
  if (own?.startsWith('data/')) return `./${own}`;
  return own ?? shipped ?? path.split(sep).join('/');
}

function pathBelow(folder: string, path: string): string | undefined {
  const below = relative(folder, resolve(path));
  const inside = below !== '' && !isAbsolute(below) && below.split(sep)[0] !== '..';
  return inside ? below.split(sep).join('/') : undefined;
}

function findPackageRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : findPackageRoot(dirname(from));
}
