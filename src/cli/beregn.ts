import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { loadScheme } from '../input/load-scheme.ts';
import { resultDocument } from '../publish/result/result-document.ts';
import { answer } from './answer.ts';
import type { CommonOptions, Outcome, Session } from './session.ts';

export interface CalculationOptions extends CommonOptions {
  readonly linjer?: boolean;
}

/** `fordel beregn ORDNING`: everything the ordning declares, as tables. */
export function beregn(reference: string, options: CalculationOptions, session: Session): Promise<Outcome> {
  return answer(options, session, () => calculateScheme(loadScheme(reference, { reader: session.reader })), {
    notices: ({ warnings }) => warnings,
    accounts: ({ accounts }) => accounts,
    accountIn: ['tabel', 'md', 'json'],
    document: (result) => resultDocument(result, options.linjer === true),
    csv: async (result) => (await import('../publish/result/csv/result.ts')).resultCsv(result),
    json: async (result) => (await import('../publish/result/result-json.ts')).resultJson(result),
  });
}
