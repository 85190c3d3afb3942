import { type Diagnostic, failure } from '../../../model/diagnostic.ts';
import type { Insert, MemoTemplate, NamePath } from '../../../model/memo/template.ts';
import { ownEntry } from '../../../model/own-entry.ts';
import type { SchemeResult } from '../../../model/result.ts';
import { renderMarkdown } from '../../format/markdown.ts';
import { resultDocument } from '../../result/result-document.ts';
import { resultJson } from '../../result/result-json.ts';
import { filters, type Given, plainly } from './filters.ts';
import { type NamedValue, namedValue } from './named-value.ts';

/** An ordning that a template takes its figures from. */
interface Source {
  readonly result: SchemeResult;
  readonly json: unknown;
}

/** What the figures are taken from, and how they are traced. */
export interface FillOptions {
  /** The first is the one that a path means which names none. */
  readonly results: readonly SchemeResult[];
  /** The year before, which a path means that begins with `foer`. */
  readonly before?: SchemeResult | undefined;
  readonly trace?: 'fodnoter' | 'bilag' | undefined;
  /** `Mente du …?` for a name that is not known. */
  readonly suggest: (written: string, known: readonly string[]) => string;
}

/** What was put in, and of a figure where it came from. */
interface Put {
  readonly text: string;
  readonly told?: string | undefined;
}

interface Traced extends Put {
  readonly told: string;
}

/** Writes a memo in Markdown from its template. What cannot be put in is added to the problems, each at its place. */
export function fillTemplate(template: MemoTemplate, options: FillOptions, problems: Diagnostic[]): string {
  const [first] = options.results;
  if (first === undefined)
    throw failure({ code: 'SKABELON', message: 'der er ingen ordning', advice: 'Skriv --ordning NAVN.' });
  const sources = new Map<string, Source>(
    options.results.map((result) => [result.scheme.id, sourceOf(result)]),
  );
  if (options.before !== undefined) sources.set('foer', sourceOf(options.before));
  const traced: Traced[] = [];
  const filler = new Filler(sources, first.scheme.id, options, problems);
  let text = '';
  for (const part of template.parts) {
    if (typeof part === 'string') {
      // `716.028 kr.` ends a sentence with its own full stop.
      text += isStopped(text) ? part.replace(/^\.(?!\.)/, '') : part;
      continue;
    }
    const put = filler.put(part);
    text += put?.text ?? '';
    if (put?.told === undefined || options.trace === undefined) continue;
    const { told } = put;
    traced.push({ text: put.text, told });
    if (options.trace === 'fodnoter') text += `[^${traced.length}]`;
  }
  return `${text.trimEnd()}\n${options.trace === undefined ? '' : tracing(traced, options.trace)}`;
}

/** Whether what was put in last ends with a full stop, its footnote aside. */
function isStopped(text: string): boolean {
  return /\.(?:\[\^\d+\])?$/.test(text);
}

function sourceOf(result: SchemeResult): Source {
  return { result, json: resultJson(result) };
}

function tracing(traced: readonly Traced[], kind: 'fodnoter' | 'bilag'): string {
  if (traced.length === 0) return '';
  if (kind === 'fodnoter') return `\n${traced.map(({ told }, at) => `[^${at + 1}]: ${told}`).join('\n\n')}\n`;
  const rows = traced.map(
    ({ text, told }) => `| ${text.replaceAll('|', '\\|')} | ${told.replaceAll('|', '\\|')} |`,
  );
  return ['', '## Bilag: hvor tallene kommer fra', '', '| Tal | Fra |', '|---|---|', ...rows, ''].join('\n');
}

class Filler {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #first: string;
  readonly #suggest: FillOptions['suggest'];
  readonly #problems: Diagnostic[];

  constructor(
    sources: ReadonlyMap<string, Source>,
    first: string,
    { suggest }: FillOptions,
    problems: Diagnostic[],
  ) {
    this.#sources = sources;
    this.#first = first;
    this.#suggest = suggest;
    this.#problems = problems;
  }

