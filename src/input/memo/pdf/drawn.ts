import { addAll } from '../../../model/diagnostic.ts';
import type { Operators, PdfFont, PdfPage } from './library.ts';
import { combined, type Matrix, matrixOf, moved, unit } from './matrix.ts';
import { linesOfPath, type RuledLine } from './ruled-lines.ts';

/** A character where it stands on a page, in points from its upper left corner; `y` is that of the line it stands on. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** What is drawn on a page that matters to a reader of it. */
export interface DrawnPage {
  readonly glyphs: readonly Glyph[];
  readonly lines: readonly RuledLine[];
  /** Whether it has text that is not written from left to right, or that is not seen (a picture that was read by a machine). */
  readonly hasTurned: boolean;
  readonly hasUnseen: boolean;
}

interface State {
  matrix: Matrix;
  font: PdfFont | undefined;
  size: number;
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

interface DrawnGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

const invisibleMode = 3;

/** Follows what a page draws, as a PDF says that it is drawn, to where each character stands. */
export function drawnOn(page: PdfPage, operators: Operators): DrawnPage {
  return new Drawer(page, operators).follow();
}

class Drawer {
  readonly #page: PdfPage;
  readonly #names: ReadonlyMap<number, string>;
  readonly #glyphs: Glyph[] = [];
  readonly #lines: RuledLine[] = [];
  readonly #saved: State[] = [];
  readonly #hidden: boolean[] = [];
  #state: State;
  #text: Matrix = unit;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;
  #hasTurned = false;
  #hasUnseen = false;

