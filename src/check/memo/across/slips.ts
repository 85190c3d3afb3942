import type { Figure } from '../../../model/memo/figure.ts';
import { numberLike } from '../printed-like.ts';
import { type ExpectedFigure, isOfKind } from './expected.ts';

/**
 * Finds which expected figure a printed one is a single slip away from, a digit or two that changed places, without holding each against each:
 * every expected figure is known by what it is with one place left open.
 */
export class Slips {
  readonly #byPattern = new Map<string, ExpectedFigure[]>();

  constructor(expected: readonly ExpectedFigure[]) {
    for (const figure of expected) {
      for (const pattern of patternsOf(digitsOf(figure.text))) {
        const known = this.#byPattern.get(pattern);
        if (known === undefined) this.#byPattern.set(pattern, [figure]);
        else known.push(figure);
      }
    }
  }

  /** The expected figures of its kind that a printed one is a slip of. */
  of(figure: Figure): ExpectedFigure[] {
    const digits = digitsOf(numberLike(figure.value, figure));
    const found = patternsOf(digits).flatMap((pattern) => this.#byPattern.get(pattern) ?? []);
    return [...new Set(found)].filter((each) => isOfKind(figure, each));
  }
}

function digitsOf(text: string): string {
  return text.replace(/(?<=\d) .*$/, '').replace(/[^\d,]/g, '');
}

/** The digits with one place left open, and with two beside each other in one order. */
function patternsOf(digits: string): string[] {
  const most = 15;
  if (digits.length > most) return [];
  return [...digits].flatMap((digit, at) => {
    const next = digits[at + 1];
    const open = `${digits.slice(0, at)}_${digits.slice(at + 1)}`;
    if (next === undefined || next === digit) return [open];
    const pair = [digit, next].toSorted().join('');
    return [open, `${digits.slice(0, at)}<${pair}>${digits.slice(at + 2)}`];
  });
}
