import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMunicipalityRegister } from '../../../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../../../src/input/reading/source.ts';
import { SchemeContext } from '../../../../src/input/scheme/context.ts';
import { toScheme } from '../../../../src/input/scheme/to-scheme.ts';
import { validateScheme } from '../../../../src/input/scheme/validate.ts';
import { YamlDocument } from '../../../../src/input/scheme/yaml/document.ts';
import type { Diagnostic } from '../../../../src/model/diagnostic.ts';
import { fixture } from '../../../support/invoicing.ts';
import { unreadFiles } from '../../../support/read-scheme.ts';

const register = readMunicipalityRegister(new SourceReader());
const valid = readFileSync(fixture('takster.yaml'), 'utf8');
const entry = '- { takst: tilbud, fil: tilbud.csv }';

function read(text: string) {
  const problems: Diagnostic[] = [];
  const document = new YamlDocument({ file: 'o.yaml', sha256: '', text }, problems);
  const file = validateScheme(document, problems);
  if (file === undefined) throw new Error('not an ordning');
  const scheme = toScheme(file, new SchemeContext(file, document, register, unreadFiles('/'), problems));
  return { files: scheme.invoicing?.tariffFiles, problems };
}

describe('the takster that are charged', () => {
  it('each have a file, from the folder of the ordning', () => {
    expect(read(valid)).toEqual({ files: [{ tariff: 'tilbud', file: '/tilbud.csv' }], problems: [] });
  });

  it('may be without sizes', () => {
    const counted = valid.replaceAll(/, pladser: "[^"]*"/g, '');
    expect(counted).not.toBe(valid);
    expect(read(counted).problems).toEqual([]);
  });

  it.each([
    [
      'one that there is none of',
      valid.replace(entry, '- { takst: tilbut, fil: tilbud.csv }'),
      'der er ingen takst "tilbut"',
    ],
    [
      'one that is named twice',
      valid.replace(entry, `${entry}\n    ${entry}`),
      'takst "tilbud" er nævnt to gange',
    ],
    [
      'one with the id of a fordeling',
      valid.replace('- id: objektiv-finansiering', '- id: tilbud'),
      '"tilbud" er både en fordeling og en takst',
    ],
  ])('cannot be %s', (_, text, message) => {
    expect(text).not.toBe(valid);
    const { problems } = read(text);
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    expect(problems[0]?.advice).not.toBe('');
    expect(problems[0]?.place?.line).toBeGreaterThan(1);
  });
});
