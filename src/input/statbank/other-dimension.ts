import type { Diagnostic } from '../../model/diagnostic.ts';
import { headingKey } from '../../model/heading.ts';
import { totalWordIn } from '../../model/tables/total-words.ts';
import { type CsvCell, placeOf } from '../reading/csv-table.ts';
import type { Dimension } from './form.ts';
import { isOneOfSeveral } from './one-value.ts';

/** So many of a column's values are told. */
const shown = 3;
/** So many are remembered. */
const most = 20;

/** A column that no key counts by: a dimension this program does not know, or where a row comes from. */
export class OtherDimension implements Dimension {
  readonly field: number;
  readonly isOpen = true;
  readonly #heading: CsvCell;
  readonly #values = new Set<string>();
  #isFound = false;

  readonly #rules: { readonly mayVary: boolean; readonly choice?: string | undefined };

  /** @param rules `mayVary` for where a row comes from; `choice` is the one value whose rows are counted. */
  constructor(field: number, heading: CsvCell, rules: { mayVary: boolean; choice?: string | undefined }) {
    this.field = field;
    this.#heading = heading;
    this.#rules = rules;
  }

  get hasChoice(): boolean {
    return this.#rules.choice !== undefined;
  }

  get name(): string {
    return this.#heading.text;
  }

  /** Whatever it says, it stands for nothing; but 1 is a value that was not chosen. */
  parse(text: string): number {
    const { choice } = this.#rules;
    const isChosen = choice === undefined || headingKey(choice) === headingKey(text);
    this.#isFound ||= isChosen;
    if (this.#values.size <= most) this.#values.add(text);
    return isChosen ? 0 : 1;
  }

  /**
   * A dimension may not vary: counts of different things would be added up. Where a row comes from may. One that has a
   * single value may leave people out.
   */
  get fault(): Diagnostic | undefined {
    const values = [...this.#values];
    const [only = ''] = values;
    if (this.#rules.mayVary) return undefined;
    if (this.hasChoice) return this.#isFound ? undefined : this.#withoutChoice(values);
    if (values.length <= 1) return isOneOfSeveral(this.name, only) ? this.#alone(only) : undefined;
    return {
      code: 'UDTRAEK-KOLONNE',
      severity: 'fejl',
      message: `kolonnen "${this.name}" har flere forskellige værdier og indgår ikke i nogen nøgle`,
      place: placeOf(this.#heading),
      advice: `Fundet ${values.slice(0, shown).join(', ')}${values.length > shown ? ' …' : ''}; hent udtrækket igen med én værdi, eller vælg en: fordel import … --vaelg "${this.name}=${values.find(isTotal) ?? only}".`,
    };
  }

  #withoutChoice(values: readonly string[]): Diagnostic {
    return {
      code: 'UDTRAEK-KOLONNE',
      severity: 'fejl',
      message: `kolonnen "${this.name}" har ingen rækker med "${this.#rules.choice}"`,
      place: placeOf(this.#heading),
      advice: `Fundet ${values.slice(0, most).join(', ')}${values.length > most ? ' …' : ''}.`,
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

function isTotal(text: string): boolean {
  return totalWordIn(text) !== undefined || /\bi alt$/i.test(text);
}
