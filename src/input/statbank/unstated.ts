import type { Diagnostic } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import type { UnstatedRows } from '../../model/statbank/extract.ts';

/** So many rows are listed, and so many of them named where it is told. */
const [mostListed, mostNamed] = [1000, 4];

/** The rows whose count is not out, `..`, and that nobody asks for. */
export class Unstated {
  rows = 0;
  readonly #first: { readonly line: number; readonly text: string }[] = [];

  /** @param text what the row counts, as its labels say it. */
  add(line: number, text: string): void {
    this.rows++;
    if (this.#first.length < mostListed) this.#first.push({ line, text });
  }

  get found(): UnstatedRows {
    return { rows: this.rows, first: this.#first };
  }

  /** That they are left out, and which. */
  note(file: string): Diagnostic {
    const named = this.#first.slice(0, mostNamed).map(({ line, text }) => `linje ${line} (${text})`);
    const [first] = this.#first;
    const more = this.rows > mostNamed ? ' …' : '';
    return {
      code: 'RAEKKE-UDELADT',
      severity: 'note',
      message: `${inNumber(this.rows, 'række', 'rækker')} uden tal (..) er ikke talt med, for ingen nøgle spørger efter dem: ${named.join(', ')}${more}`,
      place: { file, ...(first === undefined ? {} : { line: first.line }) },
      advice: 'En nøgle, der spørger efter en af dem, afvises, til tallet er der.',
    };
  }
}
