import { readMunicipalityRegister } from '../../src/input/reading/municipality-register.ts';
import { SourceReader } from '../../src/input/reading/source.ts';
import { SchemeContext } from '../../src/input/scheme/context.ts';
import { toScheme } from '../../src/input/scheme/to-scheme.ts';
import { validateScheme } from '../../src/input/scheme/validate.ts';
import { YamlDocument } from '../../src/input/scheme/yaml/document.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

const register = readMunicipalityRegister(new SourceReader());

/** The files that an ordning names, below a folder; none of them is read. */
export const unreadFiles = (folder = '') => ({
  resolve: (path: string) => `${folder}${path}`,
  read: () => undefined,
  rows: { rowsRead: [], values: [] },
});

/** Reads an ordning from its text, without the files it names, which lie in /mappe. */
export function readScheme(text: string) {
  const problems: Diagnostic[] = [];
  const document = new YamlDocument({ file: 'ordning.yaml', sha256: '', text }, problems);
  const file = document.value !== undefined ? validateScheme(document, problems) : undefined;
  const scheme =
    file === undefined
      ? undefined
      : toScheme(file, new SchemeContext(file, document, register, unreadFiles('/mappe/'), problems));
  return { scheme, problems };
}

/** The text that the caret of a diagnostic underlines. */
export function underlined(text: string, { place }: Diagnostic): string {
  const { line = 1, column = 1, length = 1 } = place ?? {};
  return (text.split('\n')[line - 1] ?? '').slice(column - 1, column - 1 + length);
}
