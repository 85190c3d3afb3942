import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TableInfo, TableQuery, TableVariable } from '../../src/model/statbank/query.ts';
import { municipalityNames } from './municipality-names.ts';

const numbered = (values: Iterable<string>) => [...values].map((value) => ({ id: value, text: value }));

const areas: TableVariable = {
  id: 'OMRÅDE',
  text: 'område',
  elimination: true,
  time: false,
  values: [
    { id: '000', text: 'Hele landet' },
    { id: '081', text: 'Region Nordjylland' },
    ...municipalityNames().map(([id, text]) => ({ id, text })),
    { id: '411', text: 'Christiansø' },
  ],
};
const quarters: TableVariable = {
  id: 'Tid',
  text: 'tid',
  elimination: false,
  time: true,
  values: numbered(['2024K1', '2024K2', '2024K3', '2024K4', '2025K1', '2025K2', '2025K3']),
};

/** FOLK1A as StatBank describes it, with fewer quarters. */
export const folk1a: TableInfo = {
  id: 'FOLK1A',
  text: 'Befolkningen den 1. i kvartalet',
  description: 'Befolkningen den 1. i kvartalet efter område, køn, alder, civilstand og tid',
  unit: 'Antal',
  updated: '2025-08-11T08:00:00',
  footnote: undefined,
  variables: [
    areas,
    {
      id: 'KØN',
      text: 'køn',
      elimination: true,
      time: false,
      values: [
        { id: 'TOT', text: 'I alt' },
        { id: '1', text: 'Mænd' },
        { id: '2', text: 'Kvinder' },
      ],
    },
    {
      id: 'ALDER',
      text: 'alder',
      elimination: true,
      time: false,
      values: [
        { id: 'IALT', text: 'Alder i alt' },
        ...Array.from({ length: 126 }, (_, age) => ({ id: `${age}`, text: `${age} år` })),
      ],
    },
    {
      id: 'CIVILSTAND',
      text: 'civilstand',
      elimination: true,
      time: false,
      values: ['TOT I alt', 'U Ugift', 'G Gift/separeret', 'E Enke/enkemand', 'F Fraskilt'].map((value) => ({
        id: value.split(' ')[0] ?? '',
        text: value.slice(value.indexOf(' ') + 1),
      })),
    },
    quarters,
  ],
};

/** ERHV2 as far as its title tells what it is by. */
export const erhv2: TableInfo = {
  ...folk1a,
  id: 'ERHV2',
  text: 'Arbejdssteder og job',
  description: 'Arbejdssteder og job efter branche, enhed, område og tid',
  footnote: 'Fra 2018 er opgørelsen en anden.',
  variables: [
    {
      id: 'BRANCHE',
      text: 'branche',
      elimination: true,
      time: false,
      values: [
        { id: 'TOT', text: 'TOT Erhverv i alt' },
        { id: '1', text: '1 Landbrug, skovbrug og fiskeri' },
      ],
    },
    {
      id: 'ENHED',
      text: 'enhed',
      elimination: false,
      time: false,
      values: [
        { id: 'ARB', text: 'Arbejdssteder ultimo november' },
        { id: 'JOB', text: 'Job ultimo november' },
      ],
    },
    areas,
    { ...quarters, values: numbered(['2022', '2023']) },
  ],
};

/** How many people a combination of codes counts here: parts add up to what is left out. */
export function peopleOf(codes: ReadonlyMap<string, string>): number {
  const of = (variable: string) => codes.get(variable);
  const area = of('OMRÅDE') ?? '000';
  const sexes = { TOT: 2, 1: 1, 2: 1 }[of('KØN') ?? 'TOT'] ?? 2;
  const ages = (of('ALDER') ?? 'IALT') === 'IALT' ? 126 : 1;
  const statuses = (of('CIVILSTAND') ?? 'TOT') === 'TOT' ? 4 : 1;
  const municipalities = { '000': 99, '081': 11 }[area] ?? 1;
  return municipalities * sexes * ages * statuses;
}

