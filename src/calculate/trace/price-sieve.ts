/** Which rows of a table share a price per head: all of them, or all but the one at this place. */
export type SharedBy = 'alle' | number;

/** Rows enough that all but one of them do not share a price by chance alone. */
const fewestRows = 4;
/** Rounding in the last digit must not lose a hit. */
const slack = 1e-12;

/**
 * Judges whether some price per head, each row rounded half up, gives a table: in quotients, so that what passes must be held
 * against exact fractions. Rows are gone through until it is clear that even without one of them there is none.
 *
 * @param steps the printed amounts in steps.
 * @param counts what is counted in each row.
 */
export function sharesPrice(steps: readonly number[], counts: Float64Array): SharedBy | undefined {
  const mayLack = steps.length >= fewestRows;
  let odd = -1;
  let [floor, secondFloor] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [ceiling, secondCeiling] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [floorRow, ceilingRow] = [-1, -1];
  for (let row = 0; row < steps.length; row++) {
    const [amount, count] = [steps[row] ?? 0, counts[row] ?? 0];
    if (count === 0) {
      if (amount === 0) continue;
      if (odd >= 0 || !mayLack) return undefined;
      odd = row;
      continue;
    }
    const [from, to] = [(amount - 0.5) / count, (amount + 0.5) / count];
    if (from > floor) [secondFloor, floor, floorRow] = [floor, from, row];
    else if (from > secondFloor) secondFloor = from;
    if (to < ceiling) [secondCeiling, ceiling, ceilingRow] = [ceiling, to, row];
    else if (to < secondCeiling) secondCeiling = to;
    if (isAbove(floor, ceiling)) {
      if (!mayLack || odd >= 0 || isAbove(secondFloor, secondCeiling)) return undefined;
    }
  }
  if (!isAbove(floor, ceiling)) return odd < 0 ? 'alle' : odd;
  const withoutFloor = !isAbove(secondFloor, floorRow === ceilingRow ? secondCeiling : ceiling);
  const withoutCeiling = !isAbove(floorRow === ceilingRow ? secondFloor : floor, secondCeiling);
  // Where either could be the odd one, the table does not say which.
  if (withoutFloor === withoutCeiling) return floorRow === ceilingRow && withoutFloor ? floorRow : undefined;
  return withoutFloor ? floorRow : ceilingRow;
}

function isAbove(floor: number, ceiling: number): boolean {
  return floor > ceiling + slack * (ceiling < 0 ? -ceiling : ceiling);
}
