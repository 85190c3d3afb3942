import type { Diagnostic, Severity } from '../../../model/diagnostic.ts';
import { cellOf } from '../../../model/diagnostic.ts';
import { visible } from '../../../model/invisible.ts';
import { pathOf } from '../../../model/origin.ts';
import { type Checked, toldOf } from './checked.ts';

const levels: Readonly<Record<Severity, string>> = { fejl: 'error', advarsel: 'warning', note: 'notice' };

/** Findings as annotations of a GitHub workflow, one a line: at the lines of the files in a pull request. Without findings one notice. */
export function githubFindings({ command, checked, findings }: Checked): string {
  const lines = findings.map(annotation);
  const summary = `::notice title=fordel ${command}::${data(`${checked} kontrolleret, intet fundet.`)}`;
  return `${(lines.length === 0 ? [summary] : lines).join('\n')}\n`;
}

function annotation(finding: Diagnostic): string {
  const { severity, code, place } = finding;
  const end = place?.column === undefined ? undefined : place.column + (place.length ?? 1) - 1;
  const properties = [
    ['file', place && pathOf(place)],
    ['line', place?.line],
    ['col', place?.column],
    ['endColumn', end],
    ['title', [code, place && cellOf(place)].filter(Boolean).join(' ')],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]));
  return `::${levels[severity]} ${properties.join(',')}::${data(toldOf(finding))}`;
}

/** The runner takes a line end for the end of the command, and a percent sign for an escape. */
function data(text: string): string {
  return visible(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
