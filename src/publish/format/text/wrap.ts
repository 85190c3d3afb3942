import { lettersOf, widthOf } from './measure.ts';

/** A space that a line may end at: none before the unit of a figure, and none beside × and / between two. */
const between = /(?<!\d [×/]) (?!(?:kr\.|%|‰|øre\b|mio\. kr|mia\. kr|\(1\.000 kr|[×/] \d))/;

/** The words of a text; a figure and its unit are one, and so is a product or a quotient of figures. */
export function wordsOf(text: string): string[] {
  return text.split(between);
}

/**
 * A text in lines of at most `width`, broken between its words, further lines with `hang` before them. A word that is longer
 * than a line is broken after a slash or a hyphen, and where it has none between any two letters, but never in a figure that a
 * line has room for.
 */
export function wrap(text: string, width: number | undefined, hang = ''): string[] {
  const lines = text.split('\n');
  return width === undefined ? lines : lines.flatMap((line) => wrapLine(line, width, hang));
}

function wrapLine(text: string, width: number, hang: string): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line: string | undefined;
  let used = 0;
  const start = (word: string) => {
    const indent = lines.length === 0 ? '' : hang;
    const pieces = piecesOf(word, width - hang.length);
    for (const piece of pieces.slice(0, -1)) lines.push(`${lines.length === 0 ? '' : hang}${piece}`);
    line = `${pieces.length > 1 ? hang : indent}${pieces.at(-1) ?? ''}`;
    used = widthOf(line);
  };
  for (const word of wordsOf(text)) {
    const more = widthOf(word) + 1;
    if (line === undefined) start(word);
    else if (used + more <= width) {
      line = `${line} ${word}`;
      used += more;
    } else {
      lines.push(line.trimEnd());
      start(word);
    }
  }
  return [...lines, line ?? ''];
}

const inFigure = /^[\d.,]$/;

/** A word in pieces that each fit. */
function piecesOf(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece: string[] = [];
  let used = 0;
  for (const letter of lettersOf(word)) {
    const more = widthOf(letter);
    if (used + more > width && piece.length > 0) {
      const kept = breakIn(piece, letter);
      pieces.push(piece.slice(0, kept).join(''));
      piece = piece.slice(kept);
      used = widthOf(piece.join(''));
    }
    piece.push(letter);
    used += more;
  }
  return [...pieces, piece.join('')];
}

/** How many letters of a full line stay on it. */
function breakIn(piece: readonly string[], next: string): number {
  const good = piece.findLastIndex((letter, index) => mayBreak(letter, piece[index + 1] ?? next)) + 1;
  if (good > piece.length / 3) return good;
  if (!inFigure.test(next)) return piece.length;
  const figure = piece.findLastIndex((letter) => !inFigure.test(letter)) + 1;
  const signed = piece[figure - 1] === '-' ? figure - 1 : figure;
  return signed > 0 ? signed : piece.length;
}

/** After a slash, and after a hyphen that is no minus. */
function mayBreak(letter: string, next: string): boolean {
  return letter === '/' || (/[-_]/.test(letter) && !/\d/.test(next));
}

/** The beginning of a text and `…`, where there is no room for all of it. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const letter of lettersOf(text)) {
    used += widthOf(letter);
    if (used > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}
