import { heldBytes, type RawBytes } from '../../src/input/reading/open-file.ts';
import { SourceReader } from '../../src/input/reading/source.ts';

/** Reads files that are only named, and all others from the disk. */
export class HeldReader extends SourceReader {
  readonly #held: ReadonlyMap<string, Uint8Array>;

  constructor(held: ReadonlyMap<string, Uint8Array>) {
    super();
    this.#held = held;
  }

  protected override bytesOf(path: string, largest: number): RawBytes {
    const bytes = this.#held.get(path);
    return bytes === undefined ? super.bytesOf(path, largest) : heldBytes(bytes);
  }
}
