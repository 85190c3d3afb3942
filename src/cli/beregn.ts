import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { loadScheme } from '../input/load-scheme.ts';
import { renderJson } from '../publish/json.ts';
import { renderMarkdown } from '../publish/markdown.ts';
import { resultCsv } from '../publish/result-csv.ts';
import { resultDocument } from '../publish/result-document.ts';
import { resultJson } from '../publish/result-json.ts';
import { renderText } from '../publish/text.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

/** `fordel beregn ORDNING`: everything the ordning declares, as tables. */
export function beregn(reference: string, options: CommonOptions, session: Session): Outcome {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md']);
  const result = calculateScheme(loadScheme(reference, session.reader));
  const render = {
    tabel: () => renderText(resultDocument(result), session.colour),
    md: () => renderMarkdown(resultDocument(result)),
    csv: () => resultCsv(result),
    json: () => renderJson(resultJson(result)),
  };
  return { text: render[format](), exitCode: 0 };
}
