/** Bytes in the order they come, so many at a time as their source has at hand. */
export interface ByteSource {
  /** Writes into the buffer from an offset on and says how many bytes; 0 is the end. */
  read(into: Uint8Array, offset: number): number;
}
