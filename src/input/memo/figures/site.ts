import type { TextBlock } from '../../../model/memo/memo.ts';

/** How far round a number its words are looked for: no rule sees more, so the time is linear in the text. */
const behind = 60;
const ahead = 80;

/** A place in a text where a number begins, and what stands round it. */
export interface Site {
  readonly at: number;
  /** What stands before it in the text, the nearest of it. */
  readonly before: string;
  /** The number and what follows. */
  readonly rest: string;
  /** Whether nothing but this stands before it on its line: '' or a mark of a list. */
  readonly opensLine: boolean;
  readonly context: PassageContext;
}

/** Where a text stands in its memo, as far as it tells what its numbers are. */
export interface PassageContext {
  readonly kind: TextBlock['kind'] | 'hoved' | 'celle';
  /** In a table: the first cell of a row, or one of the head. */
  readonly isLabel?: boolean | undefined;
  /** Where the numbers of a list begin that stands in one line. */
  readonly listed?: ReadonlySet<number> | undefined;
  /** In a cell: the numbers of its column are years. */
  readonly isOfYears?: boolean | undefined;
}

const numeral = /[\d²³¹⁰-⁹₀-₉¼-¾⅓⅔]/g;

/** The first place from one on where a number begins. */
export function nextSite(text: string, from: number, context: PassageContext): Site | undefined {
  numeral.lastIndex = from;
  const at = numeral.exec(text)?.index;
  return at === undefined ? undefined : siteAt(text, at, context);
}

export function siteAt(text: string, at: number, context: PassageContext): Site {
  const before = text.slice(Math.max(0, at - behind), at);
  return {
    at,
    before,
    rest: text.slice(at, at + ahead),
    opensLine: before.length === at ? /^\s*(?:[-–•*○]\s*)*$|\n\s*$/.test(before) : /\n\s*$/.test(before),
    context,
  };
}
