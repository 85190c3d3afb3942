import { type Diagnostic, failure } from '../../../model/diagnostic.ts';
import type { Insert, MemoTemplate, NamePath } from '../../../model/memo/template.ts';
import { ownEntry } from '../../../model/own-entry.ts';
import type { SchemeResult } from '../../../model/result.ts';
import { escapeText, renderMarkdown } from '../../format/markdown.ts';
import { filters, type Given, plainly } from './filters.ts';
import { comparedTable, partBacking, partTable } from './memo-table.ts';
import { awaited, type NamedValue, namedValue } from './named-value.ts';
import { before, Sources } from './sources.ts';
import { type Told, type TraceKind, Tracing } from './tracing.ts';

/** What the figures are taken from, and how they are traced. */
export interface FillOptions {
  /** The first is the one that a path means which names none. */
  readonly results: readonly SchemeResult[];
  /** The year before, which a path means that begins with `foer`. */
  readonly before?: SchemeResult | undefined;
  readonly trace?: TraceKind | undefined;
  /** `Mente du …?` for a name that is not known. */
  readonly suggest: (written: string, known: readonly string[]) => string;
}

/** Writes a memo in Markdown from its template. What cannot be put in is added to the problems, each at its place. */
export function fillTemplate(template: MemoTemplate, options: FillOptions, problems: Diagnostic[]): string {
  const [first, ...others] = options.results;
  if (first === undefined)
    throw failure({ code: 'SKABELON', message: 'der er ingen ordning', advice: 'Skriv --ordning NAVN.' });
  const tracing = new Tracing(options.trace, template);
  const sources = new Sources(first, others, options.before);
  const filler = new Filler(sources, tracing, options.suggest, problems);
  const pieces: string[] = [];
  for (const [at, part] of template.parts.entries()) {
    if (typeof part !== 'string') pieces.push(filler.put(part) ?? '');
    else {
      const text = afterStop(part, pieces.at(-1) ?? '');
      pieces.push(besideTables(text, template.parts[at - 1], template.parts[at + 1]));
    }
  }
  return `${pieces.join('').trimEnd()}\n${tracing.end()}`;
}

/** `716.028 kr.` ends a sentence with its own full stop, its footnote aside. */
function afterStop(part: string, before: string): string {
  return /\.(?:\[\^\d+\])?$/.test(before.slice(-20)) ? part.replace(/^\.(?!\.)/, '') : part;
}

/** An empty line stands between a table and any text, which would else be a row of it. */
function besideTables(
  part: string,
  before: string | Insert | undefined,
  after: string | Insert | undefined,
): string {
  const isTable = (each: typeof before) => typeof each === 'object' && each.kind === 'tabel';
  const lead = isTable(before) ? part.replace(/^\s*/, '\n\n') : part;
  return isTable(after)
    ? lead.replace(/\s*$/, (blank) => (lead === blank && !isTable(before) ? blank : '\n\n'))
    : lead;
}

class Filler {
  readonly #sources: Sources;
  readonly #tracing: Tracing;
  readonly #suggest: FillOptions['suggest'];
  readonly #problems: Diagnostic[];

  constructor(sources: Sources, tracing: Tracing, suggest: FillOptions['suggest'], problems: Diagnostic[]) {
    this.#sources = sources;
    this.#tracing = tracing;
    this.#suggest = suggest;
    this.#problems = problems;
  }

  /** What stands for an insert in Markdown; undefined where it cannot be put in, which is told. */
  put(insert: Insert): string | undefined {
    return insert.kind === 'tabel' ? this.#table(insert) : this.#figure(insert);
  }

