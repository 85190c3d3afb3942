import { one, type Rational, rational } from '../../../model/exact/rational.ts';
import type { FigureKind } from '../../../model/memo/figure.ts';
import { nounAfter } from './nouns.ts';
import { anyCase, pattern } from './pattern.ts';

/** The unit of a number: what it counts, and how much of its base one is. */
export interface FigureUnit {
  readonly kind: FigureKind;
  readonly name: string;
  readonly factor: Rational;
  readonly reading?: string | undefined;
}

/** A unit that stands beside a number, and how many characters it takes. */
export interface UnitBeside extends FigureUnit {
  readonly length: number;
}

const thousand = rational(1_000n);
const million = rational(1_000_000n);
const milliard = rational(1_000_000_000n);
const scales: readonly { readonly spelt: RegExp; readonly name: string; readonly factor: Rational }[] = [
  { spelt: /^(?:t|tus)/i, name: '1.000 ', factor: thousand },
  { spelt: /^(?:mia|milliard)/i, name: 'mia. ', factor: milliard },
  { spelt: /^m/i, name: 'mio. ', factor: million },
];
const scale = 'tusinde?|tus\\.?|t\\.?|mio\\.?|mill\\.?|million(?:er)?|mia\\.?|milliard(?:er)?|m\\.?';
const kroner = '(?:kr\\.?|kroner|krone|dkk)(?!\\p{L})';
const space = '[\\s-]?';
const money = anyCase`^${space}(?:(${scale})${space})?${kroner}`;
const scaled = anyCase`^\s?(mio\.?|mill\.|million(?:er)?|mia\.?|milliard(?:er)?|tusinde?)(?!\p{L})`;
const percent = anyCase`^(?:\.(?=\s))?\s?(?:%|pct\.?|procent)(?!\p{L})`;
const percentPoint = anyCase`^\.?\s?(?:(?:%|pct\.?|procent)[\s-]?point(?:s|er)?|pp\.?)(?!\p{L})`;
const promille = anyCase`^\s?(?:‰|promille)`;
const oere = anyCase`^\s?øre(?!\p{L})`;
/** Money pr. something: not `pr. 1. januar`, and no more than one word. */
const rate = pattern`^\s?(?:(?:pr\.?|per)\s|/\s?)(\p{Ll}[\p{L}-]*)`;
const dash = /^,[-–—]/;
const before = anyCase`(?<![\p{L}\d])(?:(${scale})\s?)?${kroner}\s?$`;

/** The unit after a number. */
export function unitAfter(after: string): UnitBeside | undefined {
  const points = percentPoint.exec(after);
  if (points !== null) return { ...percentage('procentpoint', 'procentpoint'), length: points[0].length };
  const share = percent.exec(after);
  if (share !== null) {
    const reading = after.startsWith('.') ? 'punktummet mellem tallet og pct. er sprunget over' : undefined;
    return { ...percentage('procent', '%'), length: share[0].length, reading };
  }
  const mille = promille.exec(after);
  if (mille !== null)
    return { kind: 'procent', name: '‰', factor: rational(1n, 10n), length: mille[0].length };
  const short = dash.exec(after);
  if (short !== null) return { kind: 'penge', name: 'kr.', factor: one, length: short[0].length };
  const hundredth = oere.exec(after);
  if (hundredth !== null)
    return { kind: 'penge', name: 'øre', factor: rational(1n, 100n), length: hundredth[0].length };
  return moneyAfter(after) ?? countAfter(after);
}

function moneyAfter(after: string): UnitBeside | undefined {
  const found = money.exec(after);
  if (found === null) return undefined;
  const [text, size] = found;
  const { name, factor } = moneyOf(size);
  const per = rate.exec(after.slice(text.length));
  return per === null
    ? { kind: 'penge', name, factor, length: text.length }
    : { kind: 'penge', name: `${name} pr. ${per[1]}`, factor, length: text.length + per[0].length };
}

function countAfter(after: string): UnitBeside | undefined {
  const found = scaled.exec(after);
  if (found === null) {
    const noun = nounAfter(after);
    return noun === undefined ? undefined : { ...noun, factor: one };
  }
  const [text, size = ''] = found;
  const { name, factor } = scaleOf(size);
  const noun = nounAfter(after.slice(text.length));
  if (noun !== undefined)
    return { kind: 'maal', name: `${name}${noun.name}`, factor, length: text.length + noun.length };
  const reading = `«${size}» uden enhed er læst som ${name}kr.`;
  return { kind: 'penge', name: `${name}kr.`, factor, length: text.length, reading };
}

/** `kr.` before a number. */
export function unitBefore(text: string): UnitBeside | undefined {
  const found = before.exec(text.slice(-24));
  if (found === null) return undefined;
  return { kind: 'penge', ...moneyOf(found[1]), length: found[0].length };
}

function moneyOf(size: string | undefined) {
  const { name, factor } = scaleOf(size ?? '');
  return { name: `${name}kr.`, factor };
}

function scaleOf(size: string) {
  return scales.find(({ spelt }) => spelt.test(size)) ?? { name: '', factor: one };
}

function percentage(kind: 'procent' | 'procentpoint', name: string): FigureUnit {
  return { kind, name, factor: one };
}
