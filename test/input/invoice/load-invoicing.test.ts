import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadInvoicing } from '../../../src/input/invoice/load-invoicing.ts';
import { loadScheme } from '../../../src/input/load-scheme.ts';
import { shippedPath } from '../../../src/input/reading/paths.ts';
import { SourceReader } from '../../../src/input/reading/source.ts';
import { fixture } from '../../support/invoicing.ts';
import { problemsOf } from '../../support/tariffs.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fordel-'));
  cpSync(fixture(''), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The example with a second takst on the same file of tilbud. */
function loadTwice(tilbud: string, second: string) {
  const scheme = readFileSync(fixture('takster.yaml'), 'utf8')
    .replaceAll('../../data', shippedPath())
    .replace(
      'fordelinger:',
      `  - id: ekstra\n    titel: Ekstra\n    grundtakst: { fast: "100" }\n    grupper: [${second}]\nfordelinger:`,
    )
    .replace('fil: tilbud.csv }', 'fil: tilbud.csv }\n    - { takst: ekstra, fil: tilbud.csv }');
  writeFileSync(join(folder, 'to.yaml'), scheme);
  writeFileSync(join(folder, 'tilbud.csv'), tilbud);
  const reader = new SourceReader();
  const input = loadScheme(join(folder, 'to.yaml'), { reader });
  return loadInvoicing(input.scheme, reader);
}

const alle = '{ id: alle, titel: Alle, faktor: 1, pladser: "1+" }';
const header = 'kommune;tilbud;pladser;borgere;godkendt;skaerpet_maaneder\n';

describe('a file of tilbud that two takster use', () => {
  it('gives both the same tilbud', () => {
    const { providers } = loadTwice(`${header}Aalborg;Birkely;12;;;\n`, alle);
    expect(providers.get('ekstra')).toBe(providers.get('tilbud'));
    expect(providers.get('ekstra')).toHaveLength(1);
  });

  it('is read once: what is wrong in it is said once', () => {
    const problems = problemsOf(() => loadTwice(`${header}Alborg;Birkely;12;;;\n`, alle));
    expect(problems.map(({ code }) => code)).toEqual(['KOMMUNE-UKENDT']);
  });

  it('is held against each takst that reads it in its own way', () => {
    const problems = problemsOf(() =>
      loadTwice(`${header}Aalborg;Birkely;12;;;\n`, '{ id: time, titel: Time, faktor: 1 }'),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'taksten går ikke efter størrelse, men det gør filen',
    ]);
  });
});