  #figure(insert: Insert): string | undefined {
    const after = this.#value(insert.path);
    const earlier = insert.from === undefined ? undefined : this.#value(insert.from);
    if (after === undefined || (insert.from !== undefined && earlier === undefined)) return undefined;
    const text = this.#filtered({ after, before: earlier }, insert);
    if (text === undefined) return undefined;
    const values = [after, ...(earlier === undefined ? [] : [earlier])];
    if (values.every(({ value }) => value === undefined)) return escapeText(text);
    const isProvisional = values.some(({ backing }) => backing.provisional);
    const written = isProvisional ? `${text} (foreløbigt)` : text;
    return `${written}${this.#tracing.figure(written, this.#told(insert, values))}`;
  }

  #filtered(given: Given, { filters: named, place }: Insert): string | undefined {
    const isAwaited = [given.after, given.before].some((each) => each?.text === awaited);
    if (isAwaited && named.length > 0)
      return this.#refuse(
        place,
        'tallet er ikke kommet endnu (forventet)',
        'Vent med notatet, eller skriv det uden filter: så står der forventet.',
      );
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
      'Skriv et filter, fx saetning: {{A fra B | saetning}}.',
    );
  }

  #value(path: NamePath): NamedValue | undefined {
    const { source, rest } = this.#sources.for(path);
    const found = namedValue(source, rest);
    if ('meant' in found)
      return this.#refuse(
        path.place,
        `"${path.names.join('/')}" er flere tal: ${found.meant.map((each) => plainly(each)).join(' og ')}`,
        'Skriv også listens navn, fx fordelinger/… eller beloeb/…, eller brug et id.',
      );
    if ('below' in found)
      return this.#refuse(
        path.place,
        `"${path.names.join('/')}" er ikke ét tal`,
        `Gå videre ad et af navnene under det: ${listed(found.below)}.${'why' in partTable({ source, rest }) ? '' : ` Hele tabellen er {{tabel ${path.names.join('/')}}}.`}`,
      );
    if (!('unknown' in found)) return found;
    const isFirst = rest.length === path.names.length && rest[0] === found.unknown;
    return this.#unknown(path, found.unknown, [...found.known, ...(isFirst ? this.#sources.names : [])]);
  }

  #unknown({ names: [lead], place }: NamePath, unknown: string, known: readonly string[]): undefined {
    if (lead === before && !this.#sources.names.includes(before))
      return this.#refuse(
        place,
        `skabelonen bruger ordningen for året før (${before}), og der er ingen`,
        'Skriv --foer NAVN, fx --foer socialtilsyn-nord-2023.',
      );
    return this.#refuse(
      place,
      `navnet "${unknown}" kendes ikke her`,
      `Der er ${listed(known)}.${this.#suggest(unknown, known)}`,
    );
  }

  #table(insert: Insert): string | undefined {
    const { path, from, filters: named } = insert;
    const [filter] = named;
    if (filter !== undefined)
      return this.#refuse(filter.place, 'en tabel har ingen filtre', 'Slet filteret.');
    const after = this.#sources.for(path);
    const earlier = from === undefined ? undefined : this.#sources.for(from);
    const isMissing = [path, from].find((each) => each?.names[0] === before);
    if (isMissing !== undefined && !this.#sources.names.includes(before))
      return this.#unknown(isMissing, before, []);
    const made = earlier === undefined ? partTable(after) : comparedTable(after, earlier);
    if ('why' in made)
      return this.#refuse(
        path.place,
        `der kan ikke sættes en tabel ind for "${path.names.join('/')}": ${made.why}`,
        `Skriv et id fra ordningen: ${made.known.join(', ')}.${this.#suggest(path.names.at(-1) ?? '', made.known)}`,
      );
    const blocks = 'kind' in made ? [made] : made;
    const backings = [after, ...(earlier === undefined ? [] : [earlier])].map(partBacking);
    const told = {
      paths: this.#paths(insert),
      origins: backings.flatMap(({ origins }) => origins),
    };
    return `${renderMarkdown(blocks).trimEnd()}${this.#tracing.below(`tabel ${path.names.join('/')}`, told)}`;
  }

  #told(insert: Insert, values: readonly NamedValue[]): Told {
    return { paths: this.#paths(insert), origins: values.flatMap(({ backing }) => backing.origins) };
  }

  #paths({ path, from }: Insert): string[] {
    return [path, from].flatMap((each) => (each === undefined ? [] : [this.#sources.inWords(each)]));
  }

  #refuse(place: Diagnostic['place'], message: string, advice: string): undefined {
    this.#problems.push({ code: 'SKABELON', severity: 'fejl', message, place, advice });
    return undefined;
  }
}

/** The first of some names. */
function listed(names: readonly string[]): string {
  const most = 12;
  return names.length > most ? `${names.slice(0, most).join(', ')} med flere` : names.join(', ');
}
