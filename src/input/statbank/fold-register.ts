import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { failure } from '../../model/diagnostic.ts';
import type { InputFile } from '../../model/origin.ts';
import type { AgeSpan, Sex } from '../../model/statbank/extract.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { displayPath } from '../reading/paths.ts';
import type { CubeBuilder } from './cube-builder.ts';
import { extractRole, type Role } from './extract-file.ts';
import { parseAges, parseCivilStatus, parseDate, parseSex } from './statbank-labels.ts';

const chunkSize = 1 << 20;

/**
 * Folds a large extract of StatBank into a cube, a chunk at a time: UTF-8, `;` or tab, no quotes. Strict: a row with
 * too few or too many fields, an unknown label or a count that is no whole number stops it, with its line.
 *
 * @throws FordelError `SPOR-UDTRAEK` for the first line that cannot be read.
 */
export function foldRegister(path: string, register: MunicipalityRegister, builder: CubeBuilder): InputFile {
  const file = displayPath(path);
  const hash = createHash('sha256');
  const folder = new LineFolder(file, register, builder);
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(chunkSize);
  const handle = openSync(path, 'r');
  try {
    let rest = '';
    for (;;) {
      const length = readSync(handle, buffer, 0, chunkSize, null);
      if (length === 0) break;
      const bytes = buffer.subarray(0, length);
      hash.update(bytes);
      const lines = (rest + decoder.write(bytes)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) folder.add(line);
    }
    rest += decoder.end();
    if (rest !== '') folder.add(rest);
  } finally {
    closeSync(handle);
  }
  return { file, sha256: hash.digest('hex') };
}

/** Reads the lines of an extract one by one; each label is parsed once. */
class LineFolder {
  readonly #file: string;
  readonly #builder: CubeBuilder;
  readonly #areas: (text: string) => string | null | undefined;
  readonly #sexes = remembering(parseSex);
  readonly #ages = remembering(parseAges);
  readonly #statuses = remembering(parseCivilStatus);
  readonly #dates = remembering(parseDate);
  #line = 0;
  #delimiter = ';';
  #columns: readonly string[] = [];
  #roles: ReadonlyMap<Role, number> = new Map();

  constructor(file: string, register: MunicipalityRegister, builder: CubeBuilder) {
    this.#file = file;
    this.#builder = builder;
    this.#areas = remembering((text) => {
      const found = register.lookup(text);
      if (found.kind === 'ukendt') return undefined;
      return found.kind === 'kommune' ? found.municipality.code : null;
    });
  }

  add(text: string): void {
    this.#line++;
    const line = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (line === '') return;
    if (this.#columns.length === 0) this.#readHeader(line);
    else this.#readRow(line);
  }

  #readHeader(line: string): void {
    const header = line.replace(/^\ufeff/, '');
    this.#delimiter = header.includes('\t') ? '\t' : ';';
    this.#columns = header.split(this.#delimiter);
    this.#roles = new Map(
      this.#columns.flatMap((column, index) => {
        const role = extractRole(column);
        return role === undefined ? [] : [[role, index] as const];
      }),
    );
    const complete =
      this.#roles.has('date') &&
      this.#roles.has('count') &&
      (this.#roles.has('code') || this.#roles.has('area'));
    const unknown = this.#columns.filter((column) => extractRole(column) === undefined);
    if (!complete || unknown.length > 0) {
      this.#refuse('overskriften er ikke et udtræks', `Fundet ${this.#columns.join(', ')}.`);
    }
  }

  #readRow(line: string): void {
    const fields = line.split(this.#delimiter);
    if (fields.length !== this.#columns.length || line.includes('"')) {
      this.#refuse(
        'rækken har ikke et felt pr. kolonne',
        `Fundet ${fields.length}, ventet ${this.#columns.length}.`,
      );
    }
    const area = this.#areas(this.#field(fields, 'code') ?? this.#field(fields, 'area') ?? '');
    if (area === null) return;
    const sex = this.#label(fields, 'sex', this.#sexes);
    const ages = this.#label(fields, 'ages', this.#ages);
    const status = this.#label(fields, 'civilStatus', this.#statuses);
    const date = this.#dates(this.#field(fields, 'date') ?? '');
    const count = this.#field(fields, 'count') ?? '';
    if (area === undefined || date === undefined || !/^\d{1,9}$/.test(count)) {
      this.#refuse('område, tidspunkt eller antal kan ikke læses', `Fundet ${line}.`);
      return;
    }
    this.#builder.add(date, sex, status, ages, area, Number.parseInt(count, 10));
  }

  #field(fields: readonly string[], role: Role): string | undefined {
    const index = this.#roles.get(role);
    return index === undefined ? undefined : fields[index];
  }

  #label<T extends Sex | AgeSpan | string>(
    fields: readonly string[],
    role: Role,
    parse: (text: string) => T | undefined,
  ): T | 'alle' {
    const text = this.#field(fields, role);
    if (text === undefined) return 'alle';
    const value = parse(text);
    return value === undefined ? this.#refuse(`"${text}" kan ikke læses`, 'Hent udtrækket igen.') : value;
  }

  #refuse(message: string, advice: string): never {
    throw failure({
      code: 'SPOR-UDTRAEK',
      message,
      place: { file: this.#file, line: this.#line, column: 1 },
      advice,
    });
  }
}

/** A function that works each text out once: a register has millions of rows and a few hundred labels. */
function remembering<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const value = parse(text);
    known.set(text, value);
    return value;
  };
}
