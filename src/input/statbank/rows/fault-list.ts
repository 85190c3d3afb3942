import type { Diagnostic } from '../../../model/diagnostic.ts';
import { formatNumber } from '../../../model/exact/format.ts';
import { rational } from '../../../model/exact/rational.ts';

/** So many faults of a kind are told one by one: what is wrong in another way is not to be lost behind them. */
const most = 20;

/** Lines of a file, to be asked for where they are shown. */
export type NumberedLines = () => Iterable<readonly [number: number, text: string]>;
export const noLines: NumberedLines = () => [];

/** The faults of one file: each of them counted, the first of every kind told, with the lines they are about. */
export class FaultList {
  readonly #shown: Diagnostic[] = [];
  readonly #counts = new Map<Diagnostic['code'], number>();
  readonly #firstHidden = new Map<Diagnostic['code'], Diagnostic>();
  /** By line number less one; most lines are not here. */
  readonly lines: string[] = [];

  /**
   * Adds a fault, and gives it back where it is one of those that are told.
   *
   * @param make says what is wrong; it is not asked where nobody will be told.
   * @param lines gives the lines around the fault.
   */
  add(code: Diagnostic['code'], make: () => Diagnostic, lines: NumberedLines): Diagnostic | undefined {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > most + 1) return undefined;
    const fault = make();
    if (count > most) {
      this.#firstHidden.set(code, fault);
      return undefined;
    }
    this.#shown.push(fault);
    for (const [number, text] of lines()) this.lines[number - 1] = text;
    return fault;
  }

  /** Whether any is more than a warning. */
  get hasFault(): boolean {
    return this.#shown.some(({ severity }) => severity === 'fejl');
  }

  /** Takes back all faults of a kind: they come of another. */
  drop(code: Diagnostic['code']): void {
    this.#counts.delete(code);
    this.#firstHidden.delete(code);
    for (const fault of this.#shown.filter((each) => each.code === code)) {
      this.#shown.splice(this.#shown.indexOf(fault), 1);
    }
  }

  /** Says more of a fault that is told. */
  replace(fault: Diagnostic, by: Diagnostic): void {
    const index = this.#shown.indexOf(fault);
    if (index >= 0) this.#shown[index] = by;
  }

  /** The faults that are told, and one for all the others of each kind. */
  get diagnostics(): Diagnostic[] {
    const others = [...this.#firstHidden].map(([code, { severity, place }]): Diagnostic => {
      const hidden = (this.#counts.get(code) ?? 0) - most;
      const line = place?.line === undefined ? '' : `fra linje ${place.line} `;
      return {
        code,
        severity,
        times: hidden,
        message: `${line}er der ${formatNumber(rational(BigInt(hidden)))} fejl til af samme slags`,
        ...(place === undefined ? {} : { place: { file: place.file } }),
        advice: `De første ${most} er vist.`,
      };
    });
    return [...this.#shown, ...others];
  }
}
