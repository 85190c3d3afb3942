import type { Area } from '../../model/statbank/area.ts';
import {
  type AgeSpan,
  civilStatuses,
  type PopulationGroup,
  sexes,
  spanText,
} from '../../model/statbank/extract.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { Areas, type FoundArea } from './areas.ts';
import type { ExtractColumns, Role } from './columns.ts';
import type { Dimension } from './form.ts';
import { isSubtotal, parseAges, parseCivilStatus, parseDate, parseSex, subtotal } from './labels.ts';
import { mostLabels } from './rows/label-column.ts';

/** More than there are kinds of groups of people. */
const groupLimit = 1 << 17;

/** Values with a number each, from 0 in the order they are met. */
export class Axis<T> {
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

/** An area as its labels name it; its number is below zero where they name none. */
interface NamedArea {
  readonly number: number;
  readonly found: FoundArea;
}

/**
 * What the row at hand counts, as numbers: its area, its date, and who; -1 for what cannot be read. A dimension that the
 * extract has no column for is 0: everybody, at the date that is asked for.
 */
export class RowCoordinates {
  area = -1;
  date = -1;
  ages = -1;
  sex = -1;
  civilStatus = -1;
  /** The columns it takes. */
  readonly columns: Dimension[] = [];
  readonly #register: Areas;
  readonly #areas = new Axis<Area>();
  readonly #dates = new Axis<string>();
  readonly #spans = new Axis<AgeSpan | 'alle'>();
  /** The labels of the two columns that may name an area, by their numbers, and what they name together. */
  readonly #codes: string[] = [];
  readonly #names: string[] = [];
  readonly #named: NamedArea[][] = [];
  /** Which value of a row is which; that of a dimension without a column is the one after the last, which is 0. */
  readonly #code: number;
  readonly #name: number;
  readonly #date: number;
  readonly #ages: number;
  readonly #sex: number;
  readonly #civilStatus: number;

  constructor({ header, roles }: ExtractColumns, register: MunicipalityRegister, date?: string) {
    this.#register = new Areas(register);
    this.#spans.numberOf('alle', 'alle');
    if (!roles.has('date') && date !== undefined) this.#dates.numberOf(date, date);
    const column = (role: Role, parse: (text: string) => number) => {
      const field = roles.get(role);
      if (field === undefined) return header.length;
      const parseAny = (text: string) => (isSubtotal(text) && !isAreaRole(role) ? subtotal : parse(text));
      this.columns.push({ field, name: header[field]?.text ?? role, parse: parseAny });
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

  /** What is known of the area that the row at hand names. */
  lookup(values: Int32Array): FoundArea {
    return this.#areaOf(values).found;
  }

  /** Whether the row at hand is the sum of what was chosen on some dimension; all else in it can be read. */
  get isSubtotal(): boolean {
    const all = [this.area, this.date, this.ages, this.sex, this.civilStatus];
    return all.includes(subtotal) && all.every((number) => number >= 0 || number === subtotal);
  }

  #areaOf(values: Int32Array): NamedArea {
    const code = values[this.#code] ?? 0;
    const name = values[this.#name] ?? 0;
    return this.#named[code]?.[name] ?? this.#lookUp(code, name);
  }

  /** The kommune's code, or null for the country, a region or another area that is no kommune. */
  get municipalityCode(): string | null {
    return this.#areas.values[this.area]?.municipalityCode ?? null;
  }

  /** StatBank's code of the area; undefined for one that has none. */
  get areaCode(): string | undefined {
    return this.#areas.values[this.area]?.code;
  }

  /** The areas met so far, by their numbers. */
  get areas(): readonly Area[] {
    return this.#areas.values;
  }

  /** The headcount dates met so far, by their numbers. */
  get dates(): readonly string[] {
    return this.#dates.values;
  }

  /** The group that the row counts, as a number. */
  get group(): number {
    return groupNumber(this.ages, this.sex, this.civilStatus);
  }

  /** A number that no other cell has. */
  get cell(): number {
    return cellNumber(this.date, this.area, this.group);
  }

  /** The age groups met so far, by their numbers. */
  get spans(): readonly (AgeSpan | 'alle')[] {
    return this.#spans.values;
  }

  /** Whom a group's number stands for. */
  readonly groupOf = (number: number): PopulationGroup => {
    const status = number % civilStatuses.length;
    const rest = (number - status) / civilStatuses.length;
    const sex = rest % sexes.length;
    return {
      sex: sexes[sex] ?? 'alle',
      ages: this.#spans.values[(rest - sex) / sexes.length] ?? 'alle',
      civilStatus: civilStatuses[status] ?? 'alle',
    };
  };

  #lookUp(code: number, name: number): NamedArea {
    const text = [this.#codes[code], this.#names[name]].filter((label) => label !== undefined).join(' ');
    const found = this.#register.find(text);
    const area = { found, number: this.#areaNumber(found) };
    const named = this.#named[code] ?? [];
    this.#named[code] = named;
    named[name] = area;
    return area;
  }

  #areaNumber(found: FoundArea): number {
    if ('unknown' in found) return -1;
    return found.area === subtotal ? subtotal : this.#areas.numberOf(found.area.id, found.area);
  }

  #numberOf<T>(axis: Axis<T>, value: T | undefined, id: (value: T) => string): number {
    return value === undefined ? -1 : axis.numberOf(id(value), value);
  }
}

function indexIn<T>(values: readonly T[], value: T | undefined): number {
  return value === undefined ? -1 : values.indexOf(value);
}

/** The two columns that name an area are understood together. */
function isAreaRole(role: Role): boolean {
  return role === 'code' || role === 'area';
}

/** The number of a group of people. */
export function groupNumber(ages: number, sex: number, civilStatus: number): number {
  return (ages * sexes.length + sex) * civilStatuses.length + civilStatus;
}

/** A number that no other cell has. */
export function cellNumber(date: number, area: number, group: number): number {
  return (date * mostLabels + area) * groupLimit + group;
}