/** What the server is asked. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly agent: string;
  readonly body: string;
}
type Handler = (asked: Asked, response: ServerResponse) => void;

export interface StatbankServer extends AsyncDisposable {
  readonly address: string;
  readonly asked: readonly Asked[];
}

/**
 * A server on this machine that answers as StatBank's API does.
 *
 * @param unusual answers in its stead where it is given: the first of them the first request for counts, and so on.
 */
export async function statbankServer(
  tables: readonly TableInfo[] = [folk1a, erhv2],
  unusual: readonly Handler[] = [],
): Promise<StatbankServer> {
  const asked: Asked[] = [];
  const left = [...unusual];
  const server = createServer(async (request: IncomingMessage, response) => {
    const own = {
      method: request.method ?? '',
      url: request.url ?? '',
      agent: request.headers['user-agent'] ?? '',
      body: await text(request),
    };
    asked.push(own);
    const handler = own.url.startsWith('/v1/data') ? left.shift() : undefined;
    if (handler !== undefined) handler(own, response);
    else usual(own, tables, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/v1`,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function usual(asked: Asked, tables: readonly TableInfo[], response: ServerResponse): void {
  const url = new URL(asked.url, 'http://localhost');
  const isData = url.pathname === '/v1/data' && asked.method === 'POST';
  const query = isData ? (JSON.parse(asked.body) as Posted) : undefined;
  const table = tables.find(({ id }) => id === (query?.table ?? url.searchParams.get('id')));
  if (!isData && url.pathname !== '/v1/tableinfo') {
    refuse(response, 'REQUEST-NOTFOUND', 'Siden kan ikke findes. / Page not found.', 404);
  } else if (table === undefined) {
    refuse(response, 'EXTRACT-NOTFOUND', `Tabel findes ikke: ${query?.table ?? url.searchParams.get('id')}`);
  } else if (query === undefined) {
    response.writeHead(200, { 'content-type': 'text/json; charset=utf-8' });
    const { footnote, ...info } = table;
    response.end(JSON.stringify({ ...info, footnote: footnote === undefined ? null : { text: footnote } }));
  } else {
    answerCounts(table, query, response);
  }
}

interface Posted {
  readonly table: string;
  readonly variables: TableQuery['choices'];
}

function answerCounts(table: TableInfo, { variables }: Posted, response: ServerResponse): void {
  const unknown = variables.find(({ code }) => !table.variables.some(({ id }) => id === code));
  const cells = variables.reduce((product, { values }) => product * values.length, variables.length + 1);
  if (unknown !== undefined) {
    refuse(response, 'EXTRACT-NOTFOUND', `Kan ikke finde variablen: ${unknown.code}`);
  } else if (cells > 1_000_000) {
    refuse(response, 'REQUEST-LIMIT', `Forespørgslen på op mod ${cells} celler er over begrænsningen.`);
  } else {
    response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' });
    response.end(csvOf(variables));
  }
}

/** Every combination, the last variable fastest, with a BOM and line ends as StatBank has them. */
export function csvOf(variables: TableQuery['choices']): string {
  const head = [...variables.map(({ code }) => code.toUpperCase()), 'INDHOLD'].join(';');
  const rows = variables.reduce<string[][]>(
    (before, { values }) => before.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
  const lines = rows.map((row) => {
    const codes = new Map(variables.map(({ code }, at) => [code, row[at] ?? '']));
    return [...row, peopleOf(codes)].join(';');
  });
  return `\ufeff${[head, ...lines].join('\r\n')}\r\n`;
}

/** A refusal in StatBank's words. */
export function refuse(response: ServerResponse, code: string, message: string, status = 400): void {
  response.writeHead(status, { 'content-type': 'text/json; charset=utf-8' });
  response.end(JSON.stringify({ errorTypeCode: code, message }));
}
