import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { compareSchemes, withHeadcountDate } from '../calculate/comparison/compare-schemes.ts';
import { loadScheme } from '../input/load-scheme.ts';
import type { SourceReader } from '../input/reading/source.ts';
import { parseDate } from '../input/statbank/labels.ts';
import type { ComparedSchemes } from '../model/comparison.ts';
import { distinct, failure } from '../model/diagnostic.ts';
import type { SchemeResult } from '../model/result.ts';
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
    notices: ({ before, after, doubts }) => distinct([...before.warnings, ...after.warnings, ...doubts]),
    accounts: ({ before, after }) => [
      ...new Map([...before.accounts, ...after.accounts].map((account) => [account.file, account])).values(),
    ],
    sheet: 'Sammenligning',
    document: async (result) =>
      (await import('../publish/comparison/document.ts')).comparisonDocument(result),
    csv: async (result) => (await import('../publish/comparison/csv.ts')).comparisonCsv(result),
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
  return compareSchemes(...calculated(before, after, options.tidspunkt, reader));
}

/** Both ordninger; the same one is read once. */
function calculated(
  before: string,
  after: string | undefined,
  tidspunkt: string | undefined,
  reader: SourceReader,
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
