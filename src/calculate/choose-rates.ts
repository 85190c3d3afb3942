import { type Diagnostic, FordelError, failure, type Place } from '../model/diagnostic.ts';
import { formatRate } from '../model/exact/format.ts';
import { divide, one, type Rational, subtract } from '../model/exact/rational.ts';
import type { Origin } from '../model/origin.ts';
import { problemList } from '../model/problem-list.ts';
import type { IndexedAmount } from '../model/scheme/amount.ts';
import { type IndexRate, type RateSelection, rateStatuses } from '../model/scheme/index-rate.ts';
import type { SchemeInput, Suggest } from '../model/scheme/scheme-input.ts';

/**
 * The rates that an amount is converted by, one a year, in the order of the calendar.
 *
 * @throws FordelError as `chooseRates`, `statedRates` and `ratesBetween` do.
 */
export function ratesOfIndexed(
  { rates, rule, origin }: IndexedAmount,
  { rates: files, suggest }: Pick<SchemeInput, 'rates' | 'suggest'>,
): IndexRate[] {
  if ('levels' in rates) return ratesBetween(rates.levels, rule, origin);
  if (!('files' in rates)) return statedRates(rates, rule, origin);
  const all = rates.files.flatMap((file) => files.get(file)?.rates ?? []);
  return chooseRates(all, rates, rule, { place: origin, suggest });
}

/** Chosen as a vintage: whatever is newest, year by year. */
const latest = 'seneste';

/**
 * The rate of each year between two price levels, in the order of the calendar.
 *
 * @throws FordelError `PL-MANGLER` for each year without a rate and `PL-FLERE` for each with several that the selection
 * does not choose between; both list what there is.
 */
export function chooseRates(
  rates: readonly IndexRate[],
  selection: RateSelection,
  years: { readonly from: number; readonly to: number },
  { place, suggest }: { readonly place?: Place; readonly suggest?: Suggest | undefined } = {},
): IndexRate[] {
  const problems = problemList();
  const [first, last] = [Math.min(years.from, years.to), Math.max(years.from, years.to)];
  const chosen: IndexRate[] = [];
  for (let year = first; year < last; year++) {
    const ofYear = rates.filter(({ from, to }) => from === year && to === year + 1);
    const candidates = latestOnly(
      ofYear.filter((rate) => fits(rate, selection)),
      selection,
    );
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) chosen.push(only);
    else problems.push({ ...problemOf(year, candidates, rates, ofYear, selection, suggest), place });
  }
  if (problems.length > 0) throw new FordelError(problems);
  return chosen;
}

/**
 * Rates that are stated outright, one per year, in the order of the calendar.
 *
 * @throws FordelError `PL-ANTAL` when there are more or fewer than there are years.
 */
export function statedRates(
  percentages: readonly Rational[],
  years: { readonly from: number; readonly to: number },
  origin: Origin,
): IndexRate[] {
  const first = Math.min(years.from, years.to);
  const count = Math.abs(years.to - years.from);
  if (percentages.length !== count) {
    throw failure({
      code: 'PL-ANTAL',
      message: `der skal være én sats pr. år: antal satser ${percentages.length}, antal år ${count}`,
      place: origin,
      advice: `Skriv en sats for hvert år fra ${first} til ${first + count}.`,
    });
  }
  return percentages.map((rate, index) => ({
    index: 'angivet',
    from: first + index,
    to: first + index + 1,
    kind: 'samlet',
    rate,
    vintage: '',
    status: 'endelig',
    provisional: false,
    source: '',
    origin,
  }));
}

/**
 * The rates between index numbers, one per year, in the order of the calendar: each is the quotient of two numbers less one,
 * exactly (a price × the new number / the old).
 *
 * @param levels an index number above zero by year.
 * @throws FordelError `PL-MANGLER` that names every year without one.
 */
export function ratesBetween(
  levels: ReadonlyMap<number, Rational>,
  years: { readonly from: number; readonly to: number },
  origin: Origin,
): IndexRate[] {
  const [first, last] = [Math.min(years.from, years.to), Math.max(years.from, years.to)];
  const wanted = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const found = wanted.flatMap((year) => levels.get(year) ?? []);
  const missing = wanted.filter((year) => !levels.has(year));
  if (missing.length > 0) {
    throw failure({
      code: 'PL-MANGLER',
      message: `der mangler indekstal for ${missing.join(', ')}`,
      place: origin,
      advice: `Skriv et indekstal for hvert år fra ${first} til ${last}.`,
    });
  }
  const percentages = found.slice(1).map((to, index) => subtract(divide(to, found[index] ?? one), one));
  return statedRates(percentages, years, origin).map((rate, index) => ({
    ...rate,
    index: 'indekstal',
    levels: { from: found[index] ?? one, to: found[index + 1] ?? one },
  }));
}

