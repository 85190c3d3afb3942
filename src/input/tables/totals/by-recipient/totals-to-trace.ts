import type { Diagnostic } from '../../../../model/diagnostic.ts';
import { formatExact } from '../../../../model/exact/format.ts';
import { absolute, isZero, type Rational } from '../../../../model/exact/rational.ts';
import type { PublishedAmount } from '../../../../model/published-table.ts';
import { type CsvCell, placeOf } from '../../../reading/csv-table.ts';
import { heldAgainst } from './held-against.ts';

/** A row as printed, and the cell of its amount. */
export interface ReadRow extends PublishedAmount {
  readonly cell: CsvCell;
}

/**
 * Holds the rows of regions and of the country against their kommuner, and hands back those that are not all printed.
 *
 * @param problems one that does not add up by more than rounding is a `fejl` among them.
 */
export function areasOfRows(
  rows: readonly ReadRow[],
  areas: readonly ReadRow[],
  step: Rational,
  problems: Diagnostic[],
): ReadRow[] {
  return areas.filter((area) => {
    const parts = rows.filter(({ key }) => area.codes.includes(key));
    if (parts.length < area.codes.length) return true;
    const { added, difference, isByRounding } = heldAgainst(area.amount, amountsOf(parts), step);
    if (!isByRounding) {
      problems.push({
        code: 'KONTROL-SUM',
        severity: 'fejl',
        message: `"${area.name}" er ikke summen af sine ${parts.length} rækker`,
        place: placeOf(area.cell),
        advice: `Den er ${area.cell.text}, og rækkerne summer til ${formatExact(added, 4)}: en forskel på ${formatExact(absolute(difference), 4)}. Ret rækken, eller tag den ud.`,
      });
    }
    return false;
  });
}

/** The rows of totals beside those of kommuner. */
interface TotalsToTrace {
  readonly totals: readonly ReadRow[];
  readonly areas: readonly ReadRow[];
  readonly step: Rational;
  readonly given: Rational | undefined;
}

/**
 * What was shared, as a row of the table says it: I alt, or else a region or the country that every row is of. An I alt that the
 * rows do not add up to may be of more than the table shows, and is doubtful.
 *
 * @param given the total that the user says.
 */
export function totalOfRows(
  rows: readonly ReadRow[],
  { totals, areas, step, given }: TotalsToTrace,
  problems: Diagnostic[],
): Rational | undefined {
  const [total] = totals;
  const searched =
    given === undefined
      ? 'den som total, også blandt flere modtagere end tabellens'
      : `totalen ${formatExact(given, 4)}, som er givet`;
  const around = areas
    .filter(({ codes }) => rows.every(({ key }) => codes.includes(key)))
    .toSorted((a, b) => a.codes.length - b.codes.length);
  if (total === undefined) return around[0]?.amount;
  for (const each of totals) {
    const { added, difference, isByRounding } = heldAgainst(each.amount, amountsOf(rows), step);
    if (isZero(difference) || isByRounding) continue;
    problems.push({
      code: 'KONTROL-SUM',
      severity: 'advarsel',
      message: `rækkerne summer ikke til "${each.name}"`,
      place: placeOf(each.cell),
      advice: `Den er ${each.cell.text}, og rækkerne summer til ${formatExact(added, 4)}: en forskel på ${formatExact(absolute(difference), 4)}. Der er søgt med ${searched}.`,
    });
  }
  return total.amount;
}

function amountsOf(rows: readonly ReadRow[]): Rational[] {
  return rows.map(({ amount }) => amount);
}
