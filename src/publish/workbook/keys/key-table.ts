import { equal, type Rational, sum as sumOf } from '../../../model/exact/rational.ts';
import type { AllocationResult, AllocationRow } from '../../../model/result.ts';
import { keyName, weightsOf } from '../../../model/scheme/allocation-key.ts';
import { isProvisional, restsOnMissing, type Traced } from '../../../model/traced.ts';
import { type Column, counts, names, percents, provisionalMark } from '../../format/document.ts';
import { checked, type Drawing } from '../drawing.ts';
import type { Subject } from '../formulas/formulas.ts';
import { at, constant, type Expression, quotient, sum } from '../layout/expression.ts';
import type { LiveCell, SheetRow, SheetTable } from '../layout/sheet-plan.ts';
import { Spot } from '../layout/spot.ts';
import { type KeyNode, keyStep } from './key-node.ts';

/** The weights of a fordeling on their sheet, by recipient, and what they come to. */
export interface KeyCells {
  readonly table: SheetTable;
  /** In the order of the rows. */
  readonly weights: readonly Expression[];
  readonly weightSum: Expression;
}

/** A cell of a row, by the path of labels that leads from the weight to it. */
interface Placed {
  readonly node: KeyNode;
  readonly spot: Spot;
}

/** A fordeling's key: what is counted, what is done to it, and last the weight, a column each. */
export function keyTable(drawing: Drawing, allocation: AllocationResult): KeyCells {
  const { plan, rows, weightSum } = allocation;
  const columns = new KeyColumns(
    rows.map((row) => placedNodes({ title: plan.key.label, key: plan.key, traced: row.weight })),
  );
  const formulas = rows.map((row, index) => columns.formulasOf(index, drawing, subjectOf(allocation, row)));
  const weights = rows.map(({ weight }, index) => at(columns.spotOf(index, ''), weight.value));
  for (const [index, row] of rows.entries()) {
    const [spot, cell] = [columns.spotOf(index, ''), weights[index]];
    if (cell !== undefined) drawing.formulas.know(row.weight, cell);
    checked(drawing, `${plan.title}, vægt, ${row.recipient.name}`, spot, row.weight.value, '');
  }
  const total = columns.foot('', weightSum);
  return {
    table: {
      kind: 'tabel',
      columns: [
        names('Modtager'),
        names('Kommunekode'),
        ...columns.paths.map((path) => columns.headOf(path)),
      ],
      rows: rows.map(
        ({ recipient }, index): SheetRow => [
          recipient.name,
          recipient.memberCodes.join('+'),
          ...columns.paths.map((path) => cellAt(columns.nodeAt(index, path), formulas[index]?.get(path))),
        ],
      ),
      foot: [['I alt', '', ...columns.paths.map((path) => columns.footAt(path))]],
    },
    weights,
    weightSum: total,
  };
}

function subjectOf({ plan }: AllocationResult, { recipient }: AllocationRow): Subject {
  const unit = weightsOf(plan.key) === 'beloeb' ? plan.unit : undefined;
  return { what: `${recipient.name}: ${keyName(plan.key)}`, unit, source: plan.key.source ?? plan.source };
}

function cellAt(placed: Placed | undefined, formula: Expression | undefined): LiveCell {
  if (placed === undefined) return { cell: undefined };
  const { node, spot } = placed;
  const isAwaited = restsOnMissing(node.traced);
  return {
    cell: { value: node.traced.value, ...provisionalMark(isProvisional(node.traced)) },
    formula,
    spot,
    isAwaited,
  };
}

/** Every value behind a weight by its path, the weight itself by none; what a value comes of stands before it. */
function placedNodes(root: KeyNode): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  const visit = (node: KeyNode, path: string) => {
    for (const [index, part] of partsOf(node).entries()) visit(part, `${path}/${index} ${part.title}`);
    found.set(path, { node, spot: new Spot() });
  };
  visit(root, '');
  return found;
}

/** Of a share the weight that it is of: what all weigh is at the foot of its column. */
function partsOf(node: KeyNode): readonly KeyNode[] {
  const step = keyStep(node);
  if (step !== 'andel') return step?.parts ?? [];
  const [of] = node.traced.derivation?.operands ?? [];
  return of === undefined ? [] : [{ title: of.label, key: node.key, traced: of.traced }];
}

