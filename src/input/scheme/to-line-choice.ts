import type { LineChoice, LineFilter } from '../../model/scheme/line-filter.ts';

type Texts = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** `hvor`, `udelad` and `udfyld`, as they stand beside a file. A number is the text of its digits. */
export function toLineChoice(entry: {
  readonly hvor?: Texts | undefined;
  readonly udelad?: Texts | 'resten' | undefined;
  readonly udfyld?: 'nedad' | undefined;
}): LineChoice {
  const { hvor = {}, udelad, udfyld } = entry;
  return {
    where: toFilter(hvor),
    leaves: udelad === undefined || udelad === 'resten' ? udelad : toFilter(udelad),
    fillsDown: udfyld === undefined ? undefined : true,
  };
}

function toFilter(texts: Texts): LineFilter {
  return new Map(Object.entries(texts).map(([column, text]) => [column, [text].flat().map(String)]));
}
