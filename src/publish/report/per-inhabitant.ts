import { type Inhabitants, inhabitantsOf } from '../../calculate/plausible/inhabitants.ts';
import { divide, multiply, type Rational, sum } from '../../model/exact/rational.ts';
import { kronerPer } from '../../model/exact/unit.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { AllocationResult } from '../../model/result.ts';
import { isUnknown } from '../../model/traced.ts';
import { amountsIn, type Block, type Cell, type Table } from '../format/document.ts';

const unit = 'kr. pr. indbygger';

/**
 * The blocks of a fordeling with one more column: what each recipient pays per inhabitant, in kr. with two decimals. Only of money that
 * kommuner share, and where the ordning does not say itself per what its amounts are shown.
 */
export function withPerInhabitant(
  blocks: readonly Block[],
  allocation: AllocationResult,
  municipalities: readonly Municipality[],
): Block[] {
  const column = perInhabitant(allocation, inhabitantsOf(municipalities));
  if (column === undefined) return [...blocks];
  const first = blocks.find((block) => block.kind === 'tabel');
  return [
    ...blocks.map((block) => (block === first && block.kind === 'tabel' ? widened(block, column) : block)),
    {
      kind: 'afsnit',
      lines: ['Pr. indbygger er efter kommunens folketal i kommuner.csv, som følger med programmet.'],
    },
  ];
}

interface AddedColumn {
  readonly rows: readonly Cell[];
  readonly whole: Cell;
}

function widened(table: Table, { rows, whole }: AddedColumn): Table {
  return {
    ...table,
    columns: [...table.columns, amountsIn(unit, 'Kr. pr. indbygger', { least: 2, most: 2 })],
    rows: table.rows.map((row, index) => [...row, rows[index]]),
    foot: table.foot.map((row, index) => [...row, index === 0 ? whole : '']),
  };
}

function perInhabitant(
  { plan, total, rows, amountSum }: AllocationResult,
  inhabitants: Inhabitants,
): AddedColumn | undefined {
  const inKroner = kronerPer(plan.unit);
  if (inKroner === undefined || plan.per !== undefined || isUnknown(total.value, total)) return undefined;
  const people = rows.map(({ recipient }) => inhabitants(recipient));
  const counted = people.filter((count) => count !== undefined);
  if (counted.length < rows.length || counted.length === 0) return undefined;
  const each = (amount: Rational, count: Rational) => divide(multiply(amount, inKroner), count);
  return {
    rows: rows.map(({ amount }, index) => {
      const count = people[index];
      return count === undefined ? '' : each(amount, count);
    }),
    whole: each(amountSum, sum(counted)),
  };
}
