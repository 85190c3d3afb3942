import { type Diagnostic, hasFault } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import {
  type NumberProblem,
  parseDanishNumber,
  parsePercentage,
  type WrittenNumber,
} from '../../model/exact/danish-number.ts';
import { one, type Rational } from '../../model/exact/rational.ts';
import type { Origin } from '../../model/origin.ts';
import { ownEntry } from '../../model/own-entry.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { Source } from '../../model/source.ts';
import type { MunicipalityRegister } from '../reading/municipality-register.ts';
import { findRecipient, recipientOf } from '../reading/recipient.ts';
import type { TableSource } from '../reading/source.ts';
import { didYouMean } from '../reading/suggest.ts';
import type { DeclaredOfFile, NamedFile, RowsOfFiles, SchemeFiles } from './declared-of-file.ts';
import type { WholeFile } from './whole-file.ts';
import type { YamlDocument } from './yaml/document.ts';
import type { Path } from './yaml/path.ts';

/**
 * What every part of an ordning needs to be read: the document with its places, the kommuner, and the problems found
 * so far. A value that cannot be used is reported and replaced by a stand-in, so that the reading goes on.
 */
export class SchemeContext {
  readonly file: WholeFile;
  readonly #document: YamlDocument;
  /** The 98 kommuner. */
  readonly register: MunicipalityRegister;
  readonly rows: RowsOfFiles;
  readonly #problems: Diagnostic[];
  readonly #files: SchemeFiles;
  readonly #declared = new Map<string, DeclaredOfFile>();
  readonly #allocations: { readonly id: string; readonly recipients: readonly Recipient[] }[] = [];

  constructor(
    file: WholeFile,
    document: YamlDocument,
    register: MunicipalityRegister,
    files: SchemeFiles,
    problems: Diagnostic[],
  ) {
    this.file = file;
    this.#files = files;
    this.rows = files.rows;
    this.#document = document;
    this.register = register;
    this.#problems = problems;
  }

  /** Reports the value at a path and returns the stand-in. */
  refuse<T>(path: Path, message: string, advice: string, standIn: T): T {
    const place = this.#document.placeOf(path);
    this.#problems.push({ code: 'ORDNING-VAERDI', severity: 'fejl', message, advice, place });
    return standIn;
  }

