import { divide, equal, isZero, type Rational, rational } from '../../../model/exact/rational.ts';
import { conversion } from '../../../model/exact/unit.ts';
import type { Source } from '../../../model/source.ts';
import type { Derivation, Operand, Traced } from '../../../model/traced.ts';
import { restsOnMissing } from '../../../model/traced.ts';
import {
  constant,
  difference,
  type Expression,
  negative,
  product,
  quotient,
  rounded,
  sum,
  times,
} from '../layout/expression.ts';
import type { CellValues } from './cell-values.ts';
import type { InputCells } from './input-cells.ts';

/** What a formula is of: how its input cells are named, and where they are from. */
export interface Subject {
  readonly what: string;
  readonly unit?: string | undefined;
  readonly source?: Source | undefined;
  readonly isRate?: boolean | undefined;
}

/** Writes the years of a conversion on a sheet of their own, and gives back what they come to. */
export type WriteIndexation = (traced: Traced, base: Expression, subject: Subject) => Expression | undefined;

/** Why a value stands there by itself. */
const notWritten = 'Regnet ud af fordel; kan ikke skrives som formel her.';

/**
 * Values as formulas over the input cells, by the derivations that the results carry. A formula is used only where it comes, exactly, to
 * the value that the program has; where it does not, or none can be written, the value stands among the input with a note.
 */
export class Formulas {
  readonly #inputs: InputCells;
  readonly #values: CellValues;
  readonly #known = new Map<Traced, Expression>();
  readonly #amounts: { readonly total: Traced; readonly weight: Traced; readonly amount: Expression }[] = [];
  readonly #named = new Map<string, { readonly traced: Traced; readonly amount: Expression }>();
  #indexation: WriteIndexation = () => undefined;

  constructor(inputs: InputCells, values: CellValues) {
    this.#inputs = inputs;
    this.#values = values;
  }

  /** From now on a value is the cell that shows it. */
  know(traced: Traced, cell: Expression): void {
    this.#known.set(traced, cell);
  }

  /** The same of a named amount, which others refer to by its title. */
  knowNamed(title: string, traced: Traced, amount: Expression): void {
    this.#named.set(title, { traced, amount });
  }

  /** And of what a fordeling gives a recipient, which others share on. */
  knowAmount(total: Traced, weight: Traced, amount: Expression): void {
    this.#amounts.push({ total, weight, amount });
  }

  /** What a fordeling gives a recipient, as the cell that shows it. */
  amountOf(total: Traced, weight: Traced, amount: Rational): Expression {
    return this.#given(total, weight) ?? constant(amount);
  }

  writeIndexationBy(write: WriteIndexation): void {
    this.#indexation = write;
  }

  /** A value as a formula. */
  of(traced: Traced, subject: Subject): Expression {
    const found = this.#known.get(traced) ?? this.#byName(traced);
    if (found !== undefined && equal(found.value, traced.value)) return found;
    const made =
      traced.derivation === undefined
        ? this.#read(traced, subject)
        : this.#derived(traced, traced.derivation, subject);
    if (made !== undefined && equal(made.value, traced.value)) return made;
    return this.fixed(traced.value, subject);
  }

  /** A value without a formula. */
  fixed(value: Rational, { what, unit, source, isRate }: Subject, note = notWritten): Expression {
    return this.#inputs.fixed(value, { what, unit, source, isRate, note });
  }

  #given(total: Traced | undefined, weight: Traced | undefined): Expression | undefined {
    return this.#amounts.find((each) => each.total === total && each.weight === weight)?.amount;
  }

  #byName({ title, origins }: Traced): Expression | undefined {
    const named = title === undefined ? undefined : this.#named.get(title);
    return named?.traced.origins === origins ? named.amount : undefined;
  }

  /** The input cells, and their sum where there are several. */
  #read(traced: Traced, { what, unit, source, isRate }: Subject): Expression | undefined {
    const { value, origins } = traced;
    const [only] = origins;
    if (only === undefined) return constant(value);
    const words = { source, isRate, unit: traced.unit ?? unit };
    if (origins.length === 1) {
      const cell = this.#values.at(only);
      const own = cell !== undefined && equal(cell.value, value) ? cell : undefined;
      return this.#inputs.cell(only, value, {
        ...words,
        what: own?.what || what,
        column: own?.column,
        isAwaited: restsOnMissing(traced),
      });
    }
    const cells = origins.flatMap((origin) => {
      const cell = this.#values.at(origin);
      return cell === undefined
        ? []
        : this.#inputs.cell(origin, cell.value, { ...words, what: cell.what || what, column: cell.column });
    });
    return sum(cells);
  }

  #derived(
    traced: Traced,
    { operation, operands, step, indexation }: Derivation,
    subject: Subject,
  ): Expression | undefined {
    const given = this.#given(operands[0]?.traced, operands[1]?.traced);
    if (given !== undefined) return given;
    const of = ({ label, traced: operand, isRate }: Operand) =>
      this.of(operand, {
        ...subject,
        what: inner(subject.what, label),
        unit: operand.unit ?? subject.unit,
        isRate,
      });
    const [first, second] = operands;
    if (first === undefined) return undefined;
    switch (operation) {
      case 'sum':
        return sum(operands.map(of));
      case 'forskel':
        return second === undefined ? negative(of(first)) : difference(of(first), of(second));
      case 'produkt':
      case 'maaneder':
      case 'dage':
        return multiplied(operands.map(of), operands, traced.value);
      case 'andel':
        return second === undefined || isZero(second.traced.value)
          ? undefined
          : quotient(of(first), of(second));
      case 'omregnet':
        return converted(of(first), first.traced, traced);
      case 'afrundet':
        return step === undefined ? undefined : rounded(of(first), step);
      case 'fremskrevet':
        return indexation === undefined ? undefined : this.#indexation(traced, of(first), subject);
      case 'trin':
      case 'klasse':
      case 'gulv':
      case 'loft':
      case 'omfordelt':
        return undefined;
    }
  }
}

/** Labels that say nothing of what a cell is. */
const plain = ['led', 'plus', 'minus', 'faktor', 'beløbet', 'før afrunding'];

function inner(what: string, label: string): string {
  return plain.includes(label) || label.includes(what) || what.includes(label) ? what : `${what}: ${label}`;
}

/** A product; percentages count as the numbers they stand for where the value says so. */
function multiplied(
  factors: readonly Expression[],
  operands: readonly Operand[],
  value: Rational,
): Expression {
  const plainly = product(factors);
  if (equal(plainly.value, value)) return plainly;
  const percentages = operands.filter(({ traced }) => traced.unit === '%').length;
  return percentages === 0 ? plainly : quotient(plainly, constant(rational(100n ** BigInt(percentages))));
}

function converted(of: Expression, from: Traced, to: Traced): Expression | undefined {
  const declared =
    from.unit === undefined || to.unit === undefined ? undefined : conversion(from.unit, to.unit);
  if (declared !== undefined) return times(of, declared);
  return isZero(of.value) ? undefined : times(of, divide(to.value, of.value));
}
