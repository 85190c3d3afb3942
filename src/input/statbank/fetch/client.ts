import type { TableInfo, TableQuery } from '../../../model/statbank/query.ts';
import { readTableInfo } from '../query/table-info.ts';
import { ConnectionError, type Http, type HttpAnswer, type HttpRequest } from './http.ts';
import { apiErrorOf, refusal, unexpectedAnswer, unreachable } from './refusals.ts';
import { askPatiently, type Retrying } from './retry.ts';

/** StatBank's API, asked with patience. */
export interface StatbankClient {
  /**
   * @param hint what else may have been meant, where there is no such table.
   * @throws FordelError `HENT-SVAR`, `HENT-FORBINDELSE`.
   */
  tableInfo(table: string, hint: string): Promise<TableInfo>;
  /**
   * The counts of a query as CSV with codes; `graense` where the server takes it for more cells than it gives at once.
   *
   * @throws FordelError `HENT-SVAR`, `HENT-FORBINDELSE`.
   */
  data(query: TableQuery): Promise<Buffer | 'graense'>;
}

/** What is posted for the counts of a query. */
export function dataRequest({ table, choices }: TableQuery) {
  return { table, format: 'CSV', lang: 'da', valuePresentation: 'Code', variables: choices };
}

/** @param base the address of the API, such as `https://api.statbank.dk/v1`. */
export function statbankClient(base: string, http: Http, retrying: Retrying): StatbankClient {
  const { host } = new URL(base);
  const asked = async (request: HttpRequest): Promise<HttpAnswer> => {
    try {
      return await askPatiently(() => http.ask(request), retrying);
    } catch (error) {
      throw error instanceof ConnectionError ? unreachable(error, host) : error;
    }
  };
  return {
    async tableInfo(table, hint) {
      const id = encodeURIComponent(table);
      const answer = await asked({ url: `${base}/tableinfo?id=${id}&format=json&lang=da` });
      if (answer.status !== 200) throw refusal(answer, host, hint);
      const info = readTableInfo(answer.body.toString('utf8'));
      if (info === undefined) throw unexpectedAnswer(answer, 'en beskrivelse af tabellen', host);
      return info;
    },
    async data(query) {
      const answer = await asked({ url: `${base}/data`, body: dataRequest(query) });
      if (answer.status === 200) return csvOf(answer, host);
      if (apiErrorOf(answer)?.code === 'REQUEST-LIMIT') return 'graense';
      throw refusal(answer, host);
    },
  };
}

/** @throws FordelError `HENT-SVAR` where the answer is no CSV. */
function csvOf(answer: HttpAnswer, host: string): Buffer {
  if (/^text\/csv\b/i.test(answer.type)) return answer.body;
  throw unexpectedAnswer(answer, 'CSV', host);
}
