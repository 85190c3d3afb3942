import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { loadScheme } from '../input/load-scheme.ts';
import { failure } from '../model/diagnostic.ts';
import { resultDocument } from '../publish/result/result-document.ts';
import { answer } from './answer.ts';
import { chooseFormat } from './choose-format.ts';
import type { CommonOptions, Outcome, Session } from './session.ts';

export interface CalculationOptions extends CommonOptions {
  readonly linjer?: boolean;
}

/** `fordel beregn ORDNING`: everything the ordning declares, as tables. */
export function beregn(reference: string, options: CalculationOptions, session: Session): Promise<Outcome> {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md', 'html', 'xlsx']);
  if (options.linjer === true && (format === 'csv' || format === 'json')) {
    throw failure({
      code: 'BRUG-VALG',
      message: `--linjer vises ikke i ${format}`,
      advice: 'Vælg tabel, md, html eller xlsx. I json står linjerne altid under inddata.',
    });
  }
  return answer(options, session, () => calculated(reference, session), {
    notices: ({ result }) => result.warnings,
    accounts: ({ result }) => result.accounts,
    accountIn: ['tabel', 'md', 'html', 'xlsx', 'json'],
    document: ({ result }) => resultDocument(result, options.linjer === true),
    sheet: 'Beregning',
    workbook: async ({ input, result }) =>
      (await import('../publish/workbook/scheme-workbook.ts')).schemeWorkbook(input, result),
    csv: async ({ result }) => (await import('../publish/result/csv/result.ts')).resultCsv(result),
    json: async ({ result }) => (await import('../publish/result/result-json.ts')).resultJson(result),
  });
}

function calculated(reference: string, { reader }: Session) {
  const input = loadScheme(reference, { reader });
  return { input, result: calculateScheme(input) };
}
