import { type Diagnostic, FordelError } from '../../../model/diagnostic.ts';
import { looseText } from '../../../model/heading.ts';
import type {
  Choice,
  TableInfo,
  TableQuery,
  TableValue,
  TableVariable,
} from '../../../model/statbank/query.ts';
import type { MunicipalityRegister } from '../../reading/municipality-register.ts';
import { areasChosen } from './areas-chosen.ts';
import {
  noSuchValue,
  noSuchVariable,
  notAPair,
  severalOfOne,
  unchosen,
  withoutRole,
} from './choice-faults.ts';
import type { NamedTable } from './named-tables.ts';
import { type Role, rolesOf } from './roles.ts';
import { valuesOf } from './values.ts';

/** What is asked for on the command line. */
export interface Wanted {
  readonly table: NamedTable;
  /** Each `VARIABEL=VÆRDIER`. */
  readonly choices: readonly string[];
  readonly kommuner?: string | undefined;
  readonly alder?: string | undefined;
  readonly tidspunkt?: string | undefined;
}

/** A query, and the one value that was asked for of each dimension that an extract has no column for. */
export interface ChosenQuery {
  readonly query: TableQuery;
  readonly single: ReadonlyMap<string, string>;
}

/**
 * Finds what is asked for among what a table has.
 *
 * @throws FordelError `HENT-VALG` with everything that it does not have, or that must be chosen.
 */
export function chooseQuery(table: TableInfo, wanted: Wanted, register: MunicipalityRegister): ChosenQuery {
  return new Chooser(table, wanted, register).query();
}

class Chooser {
  readonly #table: TableInfo;
  readonly #wanted: Wanted;
  readonly #register: MunicipalityRegister;
  readonly #roles: ReadonlyMap<TableVariable, Role>;
  readonly #chosen = new Map<TableVariable, readonly TableValue[]>();
  readonly #problems: Diagnostic[] = [];

  constructor(table: TableInfo, wanted: Wanted, register: MunicipalityRegister) {
    this.#table = table;
    this.#wanted = wanted;
    this.#register = register;
    this.#roles = rolesOf(table, register);
  }

  query(): ChosenQuery {
    const { choices, table, kommuner, alder, tidspunkt } = this.#wanted;
    for (const written of choices) this.#pair(written);
    this.#ofRole('tid', '--tidspunkt', tidspunkt, (time, written) => this.#periods(time, written));
    this.#ofRole('alder', '--alder', alder, (ages, written) => this.#values(ages, written));
    this.#ofRole('omraade', '--kommuner', kommuner, (areas, written) => this.#areas(areas, written));
    for (const written of table.choices) this.#pair(written, 'forvalgt');
    for (const variable of this.#table.variables) this.#complete(variable);
    if (this.#problems.length > 0) throw new FordelError(this.#problems);
    return { query: { table: this.#table.id, choices: this.#choices() }, single: this.#single() };
  }

  #pair(written: string, kind: 'skrevet' | 'forvalgt' = 'skrevet'): void {
    const at = written.indexOf('=');
    if (at <= 0 || at === written.length - 1) {
      this.#problems.push(notAPair(written));
      return;
    }
    const name = looseText(written.slice(0, at));
    const variable = this.#table.variables.find(({ id, text }) =>
      [id, text].some((each) => looseText(each) === name),
    );
    if (variable === undefined) {
      this.#problems.push(noSuchVariable(written.slice(0, at), this.#table));
      return;
    }
    if (kind === 'forvalgt' && this.#chosen.has(variable)) return;
    this.#values(variable, written.slice(at + 1));
  }

  #ofRole(
    role: Role,
    option: string,
    written: string | undefined,
    choose: (variable: TableVariable, written: string) => void,
  ): void {
    if (written === undefined) return;
    const variable = this.#variableOf(role);
    if (variable === undefined) this.#problems.push(withoutRole(option, this.#table));
    else choose(variable, written);
  }

  #variableOf(role: Role): TableVariable | undefined {
    return [...this.#roles].find(([, each]) => each === role)?.[0];
  }

  /** What is chosen of a variable in several places is chosen together. */
  #values(variable: TableVariable, written: string): void {
    const { found, unknown } = valuesOf(variable, written);
    for (const part of unknown) this.#problems.push(noSuchValue(part, variable, this.#table));
    const both = new Set([...(this.#chosen.get(variable) ?? []), ...found]);
    this.#chosen.set(
      variable,
      variable.values.filter((value) => both.has(value)),
    );
  }

  /** A year may stand for the one period of it that a table is known for. */
  #periods(time: TableVariable, written: string): void {
    const { ofYear } = this.#wanted.table;
    if (ofYear === undefined || /[KQM]\d/i.test(written)) {
      this.#values(time, written);
      return;
    }
    const values = time.values.filter(({ id }) => id.endsWith(ofYear));
    const { found, unknown } = valuesOf(
      { ...time, values },
      written.replace(/\d{4}(?!\d)/g, (year) => `${year}${ofYear}`),
    );
    for (const part of unknown) this.#problems.push(noSuchValue(part, { ...time, values }, this.#table));
    this.#chosen.set(time, found);
  }

  #areas(areas: TableVariable, written: string): void {
    const { found, unknown } = areasChosen(areas, written, this.#register);
    for (const { part, advice } of unknown) {
      this.#problems.push({ ...noSuchValue(part, areas, this.#table), advice });
    }
    this.#chosen.set(areas, found);
  }

  /** Every kommune where none is named; else what may be left out is, and what has one value has that. */
  #complete(variable: TableVariable): void {
    const role = this.#roles.get(variable);
    const chosen = this.#chosen.get(variable);
    if (chosen !== undefined) {
      if (role === 'andet' && chosen.length > 1)
        this.#problems.push(severalOfOne(variable, chosen, this.#table));
      return;
    }
    const [only] = variable.values;
    if (role === 'omraade') this.#areas(variable, 'alle');
    else if (variable.elimination && !variable.time) return;
    else if (variable.values.length === 1 && only !== undefined) this.#chosen.set(variable, [only]);
    else this.#problems.push(unchosen(variable, this.#wanted.table, this.#table));
  }

  #choices(): Choice[] {
    return this.#table.variables.flatMap((variable) => {
      const values = this.#chosen.get(variable);
      return values === undefined ? [] : [{ code: variable.id, values: values.map(({ id }) => id) }];
    });
  }

  #single(): Map<string, string> {
    return new Map(
      [...this.#chosen].flatMap(([variable, [only]]): [string, string][] =>
        this.#roles.get(variable) === 'andet' && only !== undefined ? [[variable.id, only.id]] : [],
      ),
    );
  }
}
