import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { compareSchemes, withHeadcountDate } from '../calculate/comparison/compare-schemes.ts';
import { loadScheme } from '../input/load-scheme.ts';
import { parseDate } from '../input/statbank/statbank-labels.ts';
import type { ComparedSchemes } from '../model/comparison.ts';
import { failure } from '../model/diagnostic.ts';
import { answer } from './answer.ts';
import type { CommonOptions, Outcome, Session } from './session.ts';

type ComparisonOptions = CommonOptions & { readonly tidspunkt?: string };

/** `fordel sammenlign FOER EFTER`: what each kommune's change comes of. */
export function sammenlign(
  before: string,
  after: string | undefined,
  options: ComparisonOptions,
  session: Session,
): Promise<Outcome> {
  return answer(options, session, () => compared(before, after, options, session), {
    document: async (result) =>
      (await import('../publish/comparison/document.ts')).comparisonDocument(result),
    csv: async (result) => (await import('../publish/comparison/document.ts')).comparisonCsv(result),
    json: async (result) => (await import('../publish/comparison/json.ts')).comparisonJson(result),
  });
}

function compared(
  before: string,
  after: string | undefined,
  options: ComparisonOptions,
  { reader }: Session,
): ComparedSchemes {
  if (after === undefined && options.tidspunkt === undefined) {
    throw failure({
      code: 'BRUG-VALG',
      message: 'der er kun én ordning at sammenligne',
      advice: 'Skriv to ordninger, eller --tidspunkt for den samme ordning på et andet tidspunkt.',
    });
  }
  const later = loadScheme(after ?? before, reader);
  return compareSchemes(
    calculateScheme(loadScheme(before, reader)),
    calculateScheme(
      options.tidspunkt === undefined ? later : withHeadcountDate(later, headcountDate(options.tidspunkt)),
    ),
  );
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
