import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadScheme } from '../../src/input/load-scheme.ts';
import { SourceReader } from '../../src/input/reading/source.ts';
import { type Diagnostic, FordelError } from '../../src/model/diagnostic.ts';
import { renderDiagnostics } from '../../src/publish/format/diagnostics.ts';
import { noScreen } from '../../src/publish/format/screen.ts';
import { unseen, unseenIn } from '../support/hostile.ts';

const folder = mkdtempSync(join(tmpdir(), 'fordel-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An ordning in which each text that is printed can be another one, as YAML writes it. */
const ordning = (texts: Partial<Record<string, string>> = {}) => `
ordning: ${texts.ordning ?? 'o'}
titel: ${texts.titel ?? 'T'}
aar: 2024
udsteder: ${texts.udsteder ?? 'U'}
kilder:
  k: { dokument: ${texts.dokument ?? 'D'}, afsnit: ${texts.afsnit ?? 'A'} }
beloeb:
  - { id: b, titel: ${texts.beloeb ?? 'B'}, beloeb: { fast: 100 } }
fordelinger:
  - id: f
    titel: ${texts.fordeling ?? 'F'}
    enhed: ${texts.enhed ?? 'kr.'}
    beloeb: { fast: 100 }
    noegle: { optaelling: { fil: antal.csv, kolonne: antal, betegnelse: ${texts.betegnelse ?? 'antal'} } }
    modtagere: [{ part: ${texts.part ?? 'A'} }]
    afrunding: { metode: stoerste-rest }
    kilde: k
`;

function problemsOf(yaml: string | Buffer, csv: string | Buffer = 'modtager;antal\nA;1\n') {
  writeFileSync(join(folder, 'o.yaml'), yaml);
  writeFileSync(join(folder, 'antal.csv'), csv);
  const reader = new SourceReader();
  let problems: readonly Diagnostic[] = [];
  try {
    loadScheme(join(folder, 'o.yaml'), { reader });
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    problems = error.diagnostics;
  }
  const shown = renderDiagnostics(problems, (file, line) => reader.lineOf(file, line), noScreen);
  return { codes: problems.map(({ code }) => code), shown };
}

const places = [
  'titel',
  'udsteder',
  'dokument',
  'afsnit',
  'beloeb',
  'fordeling',
  'enhed',
  'betegnelse',
  'part',
];

it('reads the ordning as it is', () => expect(problemsOf(ordning()).codes).toEqual([]));

describe.each(unseen)('%s', (_, character) => {
  const code = character.codePointAt(0) ?? 0;
  const escaped = `"x\\U${code.toString(16).padStart(8, '0')}y"`;

  it.each(places)('is refused in %s, written as an escape of YAML', (place) => {
    const { codes, shown } = problemsOf(ordning({ [place]: escaped }));
    expect(codes).toContain('FIL-TEGN');
    expect(shown).toMatch(/U\+[0-9A-F]{4,5}/);
    expect(unseenIn(shown)).toEqual([]);
  });

  it.each([
    ['an ordning', () => problemsOf(ordning({ titel: `"x${character}y"` }))],
    ['a CSV file', () => problemsOf(ordning(), `modtager;antal\nA${character};1\n`)],
    ['the heading of a CSV file', () => problemsOf(ordning(), `modtager;antal;x${character}\nA;1;2\n`)],
    [
      'UTF-16',
      () => problemsOf(ordning(), Buffer.from(`\ufeffmodtager;antal\nA${character};1\n`, 'utf16le')),
    ],
  ])('is refused in %s', (_where, read) => {
    const { codes, shown } = read();
    expect(codes).toEqual(['FIL-TEGN']);
    expect(unseenIn(shown)).toEqual([]);
  });
});

describe('a line end', () => {
  it.each(places)('is refused in %s', (place) => {
    const { codes, shown } = problemsOf(ordning({ [place]: '"to\\nlinjer"' }));
    expect(codes).toEqual(['ORDNING-VAERDI']);
    expect(shown).toContain('skal stå på én linje');
  });

  it('may stand in the name of a column, as in what Excel saves', () => {
    const yaml = ordning().replace('kolonne: antal', 'kolonne: "antal\\n2024"');
    expect(problemsOf(yaml, 'modtager;"antal\n2024"\nA;1\n').codes).toEqual([]);
  });
});
