import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic, Place, Severity } from '../../model/diagnostic.ts';

/** The lines of a file that was read, by the name it is shown with. */
export type LinesOf = (file: string) => readonly string[];

/** Diagnostics for people: code, place and message, then the line with a caret under what it is about. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  linesOf: LinesOf,
  colour: boolean,
): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, linesOf, paint)).join('\n\n');
}

/** `3 fejl, 1 advarsel`. */
export function countsInWords(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const warnings = count('advarsel');
  return `${count('fejl')} fejl, ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`;
}

function renderDiagnostic(diagnostic: Diagnostic, linesOf: LinesOf, paint: ChalkInstance): string {
  const { severity, code, message, place, advice } = diagnostic;
  const colours = { fejl: paint.red, advarsel: paint.yellow, note: paint.cyan };
  const head = [`${colours[severity](severity)} ${paint.bold(code)}`, placeInWords(place), message]
    .filter(Boolean)
    .join('  ');
  return [head, ...excerpt(place, linesOf, paint), ...(advice === undefined ? [] : [advice])].join('\n');
}

function placeInWords(place: Place | undefined): string {
  return [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
}

/** The line itself and the one before it, numbered, with a caret under the place. */
function excerpt(place: Place | undefined, linesOf: LinesOf, paint: ChalkInstance): string[] {
  if (place?.line === undefined || place.confidential === true) return [];
  const { line, column = 1, length = 1 } = place;
  const lines = linesOf(place.file);
  const text = lines[line - 1];
  if (text === undefined) return [];
  const width = String(line).length;
  const numbered = [line - 1, line].flatMap((number) => {
    const shown = lines[number - 1];
    return shown === undefined ? [] : [`  ${String(number).padStart(width)} | ${shown}`];
  });
  const carets = '^'.repeat(Math.max(1, Math.min(length, text.length - column + 1)));
  return [...numbered, `  ${' '.repeat(width)} | ${indentTo(text, column)}${paint.red(carets)}`];
}

/** White space as wide as the text before a column: tabs stay tabs, or the caret would stand under something else. */
function indentTo(text: string, column: number): string {
  return text
    .slice(0, column - 1)
    .replace(/[^\t]/g, ' ')
    .padEnd(column - 1);
}
