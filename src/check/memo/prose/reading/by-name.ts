import { isOneWord, rootOf } from './words.ts';

interface Entry<T> {
  readonly thing: T;
  readonly word: string;
  readonly block: number;
}

/** How many of one name are looked at, on each side of a place. */
const nearest = 12;

/** Things of a memo by the words that name them, put in as they stand. */
export class ByName<T> {
  readonly #byRoot = new Map<string, Entry<T>[]>();

  put(words: readonly string[], block: number, thing: T): void {
    for (const word of new Set(words)) {
      const known = this.#byRoot.get(rootOf(word));
      if (known === undefined) this.#byRoot.set(rootOf(word), [{ thing, word, block }]);
      else known.push({ thing, word, block });
    }
  }

  /** What one of the words names, of what stands near a block, the nearest first. */
  named(words: readonly string[], block: number): T[] {
    const found = [...new Set(words)].flatMap((word) =>
      around(this.#byRoot.get(rootOf(word)) ?? [], block).filter((entry) => isOneWord(entry.word, word)),
    );
    const near = found.toSorted((a, b) => Math.abs(a.block - block) - Math.abs(b.block - block));
    return [...new Set(near.map(({ thing }) => thing))];
  }
}

function around<T>(entries: readonly Entry<T>[], block: number): readonly Entry<T>[] {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.block ?? 0) < block) low = middle + 1;
    else high = middle;
  }
  return entries.slice(Math.max(0, low - nearest), low + nearest);
}
