import { raised } from '../../../model/memo/raised.ts';
import { plainText } from '../plain-text.ts';
import type { Glyph } from './drawn.ts';

/** Characters that stand together on a line. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** A small raised word that no word stands before: the mark of a note at the beginning of its line. */
  readonly isMark: boolean;
}

/** Words on one line of a page. */
export interface PageLine {
  readonly words: readonly Word[];
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** A gap of this part of the height parts words, where no blank does. */
const wordGap = 0.2;
/** Below it no blank is put between two words. */
const noGap = 0.12;
/** How far two characters of a line may stand above each other. */
const sameLine = 0.12;
/** A raised mark is at most this part of what it stands beside, and lifted by so much of its height. */
const mostOfHost = 0.87;
const [leastLift, mostLift] = [0.12, 0.75];

/** The words of a page, raised marks with the word before them. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  return withMarks(byBaseline(glyphs).flatMap(wordsOfBaseline));
}

/** Words as they stand beside each other, from the top to the bottom of the page. */
export function linesOfWords(words: readonly Word[]): PageLine[] {
  const groups: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (first !== undefined && word.y - first.y <= 0.3 * Math.min(word.size, first.size)) group?.push(word);
    else groups.push([word]);
  }
  return groups.map(lineOf);
}

export function lineOf(words: readonly Word[]): PageLine {
  const sorted = [...words].sort((a, b) => a.x - b.x);
  return {
    words: sorted,
    x: sorted[0]?.x ?? 0,
    end: sorted.reduce((end, word) => Math.max(end, word.end), 0),
    y: sorted[0]?.y ?? 0,
    size: usualSize(sorted),
  };
}

/** The size that most characters have. */
export function usualSize(words: readonly Word[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of words) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** What words say together: with a blank between them, but where nothing is. */
export function textOf(words: readonly Word[]): string {
  return words
    .map((word, at) => {
      const before = words[at - 1];
      const isGlued = before !== undefined && word.x - before.end < noGap * word.size;
      return at === 0 || isGlued ? word.text : ` ${word.text}`;
    })
    .join('');
}

function byBaseline(glyphs: readonly Glyph[]): Glyph[][] {
  const lines: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (first !== undefined && glyph.y - first.y <= sameLine * Math.min(glyph.size, first.size))
      line?.push(glyph);
    else lines.push([glyph]);
  }
  return lines;
}

function wordsOfBaseline(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  let open: { text: string; x: number; end: number; y: number; size: number } | undefined;
  let last: Glyph | undefined;
  const end = () => {
    if (open !== undefined) words.push({ ...open, text: plainText(open.text), isMark: false });
    open = undefined;
  };
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x)) {
    const text = shown(glyph.text);
    if (text.trim() === '') {
      if (text !== '') end();
      continue;
    }
    // What is drawn twice, a hair apart, is bold.
    if (last?.text === glyph.text && glyph.x - last.x < 0.15 * glyph.size) continue;
    last = glyph;
    if (
      open !== undefined &&
      (glyph.x - open.end > wordGap * glyph.size || isOtherSize(glyph.size, open.size))
    )
      end();
    if (open === undefined) open = { text, x: glyph.x, end: glyph.end, y: glyph.y, size: glyph.size };
    else {
      open.text += text;
      open.end = Math.max(open.end, glyph.end);
    }
  }
  end();
  return words;
}

function isOtherSize(size: number, other: number): boolean {
  return Math.min(size, other) < mostOfHost * Math.max(size, other);
}

/** Ligatures are the letters they are of; what a font of signs has for itself is a dot of a list. */
function shown(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\ue000-\uf8ff]/g, '•');
}

/** Each small word that is lifted beside a larger one belongs to that: after it as its mark, before it as that of a note. */
function withMarks(words: readonly Word[]): Word[] {
  const byEnd = [...words].sort((a, b) => a.end - b.end);
  const byStart = [...words].sort((a, b) => a.x - b.x);
  const marks = new Map<Word, Word>();
  const result: Word[] = [];
  for (const word of words) {
    if (word.text.length > 4 || !/^[\d¹²³⁴-⁹*),.†‡a-z]+$/i.test(word.text)) continue;
    // A blank may stand before it.
    const reach = 0.7 * word.size;
    const host = near(
      byEnd,
      (each) => each.end,
      word.x - reach,
      word.x + reach,
      (each) => isLifted(word, each),
    );
    if (host !== undefined && !marks.has(host)) marks.set(host, word);
  }
  const taken = new Set(marks.values());
  for (const word of words) {
    const mark = marks.get(word);
    if (taken.has(word)) continue;
    if (mark !== undefined)
      result.push({ ...word, text: textOf([word, { ...mark, text: raised(mark.text) }]), end: mark.end });
    else {
      const after = /^[\d¹²³⁴-⁹*†‡]{1,3}$/.test(word.text)
        ? near(
            byStart,
            (each) => each.x,
            word.end,
            word.end + 4 * word.size,
            (each) => isLifted(word, each),
          )
        : undefined;
      result.push(after === undefined ? word : { ...word, y: after.y, isMark: true });
    }
  }
  return result;
}

function isLifted(mark: Word, host: Word): boolean {
  const lift = host.y - mark.y;
  return mark.size < mostOfHost * host.size && lift > leastLift * host.size && lift < mostLift * host.size;
}

/** The first of sorted words that has its edge in a range and is what is looked for. */
function near(
  sorted: readonly Word[],
  edge: (word: Word) => number,
  from: number,
  to: number,
  is: (word: Word) => boolean,
): Word | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = sorted[middle];
    if (word !== undefined && edge(word) < from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < Math.min(low + mostLooked, sorted.length); at += 1) {
    const word = sorted[at];
    if (word === undefined || edge(word) > to) return undefined;
    if (is(word)) return word;
  }
  return undefined;
}

/** More words do not begin or end at one place of a page. */
const mostLooked = 200;
