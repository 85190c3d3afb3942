import { headingKey } from '../heading.ts';

const lastWords = new Set(
  'år aar year tid time tidspunkt årstal aarstal opgjort periode period kvartal måned maaned month'.split(
    ' ',
  ),
);
const kindOfYear = /(?:regnskabs|budget|kalender|skole|indkomst)(?:år|aar)$/;
const period = /^(19|20)\d\d(-?[KQMH]\d{1,2}|-\d\d)?$/i;

/** Whether a column says which year or period a row is of: by its heading, or by a text such as 2024K1 or 2024M05. */
export function isPeriodColumn(column: string, text: string): boolean {
  const heading = headingKey(column);
  const isNamed = lastWords.has(heading.split(/[\s_-]/).at(-1) ?? '') || kindOfYear.test(heading);
  return isNamed || (text.length > 4 && isPeriod(text));
}

/** Whether a text is a year, or a part of one. */
export function isPeriod(text: string): boolean {
  return period.test(text);
}
