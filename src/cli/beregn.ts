import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { loadScheme } from '../input/load-scheme.ts';
import type { SchemeResult } from '../model/result.ts';
import type { Screen } from '../publish/format/screen.ts';
import { resultDocument } from '../publish/result/result-document.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

/** `fordel beregn ORDNING`: everything the ordning declares, as tables. */
export async function beregn(reference: string, options: CommonOptions, session: Session): Promise<Outcome> {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md']);
  const result = calculateScheme(loadScheme(reference, { reader: session.reader }));
  return { text: await render(result, format, session.screen), exitCode: 0 };
}

/** Each format brings its own packages: only those of the one that is written are loaded. */
async function render(
  result: SchemeResult,
  format: 'tabel' | 'csv' | 'json' | 'md',
  screen: Screen,
): Promise<string> {
  switch (format) {
    case 'tabel':
      return (await import('../publish/format/text.ts')).renderText(resultDocument(result), screen);
    case 'md':
      return (await import('../publish/format/markdown.ts')).renderMarkdown(resultDocument(result));
    case 'csv':
      return (await import('../publish/result/result-csv.ts')).resultCsv(result);
    case 'json':
      return (await import('../api/result-as-json.ts')).resultAsJson(result);
  }
}
