import { headingKey } from '../../model/heading.ts';
import { labelWords, namesWhole, totalWordIn } from '../../model/tables/total-words.ts';
import type { CsvCell } from '../reading/csv-table.ts';
import { unitOfTitle } from './units/unit-said.ts';

type Row = readonly CsvCell[];

/** The rows of a table that are lines or should be, and those that have a text alone and need no amount. */
interface ParsedRows {
  readonly body: readonly Row[];
  /** Headings among the lines, and notes below them. */
  readonly texts: readonly Row[];
  /** The unit that is told below the table; no row of it. */
  readonly units: readonly CsvCell[];
}

/**
 * Parts the headings and notes of a table from its lines. A row that has one text and no amount is a heading where lines with amounts follow
 * it and something beside its empty amount says so, for a line whose amount was forgotten has that too; it is a note where no
 * line follows it and it begins as notes do.
 *
 * @param amounts the columns that are read.
 */
export function withoutText(rows: readonly Row[], amounts: readonly number[]): ParsedRows {
  const isAlone = rows.map((cells) => isTextAlone(cells, amounts));
  const end = isAlone.lastIndexOf(false) + 1;
  if (end === rows.length && !isAlone.includes(true)) return { body: rows, texts: [], units: [] };
  const headings = new Headings(rows, isAlone, amounts);
  const body: Row[] = [];
  const texts: Row[] = [];
  const units: CsvCell[] = [];
  for (const [at, cells] of rows.entries()) {
    const text = textOf(cells);
    if (isAlone[at] && at >= end && text !== undefined && unitOfTitle(text.text) !== undefined)
      units.push(text);
    else if (isAlone[at] && (at < end ? headings.has(at) : isNote(text?.text ?? ''))) texts.push(cells);
    else body.push(cells);
  }
  return { body, texts, units };
}

/** Whether a row has one text and no amount: a heading, a note, or a line without its number. */
export function isTextAlone(cells: Row, amounts: readonly number[]): boolean {
  if (amounts.length === 0) return false;
  const isEmpty = (at: number) => cells[at]?.text === '' && cells[at].stored !== 'ulaeselig';
  return amounts.every(isEmpty) && cells.filter(({ text }) => text !== '').length === 1;
}

export function textOf(cells: Row): CsvCell | undefined {
  return cells.find(({ text }) => text !== '');
}

const noteWords =
  /^(?:\*|[¹²³]|\(?\d\) |(?:kilde|data|note|noter|anm|anmærkning(?:er)?|bem|bemærk|bemærkning(?:er)?|udskrevet|udskrift|udtræk|trukket|opdateret|dannet|udarbejdet|opgjort|afstemt|kontakt|se også|fodnote|side \d+)(?![\p{L}]))/iu;
const sentence = /^\p{Lu}.*(?: \S+){4,}\.$/u;

/** `Kilde: økonomisystemet`, `* inkl. moms`, or a sentence. */
function isNote(text: string): boolean {
  return noteWords.test(text) || sentence.test(text);
}

/** What a budget is split by; a line is seldom called so, and never without its amount. */
const sections =
  /^(?:(?:drifts|anlægs|løn|øvrige )?(?:udgift|indtægt|omkostning)(?:er|erne)|anlæg og drift|drift og anlæg|region .+|kommuner|modtagere)$/;

/** Which of the rows with a text alone are headings. */
class Headings {
  readonly #rows: readonly Row[];
  readonly #isAlone: readonly boolean[];
  readonly #shapes: ReadonlySet<string>;
  /** The columns that lines begin in. */
  readonly #firstColumns: ReadonlySet<number>;
  /** What the totals of the table are of. */
  readonly #totalled: ReadonlySet<string>;
  readonly #totals: readonly number[];
  readonly #areFlat: boolean;

