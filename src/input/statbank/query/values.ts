import { headingKey } from '../../../model/heading.ts';
import type { TableValue, TableVariable } from '../../../model/statbank/query.ts';
import { parseAges } from '../labels.ts';

/**
 * The values that a text chooses of a variable: codes and words with commas between them, `*`, `2023*`, `>=2024K1`, `<=2024K1` and
 * `2020-2024`; of ages the span that they cover together, `0-17`. A text that is the name of one value is that one.
 *
 * @returns the values in the order of the table, and the parts of the text that choose none.
 */
export function valuesOf(
  { values }: TableVariable,
  written: string,
): { readonly found: readonly TableValue[]; readonly unknown: readonly string[] } {
  const whole = chosenBy(written, values);
  if (whole.length > 0) return { found: whole, unknown: [] };
  const parts = written.split(',').map((part) => part.trim());
  const chosen = new Set(parts.flatMap((part) => chosenBy(part, values)));
  return {
    found: values.filter((value) => chosen.has(value)),
    unknown: parts.filter((part) => chosenBy(part, values).length === 0),
  };
}

function chosenBy(written: string, values: readonly TableValue[]): readonly TableValue[] {
  const text = written.trim();
  const exact = valueNamed(text, values);
  if (exact !== undefined) return [exact];
  if (text.includes('*')) return matching(text, values);
  const [, sign, end = ''] = /^([<>]=)(.+)$/.exec(text) ?? [];
  if (sign !== undefined) return fromOrTo(sign, end, values);
  const [, from = '', to = ''] = /^(.+?)\s*[-–]\s*(.+)$/.exec(text) ?? [];
  return from === '' ? [] : (agesBetween(text, values) ?? between(from, to, values));
}

/** The value that a text is the code or the name of, or both. */
function valueNamed(text: string, values: readonly TableValue[]): TableValue | undefined {
  const key = nameKey(text);
  return values.find(({ id, text: name }) =>
    [id, name, `${id} ${name}`].some((each) => nameKey(each) === key),
  );
}

/** Signs count, for `>=2024K1` is not `2024K1`; how æ, ø and å are written does not. */
function nameKey(text: string): string {
  return headingKey(text).replace(/å/g, 'aa').replace(/æ/g, 'ae').replace(/ø/g, 'oe');
}

function matching(pattern: string, values: readonly TableValue[]): TableValue[] {
  const parts = pattern
    .toLowerCase()
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`);
  return values.filter(({ id, text }) => [id, text].some((each) => expression.test(each.toLowerCase())));
}

/** From a value on, or up to it; both with it. */
function fromOrTo(sign: string, end: string, values: readonly TableValue[]): readonly TableValue[] {
  const value = valueNamed(end.trim(), values);
  if (value === undefined) return [];
  const at = values.indexOf(value);
  return sign === '>=' ? values.slice(at) : values.slice(0, at + 1);
}

function between(from: string, to: string, values: readonly TableValue[]): readonly TableValue[] {
  const [first, last] = [valueNamed(from, values), valueNamed(to, values)];
  if (first === undefined || last === undefined) return [];
  return values.slice(values.indexOf(first), values.indexOf(last) + 1);
}

/** The values that cover a span of ages together, each year once, the narrowest first; undefined where it is no span, or they do not. */
function agesBetween(text: string, values: readonly TableValue[]): TableValue[] | undefined {
  const span = parseAges(text);
  if (span === undefined || span === 'alle') return undefined;
  const spans = values.flatMap((value) => {
    const ages = parseAges(value.text);
    return ages === undefined || ages === 'alle' ? [] : [{ value, ...ages }];
  });
  const chosen: TableValue[] = [];
  for (let age = span.from; age <= span.to; ) {
    const next = spans.filter(({ from, to }) => from === age && to <= span.to).sort((a, b) => a.to - b.to)[0];
    if (next === undefined) return undefined;
    chosen.push(next.value);
    age = next.to + 1;
  }
  return chosen;
}
