import type { Diagnostic, Place } from '../../../model/diagnostic.ts';
import type { Insert, MemoTemplate, NamePath, TemplateFilter } from '../../../model/memo/template.ts';
import type { SourceText } from '../../reading/source.ts';
import { placesIn } from '../passages/places.ts';

/** A comment of the template itself, which no memo has; and what is put in. */
const opening = /\{\{!(?<comment>[\s\S]*?)\}\}(?:\r?\n)?|\{\{(?<insert>[^{}]*)\}\}/g;
const filter = /^(?<name>[\p{L}-]+)(?:\s+(?<decimals>\d))?$/u;

/**
 * Reads a template. `{{PATH | FILTER | FILTER}}` is put in, `{{PATH fra PATH | FILTER}}` a change, `{{tabel PATH}}` a table, and
 * `{{! … }}` is a comment. Names stand between `/`; one with a `/` in it stands in quotation marks.
 */
export function readTemplate({ file, text }: SourceText, problems: Diagnostic[]): MemoTemplate {
  const placeAt = placesIn(text, file);
  const parts: (string | Insert)[] = [];
  const addText = (part: string, at: number) => {
    const stray = /\{\{|\}\}/.exec(part);
    if (stray !== null) problems.push(unclosed({ ...placeAt(at + stray.index), length: 2 }));
    parts.push(part);
  };
  let end = 0;
  for (const match of text.matchAll(opening)) {
    addText(text.slice(end, match.index), end);
    end = match.index + match[0].length;
    const written = match.groups?.insert;
    if (written === undefined) continue;
    const insert = readInsert(
      written,
      (at, length) => ({ ...placeAt(match.index + 2 + at), length }),
      problems,
    );
    if (insert === undefined) continue;
    if (insert.kind === 'tabel' && !standsAlone(text, match.index, end))
      problems.push({
        code: 'SKABELON',
        severity: 'fejl',
        message: 'en tabel står midt i en linje',
        place: insert.place,
        advice: 'Sæt {{tabel …}} på en linje for sig selv.',
      });
    parts.push(insert);
  }
  addText(text.slice(end), end);
  return { file, parts };
}

/** Whether there is nothing else on the line of what stands from one character to another. */
function standsAlone(text: string, from: number, to: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const end = text.indexOf('\n', to);
  return `${before}${text.slice(to, end < 0 ? undefined : end)}`.trim() === '';
}

type PlaceOf = (at: number, length: number) => Place;

function readInsert(written: string, placeOf: PlaceOf, problems: Diagnostic[]): Insert | undefined {
  const [subject, ...filters] = splitAt(written, /\|/g);
  const place = placeOf(0, written.length);
  const isTable = /^\s*tabel\s/.test(subject.text);
  const [, lead = ''] = /^(\s*tabel\s+)/.exec(subject.text) ?? [];
  const [path, from, more] = pathsIn(subject.text.slice(lead.length), subject.at + lead.length, placeOf);
  if ([path, from].some((each) => each?.names.includes(''))) {
    problems.push({
      code: 'SKABELON',
      severity: 'fejl',
      message: 'der mangler et navn på det, der skal sættes ind',
      place,
      advice: `Fundet "{{${written}}}". Skriv fx {{objektiv-finansiering/total | kr}}; se fordel hjaelp skabelon.`,
    });
    return undefined;
  }
  if (more !== undefined) {
    problems.push({
      code: 'SKABELON',
      severity: 'fejl',
      message: 'en ændring er mellem to tal, og her er flere',
      place: more.place,
      advice: 'Skriv {{A fra B | saetning}}. Et navn, som ordet fra er en del af, står i anførselstegn.',
    });
    return undefined;
  }
  return {
    kind: isTable ? 'tabel' : 'tal',
    path,
    from,
    filters: filters.flatMap((each) => readFilter(each, placeOf, problems)),
    place,
  };
}

/** `A`, or `A fra B`; what is more than that is none. */
function pathsIn(text: string, at: number, placeOf: PlaceOf): [NamePath, ...NamePath[]] {
  const [first, ...others] = splitAt(text, /(?<=\s|^)fra(?=\s|$)/g);
  const read = (piece: Piece) => pathOf(piece.text, at + piece.at, placeOf);
  return [read(first), ...others.map(read)];
}

/** Its names; one that is missing is ''. */
function pathOf(text: string, at: number, placeOf: PlaceOf): NamePath {
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const names = splitAt(trimmed, /\//g).map((piece) => nameOf(piece.text.trim()));
  return { names, place: placeOf(at + lead, Math.max(trimmed.length, 1)) };
}

/** A name is read as it stands in quotation marks; else it may go on on the next line. */
function nameOf(written: string): string {
  const [, quoted] = /^"([^"]*)"$/.exec(written) ?? [];
  return quoted ?? written.replace(/\s+/g, ' ');
}

function readFilter({ text, at }: Piece, placeOf: PlaceOf, problems: Diagnostic[]): TemplateFilter[] {
  const lead = text.length - text.trimStart().length;
  const place = placeOf(at + lead, Math.max(text.trim().length, 1));
  const { name, decimals } = filter.exec(text.trim())?.groups ?? {};
  if (name !== undefined)
    return [{ name, decimals: decimals === undefined ? undefined : Number(decimals), place }];
  problems.push({
    code: 'SKABELON',
    severity: 'fejl',
    message: `"${text.trim()}" er ikke et filter`,
    place,
    advice: 'Et filter er et ord, og hvor det har decimaler, et ciffer: kr, mio 1, pct 2.',
  });
  return [];
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The pieces of a text between separators; what stands in quotation marks is a name, whatever is in it. */
function splitAt(text: string, separator: RegExp): [Piece, ...Piece[]] {
  const masked = text.replace(/"[^"]*"/g, (name) => '"'.repeat(name.length));
  const found = [...masked.matchAll(separator)];
  const ends = [...found.map(({ index }) => index), text.length];
  const starts = [0, ...found.map(({ index, 0: between }) => index + between.length)];
  const [first = { text, at: 0 }, ...others] = starts.map((at, piece) => ({
    text: text.slice(at, ends[piece]),
    at,
  }));
  return [first, ...others];
}

function unclosed(place: Place): Diagnostic {
  return {
    code: 'SKABELON',
    severity: 'fejl',
    message: 'to krøllede parenteser mangler deres modstykke',
    place,
    advice: 'Det, der sættes ind, står mellem {{ og }} på samme sted, uden andre krøllede parenteser i.',
  };
}
