import type { MemoRule } from '../../model/memo/relation.ts';
import { repeatedColumns } from './across/repeated-columns.ts';
import { repeatedFigures } from './across/repeated-figures.ts';
import { saidOfLines } from './across/said-of-lines.ts';
import { spokenChanges } from './prose/change/changes.ts';
import { directions } from './prose/change/directions.ts';
import { linkedChanges } from './prose/change/linked-changes.ts';
import { series } from './prose/change/series.ts';
import { unchanged } from './prose/change/unchanged.ts';
import { counted } from './prose/counted.ts';
import { formulas } from './prose/formulas.ts';
import { fractions } from './prose/fractions.ts';
import { indexation } from './prose/indexation.ts';
import { listSplits } from './prose/list-splits.ts';
import { periodAmounts } from './prose/period-amounts.ts';
import { sharesOfWholes } from './prose/shares-of-wholes.ts';
import { spokenParts } from './prose/spoken-parts.ts';
import { spokenProducts } from './prose/spoken-products.ts';
import { spokenRests } from './prose/spoken-rests.ts';
import { spokenShares } from './prose/spoken-shares.ts';
import { writtenSums } from './prose/written-sums.ts';
import { averages } from './tables/averages.ts';
import { averagesByCount } from './tables/averages-by-count.ts';
import { balance } from './tables/balance.ts';
import { changes } from './tables/changes.ts';
import { comesToHundred } from './tables/hundred.ts';
import { partsOf } from './tables/parts-of.ts';
import { percentAdded } from './tables/percent-added.ts';
import { products } from './tables/products.ts';
import { proportions } from './tables/proportions.ts';
import { shares } from './tables/shares.ts';
import { sharesOfCounts } from './tables/shares-of-counts.ts';
import { totals } from './tables/totals.ts';

/** The rules, in the order in which they are tried and told. */
export const memoRules: readonly MemoRule[] = [
  totals,
  partsOf,
  balance,
  shares,
  sharesOfCounts,
  percentAdded,
  comesToHundred,
  changes,
  averages,
  averagesByCount,
  products,
  proportions,
  spokenChanges,
  linkedChanges,
  sharesOfWholes,
  fractions,
  counted,
  directions,
  unchanged,
  series,
  writtenSums,
  spokenParts,
  spokenRests,
  spokenShares,
  formulas,
  spokenProducts,
  periodAmounts,
  listSplits,
  indexation,
  repeatedColumns,
  repeatedFigures,
  saidOfLines,
];
