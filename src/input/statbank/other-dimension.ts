import type { Diagnostic } from '../../model/diagnostic.ts';
import { type CsvCell, placeOf } from '../reading/csv-table.ts';
import type { Dimension } from './form.ts';
import { isOneOfSeveral } from './one-value.ts';

/** So many of a column's values are told. */
const shown = 3;

/** A column that no key counts by: a dimension this program does not know, or where a row comes from. */
export class OtherDimension implements Dimension {
  readonly field: number;
  readonly isOpen = true;
  readonly #heading: CsvCell;
  readonly #values = new Set<string>();

  readonly #mayVary: boolean;

  constructor(field: number, heading: CsvCell, mayVary: boolean) {
    this.field = field;
    this.#heading = heading;
    this.#mayVary = mayVary;
  }

  get name(): string {
    return this.#heading.text;
  }

  /** Whatever it says, it stands for nothing. */
  parse(text: string): number {
    if (this.#values.size <= shown) this.#values.add(text);
    return 0;
  }

  /**
   * A dimension may not vary: counts of different things would be added up. Where a row comes from may. One that has a
   * single value may leave people out.
   */
  get fault(): Diagnostic | undefined {
    const values = [...this.#values];
    const [only = ''] = values;
    if (this.#mayVary) return undefined;
    if (values.length <= 1) return isOneOfSeveral(this.name, only) ? this.#alone(only) : undefined;
    return {
      code: 'UDTRAEK-KOLONNE',
      severity: 'fejl',
      message: `kolonnen "${this.name}" har flere forskellige værdier og indgår ikke i nogen nøgle`,
      place: placeOf(this.#heading),
      advice: `Fundet ${values.slice(0, shown).join(', ')}${values.length > shown ? ' …' : ''}; hent udtrækket igen med én værdi.`,
    };
  }

  #alone(value: string): Diagnostic {
    return {
      code: 'UDTRAEK-KOLONNE',
      severity: 'advarsel',
      message: `kolonnen "${this.name}" har kun "${value}", så kun de er talt`,
      place: placeOf(this.#heading),
      advice:
        'Skal alle tælles, så hent udtrækket igen med I alt. Er det dem, der deles efter, så slet kolonnen.',
    };
  }
}
