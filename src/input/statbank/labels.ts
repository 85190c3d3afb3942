import type { AgeSpan, CivilStatus, Sex } from '../../model/statbank/extract.ts';

/**
 * StatBank names the same thing as text (`Mænd`), as a code (`1`) or as both (`1 Mænd`), in Danish or in English.
 * Each function here reads one kind of label, in every form, or returns undefined.
 */

/** What a label stands for that is the sum of what was chosen, on any dimension: it is never counted, and held against its parts. */
export const subtotal = -3;

/** What StatBank's pages call the sum of what was chosen. */
export function isSubtotal(label: string): boolean {
  return /^subtotal$/i.test(label.trim());
}

const sexLabels: ReadonlyMap<string, Sex> = new Map([
  ...['i alt', 'total', 'tot', 'begge køn', 'alle'].map((label) => [label, 'alle'] as const),
  ...['mænd', 'maend', 'men', '1', 'm'].map((label) => [label, 'maend'] as const),
  ...['kvinder', 'women', '2', 'k'].map((label) => [label, 'kvinder'] as const),
]);

export function parseSex(label: string): Sex | undefined {
  return lookup(label, sexLabels);
}

const civilLabels: ReadonlyMap<string, CivilStatus> = new Map([
  ...['i alt', 'total', 'tot', 'alle'].map((label) => [label, 'alle'] as const),
  ...['u', 'ugift', 'never married'].map((label) => [label, 'U'] as const),
  ...['g', 'gift/separeret', 'married/separated'].map((label) => [label, 'G'] as const),
  ...['e', 'enke/enkemand', 'widowed'].map((label) => [label, 'E'] as const),
  ...['f', 'fraskilt', 'divorced'].map((label) => [label, 'F'] as const),
]);

export function parseCivilStatus(label: string): CivilStatus | undefined {
  return lookup(label, civilLabels);
}

/** Nobody is older: the upper end of `100 år og derover`. */
const highestAge = 125;
const allAges = /^((ialt|tot)( .*)?|alder i alt|age, total|i alt|total|alle)$/i;
const ages =
  /^(?:\d+ )?(?<from>\d{1,3})(?:\s*[-–]\s*(?<to>\d{1,3}))?(?<open>\+| ?år og derover| years and over|-ov)?(?: ?(?:år|years?|-årige))?$/i;

/** `17 år`, `17 years`, `17`, `0-17 år`, `100 år og derover`, `Alder i alt`. */
export function parseAges(label: string): AgeSpan | 'alle' | undefined {
  const text = label.trim();
  if (allAges.test(text)) return 'alle';
  const match = ages.exec(text);
  if (match?.groups === undefined) return undefined;
  const from = Number.parseInt(match.groups.from ?? '', 10);
  const to = match.groups.open !== undefined ? highestAge : Number.parseInt(match.groups.to ?? `${from}`, 10);
  return from <= to && to <= highestAge ? { from, to } : undefined;
}

/** A headcount date in StatBank's Danish form: `2023Q2` becomes `2023K2`, and so does `2023K2 2023Q2`, code and text. */
export function parseDate(label: string): string | undefined {
  const [, code, text] = /^(\S+) +(\S+)$/.exec(label.trim()) ?? [];
  if (code !== undefined && text !== undefined) {
    const date = parseDate(code);
    return date === parseDate(text) ? date : undefined;
  }
  const match = /^(\d{4})(?:([KQM])(\d{1,2}))?$/i.exec(label.trim());
  if (match === null) return undefined;
  const [, year = '', kind, number = ''] = match;
  if (kind === undefined) return year;
  const part = Number.parseInt(number, 10);
  if (kind.toUpperCase() === 'M') {
    return number.length === 2 && part >= 1 && part <= 12 ? `${year}M${number}` : undefined;
  }
  return number.length === 1 && part >= 1 && part <= 4 ? `${year}K${part}` : undefined;
}

function lookup<T>(label: string, labels: ReadonlyMap<string, T>): T | undefined {
  const text = label.trim().toLowerCase();
  const [, code = '', name = ''] = /^(\S+) (.+)$/.exec(text) ?? [];
  const value = labels.get(text);
  if (value !== undefined || labels.get(code) !== labels.get(name)) return value;
  return labels.get(name);
}
