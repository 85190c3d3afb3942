import { rational } from '../exact/rational.ts';

/** How large things are in Danish kommuner; docs/regler/sandsynlighed.md has the thresholds and why they are such. */

/** From 2008 to 2026 no kommune was more than 1,26 or less than 0,75 times what it is now; the rest is room for the years to come. */
export const mostOfPopulation = rational(13n, 10n);
export const leastOfPopulation = rational(1n, 2n);

/** No year of age has more than 3 % of a kommune; with room, so many of its inhabitants a year of age. */
export const mostOfOneAge = rational(4n, 100n);

/**
 * All that a kommune spends is some 80.000 kr. an inhabitant, its schools some 12.000. What kommuner share costs from 1 to 1.000;
 * above this the amount is likelier kroner that was taken for thousands.
 */
export const mostPerInhabitant = rational(10_000n);

/**
 * How many years before its year an ordning counts heads. A bidrag is shared by the heads of January or of the year before, but a
 * settlement by those of the year that it settles, and accounts are settled one to three years after it.
 */
export const oldestHeadcount = 3;

/** Prices and counts double a budget at most; five times is a unit, a total row or a comma. */
export const largestJump = rational(5n);
/** What each year after the first may do besides, where ordninger are compared over several. */
export const largestGrowth = rational(2n);

/** Inhabitants move a share by a few percent a year; a change of a third is another key, circle or row. */
export const largestShareJump = rational(4n, 3n);
/** Shares below so much are let alone: a few people make them jump. */
export const leastShare = rational(1n, 100n);
