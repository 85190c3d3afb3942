import { calculateScheme } from '../../src/calculate/calculate-scheme.ts';
import { checkScheme } from '../../src/check/published/check-scheme.ts';
import { FordelError } from '../../src/model/diagnostic.ts';
import { schemeOf } from './scheme-text.ts';

/** What `kontrol` finds of an ordning from its blocks, or what stops it; ` / ` in a file is a new line. */
export function checkedText(blocks: string, files: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries(files).map(([name, text]) => [name, text.replaceAll(' / ', '\n')]);
  try {
    return schemeOf(
      blocks,
      (input) => checkScheme(input, calculateScheme(input)).findings,
      Object.fromEntries(lines),
    ).flatMap(({ code, severity, message }) => (severity === 'note' ? [] : `${severity} ${code} ${message}`));
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return error.diagnostics.map(({ code, message }) => `${code} ${message}`);
  }
}
