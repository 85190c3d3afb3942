import { readSync } from 'node:fs';

const chunkSize = 1 << 16;
const pause = 10;

/** All of standard input, also from a pipe that answers that it has nothing yet (`EAGAIN`) instead of waiting. */
export function readStandardInput(): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const chunk = readChunk();
    if (chunk === undefined) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    else if (chunk.length === 0) return Buffer.concat(chunks);
    else chunks.push(chunk);
  }
}

/** The next bytes: none at the end, undefined where there are none yet. */
function readChunk(): Uint8Array | undefined {
  const buffer = Buffer.alloc(chunkSize);
  try {
    return buffer.subarray(0, readSync(0, buffer, 0, chunkSize, null));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return undefined;
    // A pipe on Windows ends so.
    if (code === 'EOF') return new Uint8Array();
    throw error;
  }
}
