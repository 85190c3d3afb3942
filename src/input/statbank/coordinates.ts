import {
  type AgeSpan,
  civilStatuses,
  type PopulationGroup,
  sexes,
  spanText,
} from '../../model/statbank/extract.ts';
import type { Lookup, MunicipalityRegister } from '../reading/municipality-register.ts';
import type { ExtractColumns, Role } from './columns.ts';
import type { Dimension } from './form.ts';
import { parseAges, parseCivilStatus, parseDate, parseSex } from './labels.ts';
import { mostLabels } from './rows/label-column.ts';

/** More than there are kinds of groups of people. */
const groupLimit = 1 << 17;

/** Values with a number each, from 0 in the order they are met. */
class Axis<T> {
  readonly values: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(id: string, value: T): number {
    let number = this.#numbers.get(id);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.#numbers.set(id, number);
    }
    return number;
  }
}

/** An area as its labels name it; its number is -1 where they name none. */
interface Area {
  readonly number: number;
  readonly lookup: Lookup;
}

/**
 * What the row at hand counts, as numbers: its area, its date, and who; -1 for what cannot be read. A dimension that the
 * extract has no column for is 0: everybody.
 */
export class RowCoordinates {
  area = -1;
  date = -1;
  ages = -1;
  sex = -1;
  civilStatus = -1;
  /** The columns it takes. */
  readonly columns: Dimension[] = [];
  readonly #register: MunicipalityRegister;
  readonly #areas = new Axis<string | null>();
  readonly #dates = new Axis<string>();
  readonly #spans = new Axis<AgeSpan | 'alle'>();
  /** The labels of the two columns that may name an area, by their numbers, and what they name together. */
  readonly #codes: string[] = [];
  readonly #names: string[] = [];
  readonly #named: Area[][] = [];
  /** Which value of a row is which; that of a dimension without a column is the one after the last, which is 0. */
  readonly #code: number;
  readonly #name: number;
  readonly #date: number;
  readonly #ages: number;
  readonly #sex: number;
  readonly #civilStatus: number;

  constructor({ header, roles }: ExtractColumns, register: MunicipalityRegister) {
    this.#register = register;
    this.#spans.numberOf('alle', 'alle');
    const column = (role: Role, parse: (text: string) => number) => {
      const field = roles.get(role);
      if (field === undefined) return header.length;
      this.columns.push({ field, name: header[field]?.text ?? role, parse });
      return field;
    };
    this.#code = column('code', (text) => this.#codes.push(text) - 1);
    this.#name = column('area', (text) => this.#names.push(text) - 1);
    this.#date = column('date', (text) => this.#numberOf(this.#dates, parseDate(text), (date) => date));
    this.#ages = column('ages', (text) => this.#numberOf(this.#spans, parseAges(text), spanText));
    this.#sex = column('sex', (text) => indexIn(sexes, parseSex(text)));
    this.#civilStatus = column('civilStatus', (text) => indexIn(civilStatuses, parseCivilStatus(text)));
  }

  /** Takes what the labels of the row at hand stand for, field by field; whether all of them can be read. */
  take(values: Int32Array): boolean {
    this.area = this.#areaOf(values).number;
    this.date = values[this.#date] ?? 0;
    this.ages = values[this.#ages] ?? 0;
    this.sex = values[this.#sex] ?? 0;
    this.civilStatus = values[this.#civilStatus] ?? 0;
    // The sign bit of what is below zero stays in what it is part of.
    return (this.area | this.date | this.ages | this.sex | this.civilStatus) >= 0;
  }

  /** What the register says of the area that the row at hand names. */
  lookup(values: Int32Array): Lookup {
    return this.#areaOf(values).lookup;
  }

  #areaOf(values: Int32Array): Area {
    const code = values[this.#code] ?? 0;
    const name = values[this.#name] ?? 0;
    return this.#named[code]?.[name] ?? this.#lookUp(code, name);
  }

  /** The kommune's code, or null for the country, a region or another area that is no kommune. */
  get municipalityCode(): string | null {
    return this.#areas.values[this.area] ?? null;
  }

  /** The headcount dates met so far, by their numbers. */
  get dates(): readonly string[] {
    return this.#dates.values;
  }

  /** The group that the row counts, as a number. */
  get group(): number {
    return (this.ages * sexes.length + this.sex) * civilStatuses.length + this.civilStatus;
  }

  /** A number that no other cell has. */
  get cell(): number {
    return (this.date * mostLabels + this.area) * groupLimit + this.group;
  }

  /** The age groups met so far, by their numbers. */
  get spans(): readonly (AgeSpan | 'alle')[] {
    return this.#spans.values;
  }

  /** Whom a group's number stands for. */
  groupOf(number: number): PopulationGroup {
    const status = number % civilStatuses.length;
    const rest = (number - status) / civilStatuses.length;
    const sex = rest % sexes.length;
    return {
      sex: sexes[sex] ?? 'alle',
      ages: this.#spans.values[(rest - sex) / sexes.length] ?? 'alle',
      civilStatus: civilStatuses[status] ?? 'alle',
    };
  }

  #lookUp(code: number, name: number): Area {
    const text = [this.#codes[code], this.#names[name]].filter((label) => label !== undefined).join(' ');
    const lookup = this.#register.lookup(text);
    const area = { lookup, number: this.#areaNumber(lookup, text) };
    const named = this.#named[code] ?? [];
    this.#named[code] = named;
    named[name] = area;
    return area;
  }

  #areaNumber(lookup: Lookup, text: string): number {
    switch (lookup.kind) {
      case 'kommune':
        return this.#areas.numberOf(lookup.municipality.code, lookup.municipality.code);
      // Of what is no kommune, only its own label tells one from another.
      case 'omraade':
        return this.#areas.numberOf(`omraade ${text}`, null);
      case 'ukendt':
        return -1;
    }
  }

  #numberOf<T>(axis: Axis<T>, value: T | undefined, id: (value: T) => string): number {
    return value === undefined ? -1 : axis.numberOf(id(value), value);
  }
}

function indexIn<T>(values: readonly T[], value: T | undefined): number {
  return value === undefined ? -1 : values.indexOf(value);
}