  constructor(rows: readonly Row[], isAlone: readonly boolean[], amounts: readonly number[]) {
    this.#rows = rows;
    this.#isAlone = isAlone;
    const words = rows.map((cells, at) => (isAlone[at] ? [] : wordsIn(cells, amounts)));
    this.#totals = words.flatMap((own, at) => (own.some(({ kind }) => kind === 'total') ? [at] : []));
    this.#totalled = new Set(words.flat().map(({ rest }) => rest));
    const lines = rows.filter((_, at) => !isAlone[at] && words[at]?.length === 0);
    this.#shapes = new Set(lines.map((cells) => shapeOf(cells, amounts)));
    this.#firstColumns = new Set(lines.map(firstColumn));
    this.#areFlat = this.#haveLinesEach();
  }

  has(at: number): boolean {
    const [own, next] = [textOf(this.#rows[at] ?? []), this.#nextLine(at)];
    if (own === undefined || next === undefined || !/\p{L}/u.test(own.text)) return false;
    return (
      this.#isUnlikeLines(at) ||
      isNamedAsHeading(own, next) ||
      this.#totalled.has(labelWords(own.text)) ||
      this.#isClosed(at) ||
      this.#areFlat
    );
  }

  /**
   * Whether no line has something in the same columns alone. Among lines that is not enough where the row begins as they do:
   * then it may be one of them, with more forgotten than its amount.
   */
  #isUnlikeLines(at: number): boolean {
    const row = this.#rows[at] ?? [];
    if (this.#shapes.has(shapeOf(row, []))) return false;
    const begins = at === 0 || this.#isAlone[at - 1] === true || this.#totals.includes(at - 1);
    return begins || !this.#firstColumns.has(firstColumn(row));
  }

  /** The line below a row, or below other headings under it. */
  #nextLine(at: number): Row | undefined {
    const next = this.#isAlone.indexOf(false, at);
    return next < 0 || this.#totals.includes(next) ? undefined : this.#rows[next];
  }

  /** Whether a total closes what a row begins, and another stands before it or after. */
  #isClosed(at: number): boolean {
    const isAfterTotal = this.#totals.includes(at - 1);
    if (!isAfterTotal && at > 0 && this.#isAlone[at - 1] !== true) return false;
    const total = this.#totals.find((each) => each > at);
    const line = this.#isAlone.indexOf(false, at);
    if (total === undefined || this.#isAlone.slice(line, total).includes(true)) return false;
    return isAfterTotal || total < this.#isAlone.lastIndexOf(false);
  }

  /** Whether the table begins with a heading and has another, and two lines or more follow each: nobody forgets an amount so regularly. */
  #haveLinesEach(): boolean {
    const starts = this.#isAlone.flatMap((alone, at) =>
      alone && this.#nextLine(at) !== undefined ? [at] : [],
    );
    const isLine = (at: number) => this.#isAlone[at] === false && !this.#totals.includes(at);
    return (
      this.#isAlone[0] === true && starts.length > 1 && starts.every((at) => isLine(at + 1) && isLine(at + 2))
    );
  }
}

function wordsIn(cells: Row, amounts: readonly number[]) {
  return cells.flatMap(({ text }, at) => (amounts.includes(at) ? [] : (totalWordIn(text) ?? [])));
}

/** Which columns of a row have something, but for the amounts. */
function shapeOf(cells: Row, amounts: readonly number[]): string {
  return cells.map(({ text }, at) => text !== '' && !amounts.includes(at)).join();
}

function firstColumn(cells: Row): number {
  return cells.findIndex(({ text }) => text !== '');
}

/** `Personale:`, `Udgifter`, `PERSONALE`, `1 Personale` over `1.1 Løn`, and what its line is indented under. */
function isNamedAsHeading(own: CsvCell, line: Row): boolean {
  const below = textOf(line)?.text ?? '';
  const number = /^\d+(?:\.\d+)*/.exec(own.text)?.[0];
  const isCapital = (text: string) => /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();
  const [first] = line;
  return (
    own.text.endsWith(':') ||
    sections.test(headingKey(own.text)) ||
    namesWhole(own.text) ||
    (number !== undefined && below.startsWith(`${number}.`)) ||
    (isCapital(own.text) && !isCapital(below)) ||
    (first !== undefined && own.field === first.field && first.origin.column > own.origin.column)
  );
}