/** With `seneste`, the newest vintage of the year: the expected rate until there is a final one. */
function latestOnly(rates: readonly IndexRate[], { vintage }: RateSelection): readonly IndexRate[] {
  if (vintage !== latest) return rates;
  const newest = rates
    .map((rate) => rate.vintage)
    .sort()
    .at(-1);
  return rates.filter((rate) => rate.vintage === newest);
}

function fits(rate: IndexRate, { index, kind, vintage }: RateSelection): boolean {
  if (rate.index !== index || rate.kind !== kind) return false;
  return vintage === undefined || vintage === latest || rate.vintage === vintage || rate.status === vintage;
}

function problemOf(
  year: number,
  candidates: readonly IndexRate[],
  all: readonly IndexRate[],
  ofYear: readonly IndexRate[],
  { index, kind, vintage }: RateSelection,
  suggest: Suggest = () => '',
): Omit<Diagnostic, 'place'> {
  const wanted = `${index}, ${kind}${vintage === undefined ? '' : `, skøn ${vintage}`}`;
  if (candidates.length > 1) {
    return {
      code: 'PL-FLERE',
      severity: 'fejl',
      message: `der er ${candidates.length} PL-satser fra ${year} til ${year + 1} (${wanted})`,
      advice: choiceAmong(candidates),
    };
  }
  const advice = instead(all, ofYear, { index, kind, vintage });
  const indexes = [...new Set(all.map((rate) => rate.index))];
  const vintages = [...rateStatuses, latest, ...new Set(all.map((rate) => rate.vintage))];
  const meant = [
    indexes.includes(index) ? '' : suggest(index, indexes),
    vintage === undefined || vintages.includes(vintage) ? '' : suggest(vintage, vintages),
  ].join('');
  return {
    code: 'PL-MANGLER',
    severity: 'fejl',
    message: `der er ingen PL-sats fra ${year} til ${year + 1} (${wanted})`,
    advice: `${advice}${meant}`,
  };
}

/** How one of several is chosen: by its skøn or its status, where each has its own; else the file says the same twice. */
function choiceAmong(candidates: readonly IndexRate[]): string {
  const areApart = (of: 'vintage' | 'status') =>
    new Set(candidates.map((rate) => rate[of])).size === candidates.length;
  const choice = `Vælg med skoen mellem ${candidates.map(rateInWords).join('; ')}`;
  if (areApart('vintage')) return `${choice}; eller ${latest} for den nyeste.`;
  if (areApart('status')) return `${choice}.`;
  const lines = candidates.map(({ rate, origin }) => `${formatRate(rate)} i ${origin.file}:${origin.line}`);
  return `De har samme skøn, så skoen kan ikke vælge mellem dem: ${lines.join('; ')}. Slet den, der ikke gælder.`;
}

/** What there is in place of a rate that is not there: other skøn of the year, other arter, other indexes, or other years. */
function instead(
  all: readonly IndexRate[],
  ofYear: readonly IndexRate[],
  { index, kind }: RateSelection,
): string {
  const own = ofYear.filter((rate) => rate.index === index);
  const ofKind = own.filter((rate) => rate.kind === kind);
  if (ofKind.length > 0)
    return `Skriv et andet skoen. For året er der: ${ofKind.map(rateInWords).join('; ')}.`;
  if (own.length > 0) return `For året har ${index} kun arten ${namesIn(own, 'kind')}.`;
  const stated = 'Angiv satsen selv, eller giv en fil med satser.';
  const spans = namesIn(
    all.filter((rate) => rate.index === index).map(({ from, to }) => ({ span: `${from}-${to}` })),
    'span',
  );
  const others = ofYear.length === 0 ? '' : ` For året har ${namesIn(ofYear, 'index')} satser.`;
  return `${index} har: ${spans || 'ingen år'}.${others} ${stated}`;
}

/** What a property is of some things, each once: `løn, samlet`. */
function namesIn<Name extends string>(things: readonly Readonly<Record<Name, string>>[], name: Name): string {
  return [...new Set(things.map((thing) => thing[name]))].join(', ');
}

/** A rate with what sets it apart: `kl samlet 4,8 %, skøn 2024, forventet`. */
function rateInWords({ index, kind, rate, vintage, status }: IndexRate): string {
  return `${index} ${kind} ${formatRate(rate)}, skøn ${vintage}, ${status}`;
}