  /** Where a file that the ordning names lies. It is read once, so all that declare the same of it must agree. */
  resolveFile({ fil, tegnsaet, totalraekker, ark, omraade }: NamedFile, path: Path): string {
    const file = this.#files.resolve(fil, { tegnsaet, totalraekker, ark, omraade });
    const earlier = this.#declared.get(file) ?? {};
    this.#refuseOther('tegnsaet', [earlier.tegnsaet, tegnsaet], `${fil} er sat til to tegnsæt`, path);
    const message = `${fil} er sat til to slags totalrækker`;
    this.#refuseOther('totalraekker', [earlier.totalraekker, totalraekker], message, path);
    this.#declared.set(file, {
      tegnsaet: tegnsaet ?? earlier.tegnsaet,
      totalraekker: totalraekker ?? earlier.totalraekker,
    });
    return file;
  }

  #refuseOther(
    key: keyof DeclaredOfFile,
    [earlier, declared]: readonly (string | readonly string[] | undefined)[],
    message: string,
    path: Path,
  ): void {
    if (earlier === undefined || declared === undefined || `${earlier}` === `${declared}`) return;
    const advice = `Andetsteds i ordningen står ${earlier} om den. Skriv det samme, eller lad ${key} være ude.`;
    this.refuse([...path, key], message, advice, undefined);
  }

  /** Reads a table of what the ordning itself would otherwise list, its problems among the others; undefined where there is no file. */
  readTable<T>(
    named: NamedFile,
    path: Path,
    read: (source: TableSource, problems: Diagnostic[]) => T,
  ): T | undefined {
    const source = this.#files.read(this.resolveFile(named, path));
    return source && read(source, this.#problems);
  }

  origin(path: Path): Origin {
    const { file, line, column } = this.#document.placeOf(path);
    return { file, line, column };
  }

  /** A number in Danish notation; the schema has held it against its range. */
  number(written: number | string, path: Path): Rational {
    return this.#read(parseDanishNumber(String(written)), written, path);
  }

  /** A percentage, with or without its sign, as the number before it: "4,8 %" is 4,8. */
  percent(written: number | string, path: Path): Rational {
    return this.#read(parsePercentage(String(written)), written, path);
  }

  /** Says that the value at a path may be meant otherwise; it is used as it stands. */
  doubt(code: DiagnosticCode, path: Path, message: string, advice: string): void {
    const place = this.#document.placeOf(path);
    if (!hasFault(this.#problems, place))
      this.#problems.push({ code, severity: 'advarsel', message, advice, place });
  }

  #read(number: WrittenNumber | NumberProblem, written: number | string, path: Path): Rational {
    if (number.ok) return number.value;
    const { code, message, readings } = number;
    const quoted = readings?.map((reading) => `"${reading}"`).join(' eller ');
    const advice = quoted === undefined ? number.advice : `Fundet "${written}"; skriv ${quoted}.`;
    this.#problems.push({ code, severity: 'fejl', message, advice, place: this.#document.placeOf(path) });
    return one;
  }

  recipient(name: string | number, path: Path): Recipient | undefined {
    const recipient = recipientOf(String(name), this.register);
    if ('key' in recipient) return recipient;
    const place = this.#document.placeOf(path);
    this.#problems.push({ code: 'KOMMUNE-UKENDT', severity: 'fejl', ...recipient, place });
    return undefined;
  }

  /** The code of the kommune that a text names; undefined where it names none. */
  municipalityCode(name: string): string | undefined {
    const found = this.register.lookup(name);
    return found.kind === 'kommune' ? found.municipality.code : undefined;
  }

  /** The recipients of all the fordelinger read so far. */
  allRecipients(): Recipient[] {
    return this.#allocations.flatMap(({ recipients }) => recipients);
  }

  /** The one among recipients that a name or a code points out. */
  findRecipient(name: string, recipients: readonly Recipient[]): Recipient | undefined {
    return findRecipient(name, recipients, this.register);
  }

  /**
   * Requires a fordeling that is worked out before what stands at the path, and finds its recipient where one is named: for a
   * fordeling those above it, for takster, budgetter and all else that comes after the fordelinger, any.
   */
  earlierAllocation(id: string, name: string | number | undefined, path: Path): Recipient | undefined {
    const [list, index] = path;
    const isAllocation = list === 'fordelinger' && typeof index === 'number';
    const earlier = isAllocation ? this.#allocations.slice(0, index) : this.#allocations;
    const allocation = earlier.find((candidate) => candidate.id === id);
    const ids = earlier.map((candidate) => candidate.id);
    const at = [...path, 'fordeling'];
    if (allocation === undefined) {
      const advice = `Her kan bruges: ${ids.join(', ') || 'ingen'}.${didYouMean(id, ids)}`;
      const message = `der er ingen fordeling "${id}"${isAllocation ? ' over denne' : ' at bruge her'}`;
      return this.refuse(at, message, advice, undefined);
    }
    if (name === undefined) return undefined;
    const names = allocation.recipients.map((recipient) => recipient.name);
    const found = this.findRecipient(String(name), allocation.recipients);
    const advice = `Den har: ${names.join(', ')}.${didYouMean(String(name), names)}`;
    return found ?? this.refuse([...path, 'til'], `"${name}" er ikke modtager i ${id}`, advice, undefined);
  }

  /** Remembers a fordeling, for the ones below it. */
  addAllocation(id: string, recipients: readonly Recipient[]): void {
    this.#allocations.push({ id, recipients });
  }

  /** The place of the key that a path ends in, rather than of its value. */
  originOfKey(path: Path): Origin {
    const { file, line = 1, column = 1 } = this.#document.placeOfKey(path.slice(0, -1), String(path.at(-1)));
    return { file, line, column };
  }

  /** The source that an id under `kilder` names, ready to be spread into what it documents. */
  source(id: string | undefined, path: Path): { source?: Source } {
    if (id === undefined) return {};
    const sources = this.file.kilder ?? {};
    const entry = ownEntry(sources, id);
    if (entry === undefined) {
      const names = Object.keys(sources);
      const advice = `Der er: ${names.join(', ') || 'ingen'}.${didYouMean(id, names)}`;
      return this.refuse(path, `kilden "${id}" er ikke under kilder`, advice, {});
    }
    return {
      source: {
        id,
        document: entry.dokument,
        section: entry.afsnit,
        page: entry.side === undefined ? undefined : String(entry.side),
      },
    };
  }

  requireAllocation(id: string, path: Path): void {
    this.requireId('fordeling', 'fordelinger', id, path);
  }

  /** An id must be one of a list of the ordning. */
  requireId(
    what: string,
    list: 'fordelinger' | 'budgetter' | 'takster' | 'afregninger',
    id: string,
    path: Path,
  ): void {
    const ids = (this.file[list] ?? []).map((entry) => entry.id);
    if (ids.includes(id)) return;
    const advice = `Der er: ${ids.join(', ') || 'ingen'}.${didYouMean(id, ids)}`;
    const article = what === 'budget' ? 'intet' : 'ingen';
    this.refuse(path, `der er ${article} ${what} "${id}"`, advice, undefined);
  }

  /** A named amount may be used by all that comes after it. */
  requireAmount(id: string, path: Path): void {
    const ids = (this.file.beloeb ?? []).map((amount) => amount.id);
    const position = path[0] === 'beloeb' && typeof path[1] === 'number' ? path[1] : ids.length;
    const usable = ids.slice(0, position);
    if (usable.includes(id)) return;
    const message = ids.includes(id)
      ? `beløbet "${id}" står ikke før det, der bruger det`
      : `der er intet beløb "${id}"`;
    const advice = `Her kan bruges: ${usable.join(', ') || 'ingen'}.${didYouMean(id, usable)}`;
    this.refuse(path, message, advice, undefined);
  }

  /** Every id of a list must be its own, also among those of another list that is looked up together with it. */
  refuseTwins(
    path: Path,
    entries: readonly { readonly id: string }[],
    others: readonly { readonly id: string }[] = [],
  ): void {
    const taken = new Set(others.map(({ id }) => id));
    for (const [index, { id }] of entries.entries()) {
      if (taken.has(id)) {
        this.refuse([...path, index, 'id'], `id "${id}" er allerede brugt`, 'Giv hver sit id.', undefined);
      }
      taken.add(id);
    }
  }
}
