import {
  type AgeSpan,
  civilStatuses,
  type PopulationGroup,
  sexes,
  spanText,
} from '../../model/statbank/extract.ts';
import type { Lookup, MunicipalityRegister } from '../reading/municipality-register.ts';
import type { ExtractColumns, Role } from './columns.ts';
import { parseAges, parseCivilStatus, parseDate, parseSex } from './labels.ts';
import { type KnownColumn, LabelColumn, mostLabels } from './rows/label-column.ts';

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

/** A label of an area, and what it names together with each label of the other column. */
interface AreaLabel {
  readonly texts: readonly string[];
  readonly number: number;
  readonly areas: Area[];
}
const noLabel = (): AreaLabel => ({ texts: [], number: 0, areas: [] });

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
  readonly #register: MunicipalityRegister;
  readonly #areas = new Axis<string | null>();
  readonly #dates = new Axis<string>();
  readonly #spans = new Axis<AgeSpan | 'alle'>();
  readonly #absent = noLabel();
  readonly #code: LabelColumn<AreaLabel> | undefined;
  readonly #name: LabelColumn<AreaLabel> | undefined;
  readonly #date: LabelColumn<number> | undefined;
  readonly #ages: LabelColumn<number> | undefined;
  readonly #sex: LabelColumn<number> | undefined;
  readonly #civilStatus: LabelColumn<number> | undefined;

  constructor({ header, roles }: ExtractColumns, register: MunicipalityRegister) {
    this.#register = register;
    this.#spans.numberOf('alle', 'alle');
    const column = <T>(role: Role, parse: (text: string, number: number) => T) => {
      const field = roles.get(role);
      return field === undefined ? undefined : new LabelColumn(field, header[field]?.text ?? role, parse);
    };
    const label = (text: string, number: number): AreaLabel => ({ texts: [text], number, areas: [] });
    this.#code = column('code', label);
    this.#name = column('area', label);
    this.#date = column('date', (text) => this.#numberOf(this.#dates, parseDate(text), (date) => date));
    this.#ages = column('ages', (text) => this.#numberOf(this.#spans, parseAges(text), spanText));
    this.#sex = column('sex', (text) => indexIn(sexes, parseSex(text)));
    this.#civilStatus = column('civilStatus', (text) => indexIn(civilStatuses, parseCivilStatus(text)));
  }

  /** The columns it takes. */
  get columns(): KnownColumn[] {
    return [this.#code, this.#name, this.#date, this.#ages, this.#sex, this.#civilStatus].filter(
      (column) => column !== undefined,
    );
  }

  /** Takes the labels of the row at hand, by their numbers in each field; whether all of them can be read. */
  take(labels: Int32Array): boolean {
    const code = valueIn(this.#code, labels) ?? this.#absent;
    const name = valueIn(this.#name, labels) ?? this.#absent;
    this.area = (code.areas[name.number] ?? this.#lookUp(code, name)).number;
    this.date = valueIn(this.#date, labels) ?? 0;
    this.ages = valueIn(this.#ages, labels) ?? 0;
    this.sex = valueIn(this.#sex, labels) ?? 0;
    this.civilStatus = valueIn(this.#civilStatus, labels) ?? 0;
    // The sign bit of what is below zero stays in what it is part of.
    return (this.area | this.date | this.ages | this.sex | this.civilStatus) >= 0;
  }

  /** What the register says of the area that some labels name. */
  lookup(labels: Int32Array): Lookup {
    const code = valueIn(this.#code, labels) ?? this.#absent;
    const name = valueIn(this.#name, labels) ?? this.#absent;
    return (code.areas[name.number] ?? this.#lookUp(code, name)).lookup;
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

  #lookUp(code: AreaLabel, name: AreaLabel): Area {
    const text = [...code.texts, ...name.texts].join(' ');
    const lookup = this.#register.lookup(text);
    const area = { lookup, number: this.#areaNumber(lookup, text) };
    code.areas[name.number] = area;
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

function valueIn<T>(column: LabelColumn<T> | undefined, labels: Int32Array): T | undefined {
  return column?.values[labels[column.field] ?? 0];
}
