import { indexRates } from '../api/index-rates.ts';
import { ratesBetween, statedRates } from '../calculate/choose-rates.ts';
import { didYouMean } from '../input/reading/suggest.ts';
import { addAll, type Diagnostic, failure } from '../model/diagnostic.ts';
import { parseAmount, parseDanishPercent } from '../model/exact/danish-number.ts';
import { type Rational, sign } from '../model/exact/rational.ts';
import { doubtfulRate } from '../model/plausible/doubtful-rate.ts';
import {
  type Chaining,
  chainings,
  type Indexation,
  type IndexRate,
  type RateKind,
} from '../model/scheme/index-rate.ts';
import type { CommonOptions, Session } from './session.ts';

/** The options of `fordel fremskriv` as written. */
export interface IndexationOptions extends CommonOptions {
  readonly fra: string;
  readonly til: string;
  readonly sats?: readonly string[];
  readonly indeks?: string;
  readonly skoen?: string;
  readonly art?: string;
  readonly satser?: string;
  readonly kaede?: string;
  readonly afrund?: string;
  readonly indekstal?: readonly string[];
  readonly tillaeg?: readonly string[];
  readonly kolonne?: string;
  readonly artkolonne?: string;
  readonly totalraekker?: readonly string[];
  readonly ark?: string;
  readonly omraade?: string;
}

export function ruleOf({
  fra,
  til,
  kaede = 'uafrundet',
  afrund = '0,01',
  tillaeg,
}: IndexationOptions): Indexation {
  const [from, to] = [year(fra, '--fra'), year(til, '--til')];
  const chaining: Chaining = oneOf(chainings, kaede, '--kaede');
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const additions = byYear(tillaeg ?? [], '--tillaeg', first + 1);
  const [backwards] = from > to ? additions.keys() : [];
  if (backwards !== undefined) {
    throw failure({
      code: 'BRUG-VALG',
      message: `--tillaeg for ${backwards} bruges ikke, når der regnes tilbage fra ${from} til ${to}`,
      advice: 'Et tillæg gives det år, der fremskrives til. Træk det fra beløbet, før der regnes tilbage.',
    });
  }
  for (const year of additions.keys()) {
    if (year > first && year <= last) continue;
    throw failure({
      code: 'BRUG-VALG',
      message: `--tillaeg for ${year} bruges ikke, når der regnes mellem ${first} og ${last}`,
      advice: 'Skriv det år, tillægget gives for: det, der fremskrives til, eller et før.',
    });
  }
  const step = number(afrund, '--afrund');
  if (sign(step) > 0) return { from, to, chaining, step, additions };
  throw failure({
    code: 'BRUG-TAL',
    message: '--afrund skal være over nul',
    advice: 'Skriv fx 0,01 eller 1000.',
  });
}

export function ratesOf(
  kind: RateKind,
  years: Indexation,
  { sats, indekstal, satser, indeks, skoen }: IndexationOptions,
  { reader }: Session,
  doubts: Diagnostic[],
): IndexRate[] {
  if (indekstal !== undefined) {
    const origin = { file: '--indekstal', line: 1, column: 1 };
    const levels = byYear(indekstal, '--indekstal', years.from);
    refuseUnusedLevels(levels, years);
    return ratesBetween(levels, years, origin);
  }
  if (sats !== undefined) {
    const stated = sats.map((text) => {
      const percent = parseDanishPercent(text);
      return percent.ok ? percent.value : refuseNumber('--sats', percent);
    });
    const place = { file: '--sats', line: 1, column: 1 };
    addAll(
      doubts,
      stated.flatMap((rate) => doubtfulRate(rate, place)),
    );
    return statedRates(stated, years, place);
  }
  const files = satser === undefined ? undefined : [satser];
  return indexRates(years, { index: indeks, kind, vintage: skoen, files, reader, doubts });
}

/** An index number of a year that is not between the two would have no effect. */
function refuseUnusedLevels(
  levels: ReadonlyMap<number, Rational>,
  { from, to }: Pick<Indexation, 'from' | 'to'>,
): void {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const unused = [...levels.keys()].find((of) => of < first || of > last);
  if (unused === undefined) return;
  throw failure({
    code: 'BRUG-VALG',
    message: `--indekstal for ${unused} bruges ikke, når der regnes mellem ${first} og ${last}`,
    advice: 'Slet det, eller ret --fra eller --til.',
  });
}

/** Amounts or index numbers, each written with its year: `2025=100000`. */
function byYear(texts: readonly string[], option: string, example: number): Map<number, Rational> {
  const found = new Map<number, Rational>();
  for (const text of texts) {
    const [, written, value] = /^(\d{4})=(.+)$/.exec(text) ?? [];
    if (written === undefined || value === undefined) {
      const advice = `Skriv året foran, fx ${option} ${example}=${/^(?!\d{4}$)[\d.,-]+$/.test(text) ? text : '100'}.`;
      throw failure({ code: 'BRUG-TAL', message: `${option} "${text}" siger ikke hvilket år`, advice });
    }
    const of = year(written, option);
    if (found.has(of)) {
      const advice = 'Skriv det ene af dem.';
      throw failure({ code: 'BRUG-VALG', message: `${option} har ${of} to gange`, advice });
    }
    const amount = number(value, option);
    if (option === '--indekstal' && sign(amount) <= 0) {
      const advice = 'Et indekstal er over nul, fx 105,65.';
      throw failure({ code: 'BRUG-TAL', message: `indekstallet for ${of} er ikke over nul`, advice });
    }
    found.set(of, amount);
  }
  return found;
}

function year(text: string, option: string): number {
  if (/^(19|20|21)\d\d$|^2200$/.test(text)) return Number.parseInt(text, 10);
  throw failure({
    code: 'BRUG-TAL',
    message: `${option} "${text}" er ikke et årstal fra 1900 til 2200`,
    advice: 'Skriv fx 2024.',
  });
}

export function number(text: string, what: string): Rational {
  const parsed = parseAmount(text);
  return parsed.ok ? parsed.value : refuseNumber(what, parsed);
}

function refuseNumber(what: string, problem: { readonly message: string; readonly advice: string }): never {
  throw failure({ code: 'BRUG-TAL', message: `${what}: ${problem.message}`, advice: problem.advice });
}

export function oneOf<T extends string>(allowed: readonly T[], text: string, option: string): T {
  const found = allowed.find((candidate) => candidate === text);
  if (found !== undefined) return found;
  throw failure({
    code: 'BRUG-VALG',
    message: `${option} kan ikke være "${text}"`,
    advice: `Vælg mellem ${allowed.join(', ')}.${didYouMean(text, allowed)}`,
  });
}
