import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import { visible } from '../../model/invisible.ts';
import { countOf, shortened } from '../../model/problem-list.ts';
import { inShort } from './safe-text.ts';

/** A line of a file that was read, by the name the file is shown with. */
export type LineOf = (file: string, line: number) => string | undefined;

/** How many are shown at most: whoever has more than that has one cause, not a hundred. */
const mostShown = 100;

/**
 * Diagnostics for people: code, place and message, then the line with a caret under what it is about. At most a hundred
 * are shown, then how many there are beside them; characters that cannot be seen are shown by their code.
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  lineOf: LineOf,
  colour: boolean,
): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  return shortened(diagnostics, mostShown)
    .map((diagnostic) => renderDiagnostic(diagnostic, lineOf, paint))
    .join('\n\n');
}

/** `3 fejl, 1 advarsel`. */
export function countsInWords(diagnostics: readonly Diagnostic[]): string {
  const warnings = countOf(diagnostics, 'advarsel');
  return `${countOf(diagnostics, 'fejl')} fejl, ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`;
}

function renderDiagnostic(diagnostic: Diagnostic, lineOf: LineOf, paint: ChalkInstance): string {
  const { severity, code, message, place, advice } = diagnostic;
  const colours = { fejl: paint.red, advarsel: paint.yellow, note: paint.cyan };
  const head = [
    `${colours[severity](severity)} ${paint.bold(code)}`,
    visible(placeInWords(place)),
    visible(inShort(message)),
  ];
  return [
    head.filter(Boolean).join('  '),
    ...excerpt(place, lineOf, paint),
    ...(advice === undefined ? [] : [visible(inShort(advice))]),
  ].join('\n');
}

function placeInWords(place: Place | undefined): string {
  return [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
}

/** How much of a long line is shown, and how much of that stands before the place. */
const widest = 160;
const before = 60;

/** The line itself and the one before it, numbered, with a caret under the place; of a long line the part around it. */
function excerpt(place: Place | undefined, lineOf: LineOf, paint: ChalkInstance): string[] {
  if (place?.line === undefined || place.confidential === true) return [];
  const { file, line, column = 1, length = 1 } = place;
  const previous = line > 1 ? lineOf(file, line - 1) : undefined;
  const text = lineOf(file, line);
  if (text === undefined) return [];
  const from = column <= widest - before && text.length <= widest ? 0 : Math.max(0, column - 1 - before);
  const part = (whole: string) =>
    `${from > 0 ? '…' : ''}${visible(whole.slice(from, from + widest))}${whole.length > from + widest ? '…' : ''}`;
  const width = String(line).length;
  const numbered = [previous, text].flatMap((shown, index) =>
    shown === undefined ? [] : [`  ${String(line - 1 + index).padStart(width)} | ${part(shown)}`],
  );
  const marked = visible(text.slice(column - 1, Math.min(column - 1 + length, from + widest)));
  const indent = `${from > 0 ? ' ' : ''}${indentTo(text.slice(from), column - from)}`;
  return [
    ...numbered,
    `  ${' '.repeat(width)} | ${indent}${paint.red('^'.repeat(Math.max(1, marked.length)))}`,
  ];
}

/** White space as wide as the text before a column: tabs stay tabs, or the caret would stand under something else. */
function indentTo(text: string, column: number): string {
  const shown = visible(text.slice(0, column - 1));
  return shown.replace(/[^\t]/g, ' ').padEnd(column - 1);
}
