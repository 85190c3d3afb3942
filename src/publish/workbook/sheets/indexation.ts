import type { Rational } from '../../../model/exact/rational.ts';
import { rational } from '../../../model/exact/rational.ts';
import { unitName } from '../../../model/exact/unit.ts';
import type { IndexStep } from '../../../model/scheme/index-rate.ts';
import { isProvisional, type Operand, type Traced } from '../../../model/traced.ts';
import { type Column, mixedAmounts, names, provisionalMark, rates, years } from '../../format/document.ts';
import type { Formulas, Subject } from '../formulas/formulas.ts';
import { indexedAmount, indexStep } from '../formulas/index-step.ts';
import { at, type Expression } from '../layout/expression.ts';
import type { LiveCell, SheetPlan, SheetRow } from '../layout/sheet-plan.ts';
import { Spot } from '../layout/spot.ts';

const columns: readonly Column[] = [
  names('Beløb'),
  years('Fra'),
  years('Til'),
  mixedAmounts('Før'),
  mixedAmounts('Tillæg'),
  rates('Sats'),
  mixedAmounts('Efter'),
];

/** Fremskrivning: a row for each year that an amount goes through, wherever in the ordning it does. */
export class IndexationSheet {
  readonly #rows: SheetRow[] = [];
  readonly #written = new Map<Traced['derivation'], Expression>();
  readonly #formulas: Formulas;

  constructor(formulas: Formulas) {
    this.#formulas = formulas;
    formulas.writeIndexationBy((traced, base, subject) => this.#write(traced, base, subject));
  }

  /** The sheet, once all that is converted has been met; none where nothing is. */
  plan(title: string): SheetPlan[] {
    if (this.#rows.length === 0) return [];
    const heading = {
      kind: 'overskrift' as const,
      text: `${title} · Fremskrivning`,
      note: 'Beløbet og tillægget ganges med 1 + satsen, år for år; mod et tidligere år omvendt.',
    };
    return [
      { name: 'Fremskrivning', blocks: [heading, { kind: 'tabel', columns, rows: this.#rows, foot: [] }] },
    ];
  }

  #write(traced: Traced, base: Expression, subject: Subject): Expression | undefined {
    const { derivation } = traced;
    const known = this.#written.get(derivation);
    if (derivation?.indexation === undefined || known !== undefined) return known;
    const { rule, steps } = derivation.indexation;
    const mark = provisionalMark(isProvisional(traced));
    const last = steps.reduce((before, step) => {
      const { rate, addition } = this.#partsOf(step, derivation.operands, subject);
      const after = indexStep(before, { rate, addition }, rule);
      const spot = new Spot();
      const money = (formula: Expression | undefined): LiveCell => ({
        cell: formula && { value: formula.value, unit: unitName(subject.unit), ...mark },
        formula,
      });
      this.#rows.push([
        subject.what,
        year(step.from),
        year(step.to),
        money(before),
        money(addition),
        { cell: rate.value, formula: rate },
        { ...money(after), spot },
      ]);
      return at(spot, after.value);
    }, base);
    const result = indexedAmount(last, rule);
    this.#written.set(derivation, result);
    return result;
  }

  #partsOf({ rate }: IndexStep, operands: readonly Operand[], subject: Subject) {
    const added = operands.find(({ label }) => label === `tillæg for ${rate.to}`);
    const what = `PL ${rate.from}-${rate.to}`;
    const traced = { value: rate.rate, origins: [rate.origin] };
    return {
      rate: this.#formulas.of(traced, { what, isRate: true, source: subject.source }),
      addition:
        added && this.#formulas.of(added.traced, { ...subject, what: `${subject.what}: ${added.label}` }),
    };
  }
}

function year(of: number): Rational {
  return rational(BigInt(of));
}
