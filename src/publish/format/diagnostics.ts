import { Chalk, type ChalkInstance } from 'chalk';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import { visible } from '../../model/invisible.ts';
import { lineOfOrigin } from '../../model/origin.ts';
import { countOf, shortened, withoutRepeats } from '../../model/problem-list.ts';
import { inShort } from './safe-text.ts';
import type { Screen } from './screen.ts';
import { excerpt, type LineOf } from './text/excerpt.ts';
import { wrap } from './text/wrap.ts';

/** How many are shown at most: whoever has more than that has one cause, not a hundred. */
const mostShown = 100;

/**
 * Diagnostics for people: code, place and message, then the line with a caret under what it is about. Of what is said again
 * and again of one column three are shown, of all at most a hundred, then how many there are beside them; characters that cannot be seen are shown by their code. No line is wider
 * than the screen.
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  lineOf: LineOf,
  { colour, width }: Screen,
): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  return shortened(withoutRepeats(diagnostics), mostShown)
    .map((diagnostic) => renderDiagnostic(diagnostic, lineOf, paint, width))
    .join('\n\n');
}

/** `3 fejl, 1 advarsel`. */
export function countsInWords(diagnostics: readonly Diagnostic[]): string {
  const warnings = countOf(diagnostics, 'advarsel');
  return `${inNumber(countOf(diagnostics, 'fejl'), 'fejl', 'fejl')}, ${inNumber(warnings, 'advarsel', 'advarsler')}`;
}

function renderDiagnostic(
  { severity, code, message, place, advice }: Diagnostic,
  lineOf: LineOf,
  paint: ChalkInstance,
  width: number | undefined,
): string {
  const colours = { fejl: paint.red, advarsel: paint.yellow, note: paint.cyan };
  const mark = `${severity} ${code}`;
  const head = [mark, visible(placeInWords(place)), visible(inShort(message))].filter(Boolean).join('  ');
  const { lines, carets } = excerpt(place, lineOf, width);
  return [
    wrap(head, width, '  ')
      .join('\n')
      .replace(mark, `${colours[severity](severity)} ${paint.bold(code)}`),
    ...lines,
    ...(carets === undefined ? [] : [`${carets.indent}${paint.red(carets.marks)}`]),
    ...wrap(visible(inShort(advice)), width),
  ].join('\n');
}

function placeInWords(place: Place | undefined): string {
  const { file, line, column, sheet } = place ?? {};
  if (file !== undefined && line !== undefined && column !== undefined && sheet !== undefined)
    return lineOfOrigin({ file, line, column, sheet });
  if (place?.within !== undefined) {
    const character = place.column === undefined ? '' : `, tegn ${place.column}`;
    return `${place.file} ${place.within}${character}`;
  }
  return [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
}
