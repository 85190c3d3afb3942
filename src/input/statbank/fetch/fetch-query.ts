import { failure } from '../../../model/diagnostic.ts';
import { countsAsked, type TableQuery } from '../../../model/statbank/query.ts';
import { cellsOf, cutInto, splitQuery } from '../query/split.ts';
import type { StatbankClient } from './client.ts';

/** The answer to a query, or to a part of one. */
export interface FetchedPart {
  readonly query: TableQuery;
  readonly csv: Buffer;
}

/** So many cells are fetched in one run. */
const mostInAll = 30_000_000;

/**
 * Fetches a query, in as many parts as the server's limit makes it, one after the other; a part that is too large by the server's own
 * count is cut in two.
 *
 * @param variables how many the table has.
 * @param began told which part of how many is asked for.
 * @throws FordelError `HENT-VALG` for what is too much in all, and as the client does.
 */
export async function fetchQuery(
  query: TableQuery,
  variables: number,
  client: StatbankClient,
  began: (part: number, of: number) => void,
): Promise<FetchedPart[]> {
  if (cellsOf(query, variables) > mostInAll) throw tooMuch(query);
  const waiting = splitQuery(query, variables);
  const fetched: FetchedPart[] = [];
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    began(fetched.length + 1, fetched.length + 1 + waiting.length);
    const csv = await client.data(part);
    if (csv !== 'graense') fetched.push({ query: part, csv });
    else waiting.unshift(...inTwo(part));
  }
  return fetched;
}

function inTwo(part: TableQuery): TableQuery[] {
  const parts = cutInto(2, part);
  if (parts.length > 1) return parts;
  throw failure({
    code: 'HENT-SVAR',
    message: 'serveren siger, at selv ét tal er over dens grænse',
    advice: 'Prøv senere. Bliver det ved, er API’et ændret.',
  });
}

function tooMuch(query: TableQuery) {
  return failure({
    code: 'HENT-VALG',
    message: `der er bedt om ${countsAsked(query)} tal på én gang`,
    advice: 'Vælg færre tidspunkter, aldre eller områder, og hent resten i en fil for sig.',
  });
}