  put(insert: Insert): Put | undefined {
    if (insert.kind === 'tabel') return this.#table(insert.path);
    const after = this.#value(insert.path);
    const before = insert.from === undefined ? undefined : this.#value(insert.from);
    if (after === undefined || (insert.from !== undefined && before === undefined)) return undefined;
    const text = this.#filtered({ after, before }, insert);
    if (text === undefined) return undefined;
    return { text, told: after.kind === 'tekst' ? undefined : this.#told(insert, [after, before]) };
  }

  #filtered(given: Given, { filters: named, place }: Insert): string | undefined {
    let now: Given | string = given;
    for (const { name, decimals, place: at } of named) {
      const filter = ownEntry(filters, name);
      if (filter === undefined) {
        const known = Object.keys(filters);
        return this.#refuse(
          at,
          `der er intet filter "${name}"`,
          `Vælg mellem ${known.join(', ')}.${this.#suggest(name, known)}`,
        );
      }
      if (typeof now === 'string')
        return this.#refuse(
          at,
          `filteret ${name} kommer efter et, der gav en tekst`,
          'Sæt det filter, der skriver tallet, til sidst.',
        );
      const next = filter.apply(now, decimals);
      if (typeof next !== 'string' && 'misused' in next)
        return this.#refuse(
          at,
          `filteret ${name} passer ikke her: ${next.misused}`,
          'Vælg et andet filter; se fordel hjaelp skabelon.',
        );
      now = next;
    }
    if (typeof now === 'string') return now;
    if (now.before === undefined) return plainly(now.after);
    return this.#refuse(
      place,
      'en ændring skal have et filter',
      'Skriv fx | saetning, | forskel eller | vaekst.',
    );
  }

  #value({ names, place }: NamePath): NamedValue | undefined {
    const { source, rest } = this.#sourceFor(names);
    const found = namedValue(source?.json, rest);
    if (!('unknown' in found)) return found;
    const known = [
      ...found.known,
      ...(rest.length === names.length && rest[0] === found.unknown ? this.#sources.keys() : []),
    ];
    const most = 12;
    const listed = known.length > most ? [...known.slice(0, most), '…'] : known;
    return this.#refuse(
      place,
      `navnet "${found.unknown}" kendes ikke her`,
      `Der er ${listed.join(', ')}.${this.#suggest(found.unknown, known)}`,
    );
  }

  /** The ordning that a path names first, or the first one. */
  #sourceFor(names: readonly string[]): {
    readonly source: Source | undefined;
    readonly rest: readonly string[];
  } {
    const [lead = '', ...rest] = names;
    const named = this.#sources.get(lead);
    return named === undefined || rest.length === 0
      ? { source: this.#sources.get(this.#first), rest: names }
      : { source: named, rest };
  }

  /** The table that `fordel beregn` shows of a fordeling, a budget or takster. */
  #table({ names, place }: NamePath): Put | undefined {
    const { source, rest } = this.#sourceFor(names);
    const title = source === undefined ? undefined : titleOf(source.json, rest);
    const blocks = source === undefined ? [] : resultDocument(source.result);
    const heading = blocks.findIndex(
      (block) => block.kind === 'overskrift' && block.text.endsWith(` · ${title}`),
    );
    const table =
      title === undefined || heading < 0
        ? undefined
        : blocks.slice(heading).find((block) => block.kind === 'tabel');
    if (table !== undefined) return { text: renderMarkdown([table]).trimEnd() };
    return this.#refuse(
      place,
      `der er ingen tabel "${names.join('/')}"`,
      'Skriv et id fra ordningen: en fordeling, et budget eller takster.',
    );
  }

  #told({ path, from }: Insert, values: readonly (NamedValue | undefined)[]): string {
    const names = [path, from].flatMap((each) => (each === undefined ? [] : [this.#pathInWords(each)]));
    const sources = [...new Set(values.flatMap((value) => value?.sources ?? []))];
    return `${names.join(' fra ')}${sources.length === 0 ? '' : `; ${sources.slice(0, 4).join(', ')}`}`;
  }

  #pathInWords({ names }: NamePath): string {
    const isNamed = this.#sources.has(names[0] ?? '') && names.length > 1;
    return (isNamed ? names : [this.#first, ...names]).join('/');
  }

  #refuse(place: Diagnostic['place'], message: string, advice: string): undefined {
    this.#problems.push({ code: 'SKABELON', severity: 'fejl', message, place, advice });
    return undefined;
  }
}

/** The title of what a path leads to. */
function titleOf(json: unknown, names: readonly string[]): string | undefined {
  const found = namedValue(json, [...names, 'titel']);
  return 'unknown' in found ? undefined : found.text;
}
