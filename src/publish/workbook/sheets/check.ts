import { formatNumber } from '../../../model/exact/format.ts';
import { rational, zero } from '../../../model/exact/rational.ts';
import { decimalsIn } from '../../../model/exact/unit.ts';
import { mixedAmounts, names } from '../../format/document.ts';
import type { Check } from '../drawing.ts';
import { at, call, difference, type Expression, rangeOf } from '../layout/expression.ts';
import type { SheetPlan, SheetRow } from '../layout/sheet-plan.ts';
import { Spot } from '../layout/spot.ts';

/** How many figures of the workbook are not what the program has, as a formula. */
export function deviations(checks: readonly Check[]): Expression {
  const [first, last] = [checks[0]?.difference, checks.at(-1)?.difference];
  if (first === undefined || last === undefined) return call('SUM', zero, ['0']);
  return {
    value: zero,
    write: (sheet) => `SUMPRODUCT(--(${rangeOf(first, last, sheet)}<>0))`,
    binds: 'led',
  };
}

/** Kontrol: every figure that the sheets work out, held against the program's own. */
export function checkSheet(title: string, checks: readonly Check[]): SheetPlan[] {
  if (checks.length === 0) return [];
  const columns = [
    names('Tal'),
    names('Ark'),
    names('Celle'),
    mixedAmounts('Regnearket'),
    mixedAmounts('fordel'),
    mixedAmounts('Forskel'),
  ];
  return [
    {
      name: 'Kontrol',
      blocks: () => [
        {
          kind: 'overskrift',
          text: `${title} · Kontrol`,
          note: `Hvert beregnet tal i arkene mod det, fordel har regnet nøjagtigt: ${formatNumber(rational(BigInt(checks.length)))} tal. Forskellen er 0, så længe inddata er de samme; ændres en celle i Inddata, viser den, hvad det gør.`,
        },
        { kind: 'tabel', columns, rows: checks.map(checkRow), foot: [] },
      ],
    },
  ];
}

function checkRow({ what, spot, value, unit, difference: place }: Check): SheetRow {
  const decimals = decimalsIn(unit);
  const own = new Spot();
  const [found, expected] = [at(spot, value), at(own, value)];
  const format = { unit, decimals: { most: decimals } };
  const apart = difference(found, expected);
  return [
    what,
    { cell: spot.sheet },
    { cell: spot.cell },
    { cell: { value, ...format }, formula: found },
    { cell: { value, ...format }, spot: own, look: 'vaerdi' },
    {
      cell: { value: zero, ...format },
      formula: call('ROUND', zero, [apart, `${decimals}`]),
      spot: place,
      look: 'kontrol',
    },
  ];
}
