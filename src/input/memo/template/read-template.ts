import type { Diagnostic, Place } from '../../../model/diagnostic.ts';
import type { Insert, MemoTemplate, NamePath, TemplateFilter } from '../../../model/memo/template.ts';
import type { SourceText } from '../../reading/source.ts';
import { placesIn } from '../passages/places.ts';

/** A comment of the template itself, which no memo has; and what is put in. */
const opening = /\{\{!(?<comment>[\s\S]*?)\}\}\n?|\{\{(?<insert>[^{}]*)\}\}/g;
const filter = /^(?<name>[\p{L}-]+)(?:\s+(?<decimals>\d))?$/u;

/**
 * Reads a template. `{{PATH | FILTER | FILTER}}` is put in, `{{PATH fra PATH | FILTER}}` a change, `{{tabel PATH}}` a table, and
 * `{{! … }}` is a comment. Names stand between `/`; one with a `/` in it stands in quotation marks.
 */
export function readTemplate({ file, text }: SourceText, problems: Diagnostic[]): MemoTemplate {
  const placeAt = placesIn(text, file);
  const parts: (string | Insert)[] = [];
  let end = 0;
  for (const match of text.matchAll(opening)) {
    parts.push(text.slice(end, match.index));
    end = match.index + match[0].length;
    const written = match.groups?.insert;
    if (written === undefined) continue;
    const insert = readInsert(
      written,
      (at, length) => ({ ...placeAt(match.index + 2 + at), length }),
      problems,
    );
    if (insert !== undefined) parts.push(insert);
  }
  const rest = text.slice(end);
  const stray = /\{\{|\}\}/.exec(rest);
  if (stray !== null) problems.push(unclosed({ ...placeAt(end + stray.index), length: 2 }));
  return { file, parts: [...parts, rest] };
}

type PlaceOf = (at: number, length: number) => Place;

function readInsert(written: string, placeOf: PlaceOf, problems: Diagnostic[]): Insert | undefined {
  const [subject, ...filters] = splitAt(written, '|');
  const place = placeOf(0, written.length);
  const isTable = /^\s*tabel\s/.test(subject.text);
  const [, lead = ''] = /^(\s*tabel\s+)/.exec(subject.text) ?? [];
  const [path, from] = pathsIn(subject.text.slice(lead.length), subject.at + lead.length, placeOf);
  if (path === undefined || path.names.some((name) => name === '')) {
    problems.push({
      code: 'SKABELON',
      severity: 'fejl',
      message: 'der mangler et navn på det, der skal sættes ind',
      place,
      advice: `Fundet "{{${written}}}". Skriv fx {{objektiv-finansiering/total | kr}}; se fordel hjaelp skabelon.`,
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

/** `A`, or `A fra B`. */
function pathsIn(text: string, at: number, placeOf: PlaceOf): (NamePath | undefined)[] {
  const between = /\s+fra\s+/.exec(text);
  if (between === null) return [pathOf(text, at, placeOf)];
  const second = between.index + between[0].length;
  return [
    pathOf(text.slice(0, between.index), at, placeOf),
    pathOf(text.slice(second), at + second, placeOf),
  ];
}

function pathOf(text: string, at: number, placeOf: PlaceOf): NamePath | undefined {
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const names = [...trimmed.matchAll(/"([^"]*)"|[^/"]+/g)].map(([name, quoted]) => (quoted ?? name).trim());
  return { names, place: placeOf(at + lead, trimmed.length) };
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

function splitAt(text: string, separator: string): [Piece, ...Piece[]] {
  let at = 0;
  const pieces = text.split(separator).map((piece) => {
    const found = { text: piece, at };
    at += piece.length + separator.length;
    return found;
  });
  const [first = { text: '', at: 0 }, ...others] = pieces;
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
