import CliTable from 'cli-table3';
import { largestOf } from '../../../model/largest-of.ts';

/** For each cell cli-table3 looks at all others: so many rows are laid out at a time. */
const rowsAtATime = 50;

export const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
} as const;
export const noPadding = { 'padding-left': 0, 'padding-right': 0, head: [], border: [] };

/** Letters, digits and dashes of Latin scripts: a text of these is as wide as it is long. */
const latin = /^[ -~\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2010-\u2027\u2192\u2260]*$/;

/**
 * How wide each column of a table must be. Rows with other letters are measured by cli-table3 itself: as wide as a row of
 * letters x becomes that is set below them.
 */
export function widestOf(rows: readonly (readonly string[])[]): number[] {
  const isOther = (row: readonly string[]) => !row.every((text) => latin.test(text));
  const measured = inParts(rows.filter(isOther)).map((part) => {
    const layout = new CliTable({ chars: { ...noLines, middle: '|' }, style: noPadding });
    layout.push(...part.map((row) => [...row]), part[0]?.map(() => 'x') ?? []);
    const ruler = layout.toString().split('\n').at(-1) ?? '';
    return ruler.split('|').map((column) => column.length);
  });
  const lengths = rows.filter((row) => !isOther(row)).map((row) => row.map((text) => text.length));
  return (rows[0] ?? []).map((_, column) =>
    largestOf([...measured, ...lengths].map((row) => row[column] ?? 0)),
  );
}

/** Made when a text first needs it, which few do: that takes Node as long as a table. */
let segmenter: Intl.Segmenter | undefined;
const widths = new Map<string, number>();

/** What of a text is never parted: letters with their accents, pictures of several signs. */
export function lettersOf(text: string): string[] {
  if (latin.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('da', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How wide a text is shown. */
export function widthOf(text: string): number {
  if (latin.test(text)) return text.length;
  return lettersOf(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0);
}

function widthOfLetter(letter: string): number {
  if (letter === '\t') return 8;
  const known = latin.test(letter) ? letter.length : widths.get(letter);
  if (known !== undefined) return known;
  const [width = letter.length] = widestOf([[letter]]);
  widths.set(letter, width);
  return width;
}

export function inParts<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtATime) }, (_, index) =>
    rows.slice(index * rowsAtATime, (index + 1) * rowsAtATime),
  );
}