/** The columns that the rows have between them. */
class KeyColumns {
  readonly paths: readonly string[];
  readonly #rows: readonly ReadonlyMap<string, Placed>[];
  readonly #feet = new Map<string, LiveCell>();

  constructor(rows: readonly ReadonlyMap<string, Placed>[]) {
    this.#rows = rows;
    this.paths = merged(rows.map((row) => [...row.keys()]));
  }

  nodeAt(row: number, path: string): Placed | undefined {
    return this.#rows[row]?.get(path);
  }

  spotOf(row: number, path: string): Spot {
    return this.nodeAt(row, path)?.spot ?? new Spot();
  }

  headOf(path: string): Column {
    const nodes = this.#rows.flatMap((row) => row.get(path)?.node ?? []);
    const title = nodes[0]?.title ?? '';
    return nodes.every((node) => keyStep(node) === 'andel') ? percents(title, 4) : counts(title, { most: 4 });
  }

  footAt(path: string): LiveCell {
    return this.#feet.get(path) ?? { cell: undefined };
  }

  /** The sum of a column, at its foot. @param value what it comes to. */
  foot(path: string, value: Rational): Expression {
    const placed = this.#rows.flatMap((row) => row.get(path) ?? []);
    const formula = sum(placed.map(({ node, spot }) => at(spot, node.traced.value)));
    const known = this.#feet.get(path)?.spot ?? new Spot();
    this.#feet.set(path, { cell: value, formula, spot: known });
    return at(known, value);
  }

  /** The formulas of a row, from the input to the weight. */
  formulasOf(row: number, drawing: Drawing, subject: Subject): ReadonlyMap<string, Expression> {
    const made = new Map<string, Expression>();
    for (const [path, { node }] of this.#rows[row] ?? []) {
      const formula = this.#formulaOf(node, path, row);
      const holds = formula !== undefined && equal(formula.value, node.traced.value);
      const own = { ...subject, what: named(subject.what, path, node) };
      made.set(path, holds ? formula : withoutColumns(node, drawing, own));
    }
    return made;
  }

  #formulaOf(node: KeyNode, path: string, row: number): Expression | undefined {
    const cells = partsOf(node).flatMap(({ title, traced }, index) => {
      const placed = this.nodeAt(row, `${path}/${index} ${title}`);
      return placed === undefined ? [] : at(placed.spot, traced.value);
    });
    const step = keyStep(node);
    if (step !== 'andel') return cells.length === 0 ? undefined : step?.of(cells);
    const [part] = partsOf(node);
    const [cell] = cells;
    return cell && quotient(cell, this.#whole(node, `${path}/0 ${part?.title}`));
  }

  /** What a share is a part of: what its column comes to, or a number that the key says, such as 100. */
  #whole({ traced }: KeyNode, path: string): Expression {
    const whole = traced.derivation?.operands[1]?.traced as Traced;
    const inColumn = sumOf(this.#rows.flatMap((row) => row.get(path)?.node.traced.value ?? []));
    return equal(inColumn, whole.value) ? this.foot(path, inColumn) : constant(whole.value);
  }
}

/** A value that comes of no other columns: the input itself, or what no formula is written for. */
function withoutColumns({ key, traced }: KeyNode, { formulas }: Drawing, subject: Subject): Expression {
  const note = 'Gulve og lofter holdes i runder, som fordel har regnet; det er ingen formel.';
  return key?.kind === 'graenser' && traced.derivation !== undefined
    ? formulas.fixed(traced.value, subject, note)
    : formulas.of(traced, subject);
}

function named(what: string, path: string, { title }: KeyNode): string {
  return path === '' ? what : `${what}, ${title}`;
}

/** The paths of all rows in one order in which each stands after those it stands after in its row. */
function merged(rows: readonly (readonly string[])[]): string[] {
  const all: string[] = [];
  for (const row of rows) {
    let next = 0;
    for (const path of row) {
      const at = all.indexOf(path);
      if (at === -1) all.splice(next, 0, path);
      next = (at === -1 ? next : at) + 1;
    }
  }
  return all;
}
