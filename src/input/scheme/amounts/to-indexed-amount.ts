import { divide, type Rational, rational } from '../../../model/exact/rational.ts';
import type { Amount, IndexedAmount } from '../../../model/scheme/amount.ts';
import { shippedRateFiles } from '../../tables/index-rate-file.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/path.ts';
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
  const { satser, indeks, art, skoen, fil } = entry;
  if (satser === undefined) {
    return {
      index: indeks ?? 'kl',
      kind: art ?? 'samlet',
      vintage: skoen === undefined ? undefined : String(skoen),
      files: fil === undefined ? shippedRateFiles() : [context.resolveFile({ fil }, path)],
    };
  }
  const others = { indeks, art, skoen, fil };
  const needless = Object.entries(others).find(([, value]) => value !== undefined)?.[0];
  if (needless !== undefined) {
    const advice = 'Skriv enten satserne, eller hvor de findes.';
    context.refuse(
      [...path, needless],
      `${needless} har ingen virkning, når satser er angivet`,
      advice,
      undefined,
    );
  }
  return satser.map((percent, index) =>
    divide(context.number(percent, [...path, 'satser', index]), rational(100n)),
  );
}

/** DUT-like additions belong to a year that is indexed: on the way back there is none. */
function additionsOf(entry: IndexedEntry, path: Path, context: SchemeContext): Map<number, Rational> {
  const additions = Object.entries(entry.tillaeg ?? {}).map(([written, amount]): [number, Rational] => {
    const at = [...path, 'tillaeg', written];
    const year = Number.parseInt(written, 10);
    if (!/^\d{4}$/.test(written) || year < entry.fra || year >= entry.til) {
      const advice = `Fremskrivningen går fra ${entry.fra} til ${entry.til}; et tillæg hører til det år, der fremskrives fra.`;
      context.refuse(at, `tillægget for ${written} bruges ikke`, advice, undefined);
    }
    return [year, context.number(amount, at)];
  });
  return new Map(additions);
}
