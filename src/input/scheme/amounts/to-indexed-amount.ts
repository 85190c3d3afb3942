import { formatExact } from '../../../model/exact/format.ts';
import {
  absolute,
  compare,
  divide,
  multiply,
  one,
  type Rational,
  rational,
  sign,
  subtract,
} from '../../../model/exact/rational.ts';
import { mostIndexRate } from '../../../model/plausible/percent.ts';
import type { Amount, IndexedAmount } from '../../../model/scheme/amount.ts';
import { shippedRateFiles } from '../../tables/index-rate-file.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/path.ts';
import { readRate } from './percentages.ts';
import type { IndexedEntry } from './schema-amount.ts';

export function toIndexedAmount(
  entry: IndexedEntry,
  of: Amount,
  parent: Path,
  context: SchemeContext,
): IndexedAmount {
  const path = [...parent, 'fremskrevet'];
  return {
    kind: 'fremskrevet',
    of,
    rule: {
      from: entry.fra,
      to: entry.til,
      chaining: entry.kaede ?? 'uafrundet',
      step: entry.afrund === undefined ? undefined : context.number(entry.afrund, [...path, 'afrund']),
      additions: additionsOf(entry, path, context),
    },
    rates: ratesOf(entry, path, context),
    origin: context.origin([...path, 'til']),
  };
}

function ratesOf(entry: IndexedEntry, path: Path, context: SchemeContext): IndexedAmount['rates'] {
  const { satser, indekstal, indeks, art, skoen, fil } = entry;
  if (satser === undefined && indekstal === undefined) {
    return {
      index: indeks ?? 'kl',
      kind: art ?? 'samlet',
      vintage: skoen === undefined ? undefined : String(skoen),
      files: fil === undefined ? shippedRateFiles() : [context.resolveFile({ ...entry, fil }, path)],
    };
  }
  const stated = satser === undefined ? 'indekstal' : 'satser';
  const { tegnsaet, ark, omraade } = entry;
  const others = {
    indeks,
    art,
    skoen,
    fil,
    tegnsaet,
    ark,
    omraade,
    ...(stated === 'satser' ? { indekstal } : {}),
  };
  const needless = Object.entries(others).find(([, value]) => value !== undefined)?.[0];
  if (needless !== undefined) {
    const advice = 'Skriv enten satser, indekstal, eller hvor satserne findes.';
    context.refuse(
      [...path, needless],
      `${needless} har ingen virkning, når ${stated} er angivet`,
      advice,
      undefined,
    );
  }
  if (satser === undefined) return { levels: levelsOf(entry, path, context) };
  doubtCommas(satser, path, context);
  return satser.map((percent, index) =>
    divide(readRate(percent, [...path, 'satser', index], context), rational(100n)),
  );
}

/** In a list, `[2,9]` is two rates to YAML and one to a Dane. */
function doubtCommas(rates: readonly (number | string)[], path: Path, context: SchemeContext): void {
  for (const [index, rate] of rates.entries()) {
    const next = rates[index + 1];
    if (typeof rate !== 'number' || typeof next !== 'number' || next < 0) continue;
    const [here, there] = [index, index + 1].map((at) => context.origin([...path, 'satser', at]));
    const isTouching =
      here?.line === there?.line && there?.column === (here?.column ?? 0) + `${rate},`.length;
    if (!isTouching) continue;
    const advice = `Skriv ["${rate},${next} %"] for den ene sats, eller [${rate}, ${next}] med et mellemrum for to.`;
    const message = `[${rate},${next}] læses som to satser, ${rate} % og ${next} %; mener du ${rate},${next} %?`;
    context.doubt('TVIVL-PROCENT', [...path, 'satser', index], message, advice);
  }
}

/** Index numbers by year; one of a year that is not between the two would have no effect. */
function levelsOf(entry: IndexedEntry, path: Path, context: SchemeContext): Map<number, Rational> {
  const [first, last] = [Math.min(entry.fra, entry.til), Math.max(entry.fra, entry.til)];
  const levels = Object.entries(entry.indekstal ?? {}).map(([written, level]): [number, Rational] => {
    const at = [...path, 'indekstal', written];
    const year = Number.parseInt(written, 10);
    if (!/^\d{4}$/.test(written) || year < first || year > last) {
      const advice = `Der skal være et indekstal for hvert år fra ${first} til ${last}.`;
      context.refuse(at, `indekstallet for ${written} bruges ikke`, advice, undefined);
    }
    return [year, context.number(level, at)];
  });
  doubtLevels(levels, path, context);
  return new Map(levels);
}

/** An index of prices rises by a few percent a year: one that falls, or rises by much, is likely of another year or has another base. */
function doubtLevels(
  levels: readonly (readonly [number, Rational])[],
  path: Path,
  context: SchemeContext,
): void {
  const rising = levels.toSorted(([one], [other]) => one - other);
  for (const [index, [year, level]] of rising.entries()) {
    const before = rising[index - 1];
    if (before === undefined || sign(before[1]) <= 0) continue;
    const change = multiply(subtract(divide(level, before[1]), one), rational(100n));
    const falls = sign(change) < 0;
    if (!falls && compare(change, mostIndexRate) <= 0) continue;
    const message = `indekstallet ${falls ? 'falder' : 'stiger'} fra ${formatExact(before[1], 4)} i ${before[0]} til ${formatExact(level, 4)} i ${year}: ${formatExact(absolute(change), 1)} %`;
    const advice =
      'Se, om årene er byttet om, eller tallene har hvert sit basisår. Er det rigtigt, så lad det stå.';
    context.doubt('TVIVL-PROCENT', [...path, 'indekstal', String(year)], message, advice);
  }
}

const noneBackwards =
  'Et tillæg gives det år, der fremskrives til. Slet det, og træk det fra beløbet, før der regnes tilbage.';

/** DUT-like additions are given for a year that is indexed to: on the way back there is none. */
function additionsOf(entry: IndexedEntry, path: Path, context: SchemeContext): Map<number, Rational> {
  const isBackwards = entry.fra > entry.til;
  const old = Object.entries(entry.tillaeg ?? {});
  if (old.length > 0) {
    const renamed = old.map(([year, amount]) => `${Number.parseInt(year, 10) + 1}: ${inYaml(amount)}`);
    const message = 'tillaeg stod ved året før det, tillægget gives for; nu står det ved sit eget år';
    const advice = isBackwards
      ? noneBackwards
      : `Det samme skrives nu: tillaeg_for: { ${renamed.join(', ')} }. Efterse, at det er det år, tillægget gives for.`;
    context.refuse([...path, 'tillaeg'], message, advice, undefined);
  }
  const additions = Object.entries(entry.tillaeg_for ?? {}).map(([written, amount]): [number, Rational] => {
    const at = [...path, 'tillaeg_for', written];
    const year = Number.parseInt(written, 10);
    if (!/^\d{4}$/.test(written) || year <= entry.fra || year > entry.til) {
      const advice = isBackwards
        ? noneBackwards
        : `Fremskrivningen går fra ${entry.fra} til ${entry.til}; et tillæg står ved det år, det gives for.`;
      context.refuse(at, `tillægget for ${written} bruges ikke`, advice, undefined);
    }
    return [year, context.number(amount, at)];
  });
  return new Map(additions);
}

/** A number as the ordning has it: whole, or in quotes. */
function inYaml(written: number | string): string {
  return typeof written === 'number' ? String(written) : `"${written}"`;
}
