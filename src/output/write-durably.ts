import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Writes a new file and waits until it is on the disk. */
export function writeDurably(path: string, content: Uint8Array | string): void {
  const handle = openSync(path, 'wx');
  try {
    const bytes = Buffer.from(content);
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** So that the names in a folder survive a power failure too; Windows has no such call for folders. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
