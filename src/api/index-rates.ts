import { chooseRates } from '../calculate/choose-rates.ts';
import { SourceReader } from '../input/reading/source.ts';
import { didYouMean } from '../input/reading/suggest.ts';
import { readIndexRates, shippedRateFiles } from '../input/tables/index-rate-file.ts';
import { addAll, type Diagnostic, failure } from '../model/diagnostic.ts';
import { problemList, refuseFaults } from '../model/problem-list.ts';
import type { IndexRate, RateKind } from '../model/scheme/index-rate.ts';

/** Which PL-satser, and where they are read. */
export interface IndexRateOptions {
  /** As the files name it; `kl` when nothing is said. */
  readonly index?: string | undefined;
  /** `samlet` when nothing is said. */
  readonly kind?: RateKind | undefined;
  /** A skønstidspunkt, `forventet`, `endelig`, or `seneste` for the newest of each year; without one there must be no choice. */
  readonly vintage?: string | undefined;
  /** Files of rates in place of those that ship. */
  readonly files?: readonly string[] | undefined;
  readonly reader?: SourceReader;
  /** What is doubtful in the files is added to it. */
  readonly doubts?: Diagnostic[];
}

/**
 * The PL-sats of each year between two price levels, of KL's index of løn and priser together when nothing else is said.
 *
 * @returns one a year, in the order of the calendar: what `indexAmount` takes. `rate` is a part: 4,8 % is 0.048.
 * @throws FordelError `PL-MANGLER` for each year without a rate, `PL-FLERE` for each with several that `vintage` does not
 * choose between, `BRUG-VALG` for an index that no file has, and every problem of the files.
 */
export function indexRates(
  years: { readonly from: number; readonly to: number },
  {
    index = 'kl',
    kind = 'samlet',
    vintage,
    files = shippedRateFiles(),
    reader = new SourceReader(),
    doubts = [],
  }: IndexRateOptions = {},
): IndexRate[] {
  const problems = problemList();
  const rates = files.flatMap((file) => readIndexRates(reader.table(file), problems).rates);
  addAll(doubts, refuseFaults(problems));
  const known = [...new Set(rates.map((rate) => rate.index))];
  if (!known.includes(index)) {
    throw failure({
      code: 'BRUG-VALG',
      message: `der er ingen satser for indekset "${index}"`,
      advice: `Vælg mellem ${known.join(', ')}.${didYouMean(index, known)}`,
    });
  }
  return chooseRates(rates, { index, kind, ...(vintage === undefined ? {} : { vintage }) }, years, {
    suggest: didYouMean,
  });
}
