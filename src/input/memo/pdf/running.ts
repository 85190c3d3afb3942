import { type PageLine, textOf } from './words.ts';

/** A page's lines, with its number and height. */
export interface PageLines {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
}

/** How far from its upper and lower edge a page may have what is on every page. */
const margin = 0.14;

/**
 * The lines that stand on the pages again and again above and below the text, and the numbers of the pages: they are no text of the memo.
 */
export function runningLines(pages: readonly PageLines[]): ReadonlySet<PageLine> {
  const seen = new Map<string, Map<number, PageLine>>();
  const running = new Set<PageLine>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (!isAtEdge(line, page)) continue;
      const text = textOf(line.words);
      if (isPageNumber(text)) running.add(line);
      for (const alike of new Set([text, withoutPage(text, page.number)])) {
        const key = `${Math.round(line.y / 3)} ${alike}`;
        const known = seen.get(key) ?? new Map<number, PageLine>();
        seen.set(key, known.set(page.number, line));
      }
    }
  }
  for (const lines of seen.values()) {
    // The first page is often without.
    if (lines.size > 1 && lines.size >= (pages.length - 1) / 2)
      for (const line of lines.values()) running.add(line);
  }
  return running;
}

/** A text with each number that rises with the pages as how far it is from theirs. */
function withoutPage(text: string, page: number): string {
  return text
    .replace(/(\d{1,4})\s*(?:af|\/)\s*\d{1,4}/, (_, number: string) => `#${Number(number) - page}`)
    .replace(/^\d{1,4}\b|\b\d{1,4}$/, (number) => `#${Number(number) - page}`);
}

function isAtEdge({ y }: PageLine, { height }: PageLines): boolean {
  return y < height * margin || y > height * (1 - margin);
}

/** A number alone is only the first page's: on others it comes again with another number. */
function isPageNumber(text: string): boolean {
  return /^(?:1|side\s*\d{1,4}(?:\s*(?:af|\/)\s*\d{1,4})?|\d{1,4}\s*(?:af|\/)\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—])$/i.test(
    text,
  );
}

/** Whether such a line has numbers beside those of pages. */
export function hasOtherNumbers(line: PageLine): boolean {
  const text = textOf(line.words);
  return /\d/.test(text.replace(/\bside\s*\d+(?:\s*(?:af|\/)\s*\d+)?|\b\d+$/i, ''));
}