  constructor(page: PdfPage, operators: Operators) {
    this.#page = page;
    this.#names = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
    this.#state = {
      matrix: matrixOf(page.transform),
      font: undefined,
      size: 1,
      direction: 1,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  follow(): DrawnPage {
    const { fnArray, argsArray } = this.#page.drawing;
    for (const [at, operator] of fnArray.entries()) {
      const work = steps[this.#names.get(operator) ?? ''];
      work?.(this, argsArray[at] ?? []);
    }
    return {
      glyphs: this.#glyphs,
      lines: this.#lines,
      hasTurned: this.#hasTurned,
      hasUnseen: this.#hasUnseen,
    };
  }

  get state(): State {
    return this.#state;
  }

  save(): void {
    this.#saved.push({ ...this.#state });
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  transform(by: Matrix): void {
    this.#state.matrix = combined(this.#state.matrix, by);
  }

  /** Notes on a page are drawn where it begins, whatever was drawn before. */
  startAnnotation(...by: readonly Matrix[]): void {
    this.save();
    this.#state.matrix = matrixOf(this.#page.transform);
    for (const each of by) this.transform(each);
  }

  setText(matrix: Matrix): void {
    this.#text = matrix;
    [this.#x, this.#y, this.#lineX, this.#lineY] = [0, 0, 0, 0];
  }

  move(x: number, y: number): void {
    this.#lineX += x;
    this.#lineY += y;
    [this.#x, this.#y] = [this.#lineX, this.#lineY];
  }

  setFont(name: string, size: number): void {
    this.#state.font = this.#page.font(name);
    this.#state.size = Math.abs(size);
    this.#state.direction = size < 0 ? -1 : 1;
  }

  mark(group: unknown): void {
    this.#hidden.push(group !== undefined && !this.#page.isShown(group));
  }

  unmark(): void {
    this.#hidden.pop();
  }

  show(glyphs: readonly (DrawnGlyph | number)[]): void {
    const { size, direction, charSpacing, wordSpacing, stretch, rise, font, mode } = this.#state;
    const advance = size * (font?.fontMatrix?.[0] ?? 0.001);
    const matrix = combined(this.#state.matrix, this.#text);
    const [a, b, c, d] = matrix;
    const isTurned = Math.abs(b) > Math.abs(a) * 0.02 || a * direction <= 0 || font?.vertical === true;
    const height = size * Math.hypot(c, d);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#x -= (glyph * size * stretch) / 1000;
        continue;
      }
      const width = glyph.width * advance * stretch * direction;
      if (this.#isSeen(glyph, isTurned, mode)) {
        const [x, y] = moved(matrix, this.#x, this.#y + rise);
        const [end] = moved(matrix, this.#x + width, this.#y + rise);
        this.#glyphs.push({ text: glyph.unicode, x, end, y, size: height });
      }
      this.#x += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * direction * stretch;
    }
  }

  #isSeen({ unicode }: DrawnGlyph, isTurned: boolean, mode: number): boolean {
    if (this.#hidden.includes(true)) return false;
    if (isTurned && unicode.trim() !== '') this.#hasTurned = true;
    if (mode === invisibleMode && /\d/.test(unicode)) this.#hasUnseen = true;
    return !isTurned;
  }

  path(operator: number, path: ArrayLike<number> | null | undefined): void {
    const name = this.#names.get(operator) ?? '';
    if (!path || this.#hidden.includes(true) || !/fill|stroke/i.test(name)) return;
    addAll(this.#lines, linesOfPath(path, this.#state.matrix, /stroke/i.test(name)));
  }
}

type Step = (drawer: Drawer, given: readonly unknown[]) => void;

const number = (given: readonly unknown[], at = 0) => (typeof given[at] === 'number' ? given[at] : 0);

/** The operators that matter, by the names the library has for them. */
const steps: Readonly<Record<string, Step>> = {
  save: (drawer) => drawer.save(),
  restore: (drawer) => drawer.restore(),
  transform: (drawer, given) => drawer.transform(matrixOf(given)),
  paintFormXObjectBegin(drawer, [matrix]) {
    drawer.save();
    if (matrix) drawer.transform(matrixOf(matrix));
  },
  paintFormXObjectEnd: (drawer) => drawer.restore(),
  beginAnnotation: (drawer, [, , transform, matrix]) =>
    drawer.startAnnotation(matrixOf(transform), matrixOf(matrix)),
  endAnnotation: (drawer) => drawer.restore(),
  beginMarkedContent: (drawer) => drawer.mark(undefined),
  beginMarkedContentProps: (drawer, [tag, group]) =>
    drawer.mark(tag === 'OC' ? (group ?? undefined) : undefined),
  endMarkedContent: (drawer) => drawer.unmark(),
  beginText: (drawer) => drawer.setText(unit),
  setTextMatrix: (drawer, [matrix]) => drawer.setText(matrixOf(matrix)),
  moveText: (drawer, given) => drawer.move(number(given), number(given, 1)),
  setLeadingMoveText(drawer, given) {
    drawer.state.leading = number(given, 1);
    drawer.move(number(given), number(given, 1));
  },
  nextLine: (drawer) => drawer.move(0, drawer.state.leading),
  setLeading(drawer, given) {
    drawer.state.leading = -number(given);
  },
  setFont: (drawer, given) => drawer.setFont(String(given[0]), number(given, 1)),
  setGState(drawer, [pairs]) {
    for (const [key, value] of (pairs ?? []) as [string, unknown][]) {
      if (key === 'Font' && Array.isArray(value)) drawer.setFont(String(value[0]), number(value, 1));
    }
  },
  setCharSpacing(drawer, given) {
    drawer.state.charSpacing = number(given);
  },
  setWordSpacing(drawer, given) {
    drawer.state.wordSpacing = number(given);
  },
  setHScale(drawer, given) {
    drawer.state.stretch = number(given) / 100;
  },
  setTextRise(drawer, given) {
    drawer.state.rise = number(given);
  },
  setTextRenderingMode(drawer, given) {
    drawer.state.mode = number(given);
  },
  showText: (drawer, [glyphs]) => drawer.show((glyphs ?? []) as (DrawnGlyph | number)[]),
  constructPath(drawer, [draw, buffers]) {
    drawer.path(number([draw]), (buffers as readonly ArrayLike<number>[] | undefined)?.[0]);
  },
};
