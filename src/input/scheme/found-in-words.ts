import type * as z from 'zod/mini';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import { didYouMean } from '../reading/suggest.ts';

/** What the schema has against a value. */
export type Issue = z.core.$ZodIssue;

/** What stands in an ordning where something else must, and how it should be written. */

/** A number without quotes that YAML reads otherwise than a Dane. @param text of the file, whose line tells whether it is a percentage. */
export function bareFraction(written: string, place: Place, text = ''): Diagnostic {
  const line = text.split(/\r\n?|\n/)[(place.line ?? 1) - 1] ?? '';
  const asText = written.replace('.', ',').replace(/^(-?),/, '$10,');
  const isPointed = /^-?\d*\.\d+$/.test(written);
  // 17.645 may be a decimal fraction or a whole number with its thousands apart.
  const mayBeWhole = /^-?[1-9]\d{0,2}\.\d{3}$/.test(written);
  const advice = mayBeWhole
    ? `YAML læser punktummet som komma. Skriv ${written.replace('.', '')}, hvis det er et helt tal, ellers "${asText}0".`
    : `Skriv "${asText}".${/satser|procent|andel/i.test(line) ? asPercent(written) : ''}`;
  return {
    code: 'ORDNING-TAL',
    severity: 'fejl',
    message: isPointed
      ? mayBeWhole
        ? 'et tal med punktum kan læses på to måder'
        : 'decimaltal skal skrives med komma og i anførselstegn'
      : 'tallet skal skrives med cifre alene eller stå i anførselstegn',
    place,
    advice: isPointed ? advice : `Fundet ${written}; skriv fx 17645 eller "17.645,50".`,
  };
}

/** A part of one, such as 0.029, is a percentage to many: then it is 2,9. */
function asPercent(written: string): string {
  const [, minus = '', decimals] = /^(-?)0?\.(\d+)$/.exec(written) ?? [];
  if (decimals === undefined) return '';
  const [whole, rest] = [decimals.padEnd(2, '0').slice(0, 2), decimals.slice(2)];
  const percent = `${minus}${whole.replace(/^0/, '')}${rest === '' ? '' : `,${rest}`}`;
  return ` Er det en procent, så skriv den af hundrede: "${percent} %".`;
}

/** What the schema's types are called. */
export const kinds: Readonly<Record<string, string>> = {
  string: 'en tekst',
  int: 'et helt tal',
  number: 'et tal',
  array: 'en liste',
  object: 'en blok med nøgler',
  record: 'en blok med nøgler',
};

/** `beloeb { fast` is what a line without its first colon has for a key. */
export function withoutColon(key: string): string {
  const [, name] = /^([\p{L}_-]+) [{[]/u.exec(key) ?? [];
  return name === undefined ? '' : `Der mangler et kolon efter ${name}. `;
}

/** What may stand beside the other keys of a block; a key of another form than theirs is no misspelling. */
export function whatMayStand(key: string, block: object, known: readonly string[]): string {
  if (!known.includes(key)) return `Her kan stå: ${known.join(', ')}.${didYouMean(key, known)}`;
  const others = Object.keys(block).filter((other) => other !== key);
  return `"${key}" hører til en anden form end ${others.map((other) => `"${other}"`).join(', ')}; skriv kun det ene.`;
}

/** What a single key lacks: another name, or something beside it. */
export function orMissing(key: string, known: readonly string[]): string {
  return known.includes(key) ? ' Der mangler noget ved siden af.' : didYouMean(key, known);
}

/** How a name or a number is written where a block must stand. */
export function asBlock(found: unknown, keys: readonly string[]): string {
  if (found === 'lige' && keys.includes('lige')) return ' Skriv { lige: {} }.';
  const isNumber =
    typeof found === 'number' || (typeof found === 'string' && /^-?[\d.]+(,\d+)?$/.test(found));
  if (!isNumber || !keys.includes('fast')) return '';
  return ` Skriv { fast: ${typeof found === 'number' ? found : `"${found}"`} }.`;
}

/** How a text is written as the list or the number that must stand there. */
export function asKind(expected: string, found: unknown, keys: readonly string[] = []): string {
  if (expected === 'object' && keys.length > 0)
    return ` Skriv en blok: { ${keys[0]}: … }. Her kan stå: ${keys.join(', ')}.`;
  if (typeof found !== 'string') return '';
  if (expected === 'array') return ` Skriv ${asList(found)}.`;
  return /^(int|number)$/.test(expected) && /^-?\d+$/.test(found)
    ? ` Skriv det uden anførselstegn: ${found}.`
    : '';
}

/** `40/30/30` is a list of numbers, `4` one number, and what has a decimal comma stands in quotes. */
function asList(found: string): string {
  if (/^\d+$/.test(found)) return `${found} uden anførselstegn`;
  const parts = /^[\d,/; ]+$/.test(found) ? found.split(/[/; ]+/).filter((part) => part !== '') : [found];
  return `[${parts.map((part) => (/^\d+,\d+$/.test(part) ? `"${part}"` : part)).join(', ')}]`;
}

/** A value as it is named in a message. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'en liste';
  if (typeof value === 'object' && value !== null) return 'en blok med nøgler';
  return value === null ? 'ingenting' : `"${String(value)}"`;
}

/** Whether an alternative is for another kind of value: a block, where a list stands. */
export function isOfAnotherKind({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

/** Whether an alternative is a list. */
export function wantsList(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code === 'invalid_type' && issue.expected === 'array';
}
