import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { compareSchemes, withHeadcountDate } from '../calculate/comparison/compare-schemes.ts';
import { loadScheme } from '../input/load-scheme.ts';
import { parseDate } from '../input/statbank/labels.ts';
import { failure } from '../model/diagnostic.ts';
import type { SchemeResult } from '../model/result.ts';
import { comparisonCsv, comparisonDocument } from '../publish/comparison/document.ts';
import { comparisonJson } from '../publish/comparison/json.ts';
import { renderJson } from '../publish/format/json.ts';
import { renderMarkdown } from '../publish/format/markdown.ts';
import { renderText } from '../publish/format/text.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

/** `fordel sammenlign FOER EFTER`: what each kommune's change comes of. */
export function sammenlign(
  before: string,
  after: string | undefined,
  options: CommonOptions & { readonly tidspunkt?: string },
  session: Session,
): Outcome {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md']);
  if (after === undefined && options.tidspunkt === undefined) {
    throw failure({
      code: 'BRUG-VALG',
      message: 'der er kun én ordning at sammenligne',
      advice: 'Skriv to ordninger, eller --tidspunkt for den samme ordning på et andet tidspunkt.',
    });
  }
  const compared = compareSchemes(...calculated(before, after, options.tidspunkt, session));
  const render = {
    tabel: () => renderText(comparisonDocument(compared), session.screen),
    md: () => renderMarkdown(comparisonDocument(compared)),
    csv: () => comparisonCsv(compared),
    json: () => renderJson(comparisonJson(compared)),
  };
  return { text: render[format](), exitCode: 0 };
}

/** Both ordninger; the same one is read once. */
function calculated(
  before: string,
  after: string | undefined,
  tidspunkt: string | undefined,
  { reader }: Session,
): [before: SchemeResult, after: SchemeResult] {
  const date = tidspunkt === undefined ? undefined : headcountDate(tidspunkt);
  const later = loadScheme(after ?? before, { reader, headcountDate: date });
  const earlier = after === undefined ? later : loadScheme(before, { reader });
  return [
    calculateScheme(earlier),
    calculateScheme(date === undefined ? later : withHeadcountDate(later, date)),
  ];
}

function headcountDate(written: string): string {
  const date = parseDate(written);
  if (date !== undefined) return date;
  throw failure({
    code: 'BRUG-VALG',
    message: `tidspunktet "${written}" kan ikke læses`,
    advice: 'Skriv fx 2023K2, 2023M05 eller 2023.',
  });
}
