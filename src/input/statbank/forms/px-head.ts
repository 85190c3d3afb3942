import type { CsvCell } from '../../reading/csv-table.ts';
import { fetchAgain, formFault } from './form-fault.ts';

/** A line `KEYWORD[language]("what it is about")=values;` of a px file. */
interface Entry {
  readonly key: string;
  readonly language: string | undefined;
  /** What it is about: a dimension; nothing where it is about the table. */
  readonly about: string | undefined;
  readonly values: readonly CsvCell[];
}

const keyword = /\s*([A-Z][A-Z0-9-]*)(?:\[(\w+)\])?(?:\(([^)]*)\))?\s*=\s*/y;
const space = /\s*/y;
const word = /[^\s,;"]+/y;

/** What stands before the figures of a px file (PC-Axis), in the table's own language. */
export class PxHead {
  readonly #entries: readonly Entry[];

  /** @throws FordelError `UDTRAEK-FORM` where it is not written as px is. */
  constructor(text: string, file: string) {
    this.#entries = entriesOf(text, file);
  }

  /** The values of a keyword, about a dimension or the table. */
  values(key: string, about?: string): readonly CsvCell[] | undefined {
    const own = this.#entries.filter((entry) => entry.key === key && entry.about === about);
    return (own.find(({ language }) => language === undefined) ?? own[0])?.values;
  }

  text(key: string): string | undefined {
    const text = this.values(key)
      ?.map((value) => value.text)
      .join(', ');
    return text === '' ? undefined : text;
  }

  /** All values of a keyword, whatever they are about. */
  all(key: string): string[] {
    return this.#entries
      .filter((entry) => entry.key === key)
      .flatMap(({ values }) => values.map(({ text }) => text));
  }
}

function entriesOf(text: string, file: string): Entry[] {
  const entries: Entry[] = [];
  const reader = new Reader(text, file);
  while (!reader.isAtEnd) entries.push(reader.entry());
  return entries;
}

class Reader {
  readonly #text: string;
  readonly #file: string;
  #at = 0;
  #lineStart = 0;
  #line = 1;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  get isAtEnd(): boolean {
    this.#skip(space);
    return this.#at === this.#text.length;
  }

  entry(): Entry {
    const [, key, language, about] = this.#skip(keyword) ?? [];
    if (key === undefined) throw this.#fault('her skulle stå et px-nøgleord');
    const values = this.#values();
    return { key, language, about: about?.replace(/^"([^"]*)".*$/s, '$1'), values };
  }

  /** Values up to the semicolon: strings, of which those without a comma between them are one, and words. */
  #values(): CsvCell[] {
    const values: CsvCell[] = [];
    let isNew = true;
    for (;;) {
      this.#skip(space);
      const next = this.#text[this.#at];
      const origin = this.#origin;
      if (next === ';') {
        this.#at++;
        return values;
      }
      if (next === ',') {
        this.#at++;
        isNew = true;
        continue;
      }
      const text = next === '"' ? this.#string() : this.#skip(word)?.[0];
      if (text === undefined) throw this.#fault('px-filen slutter midt i sit hoved');
      const last = values.at(-1);
      if (isNew || last === undefined) values.push({ text, origin });
      else values[values.length - 1] = { ...last, text: last.text + text };
      isNew = false;
    }
  }

  #string(): string {
    const close = this.#text.indexOf('"', this.#at + 1);
    if (close < 0) throw this.#fault('et anførselstegn mangler sit modstykke');
    const text = this.#text.slice(this.#at + 1, close);
    this.#at = close + 1;
    return text.trim();
  }

  #skip(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }

  get #origin(): CsvCell['origin'] {
    for (let next = this.#text.indexOf('\n', this.#lineStart); next >= 0 && next < this.#at; ) {
      this.#lineStart = next + 1;
      this.#line++;
      next = this.#text.indexOf('\n', this.#lineStart);
    }
    return { file: this.#file, line: this.#line, column: this.#at - this.#lineStart + 1 };
  }

  #fault(message: string) {
    return formFault(message, this.#origin, fetchAgain);
  }
}
