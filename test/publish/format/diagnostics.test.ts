import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { countsInWords, renderDiagnostics } from '../../../src/publish/format/diagnostics.ts';
import { noScreen } from '../../../src/publish/format/screen.ts';

const problem: Diagnostic = {
  code: 'TAL-UGYLDIG',
  severity: 'fejl',
  message: 'det er ikke et tal',
  place: { file: 'x.csv', line: 2, column: 9, length: 5 },
  advice: 'Skriv et tal.',
};
const render = (diagnostic: Diagnostic, ...lines: string[]) =>
  renderDiagnostics([diagnostic], (_, line) => lines[line - 1], noScreen);

describe('renderDiagnostics', () => {
  it('puts the caret under the text, with the line before', () => {
    expect(render(problem, 'navn;antal', 'Aalborg;mange').split('\n')).toEqual([
      'fejl TAL-UGYLDIG  x.csv:2:9  det er ikke et tal',
      '  1 | navn;antal',
      '  2 | Aalborg;mange',
      '    |         ^^^^^',
      'Skriv et tal.',
    ]);
  });

  it('puts it there in a file with tabs too, however wide they are shown', () => {
    expect(render(problem, 'navn\tantal', 'Aalborg\tmange').split('\n')[3]).toBe('    |        \t^^^^^');
  });

  it('puts it under a cell of a workbook, beside the others of its row', () => {
    const rows = [
      [
        { column: 2, text: 'Post' },
        { column: 3, text: '' },
        { column: 5, text: 'Beløb\ni kr.' },
      ],
      [
        { column: 2, text: 'Løn' },
        { column: 3, text: 'x' },
        { column: 5, text: 'mange' },
      ],
    ];
    const shown = (line: number, column: number) => {
      const place = { file: 'x.xlsx Ark1', sheet: 'Ark1', line, column, length: 1 };
      return renderDiagnostics([{ ...problem, place }], (_, at) => rows[at - 1], noScreen).split('\n');
    };
    expect(shown(2, 5)).toEqual([
      'fejl TAL-UGYLDIG  x.xlsx Ark1!E2  det er ikke et tal',
      '  1 | Post |  | Beløb i kr.',
      '  2 | Løn | x | mange',
      '    |           ^^^^^',
      'Skriv et tal.',
    ]);
    expect(shown(1, 3)[2]).toBe('    |        ^');
    // A cell that has nothing and is not among those of the row.
    expect(shown(2, 4)[3]).toBe('    |           ^');
  });

  it('shows no line that is not there, and none with personal data', () => {
    const place = { file: 'x.csv', line: 2, column: 9, confidential: true } as const;
    expect(render({ ...problem, place }, 'a', 'b')).not.toContain('|');
    expect(render(problem)).not.toContain('|');
  });
});

describe('countsInWords', () => {
  it('counts one and many', () => {
    const warning: Diagnostic = { ...problem, severity: 'advarsel' };
    expect(countsInWords([problem, warning])).toBe('1 fejl, 1 advarsel');
    expect(countsInWords([])).toBe('0 fejl, 0 advarsler');
  });
});
