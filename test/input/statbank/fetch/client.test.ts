import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { statbankClient } from '../../../../src/input/statbank/fetch/client.ts';
import { fetchQuery } from '../../../../src/input/statbank/fetch/fetch-query.ts';
import { openHttp } from '../../../../src/input/statbank/fetch/http.ts';
import { FordelError } from '../../../../src/model/diagnostic.ts';
import { type Asked, csvOf, folk1a, refuse, statbankServer } from '../../../support/statbank-server.ts';

const query = { table: 'FOLK1A', choices: [{ code: 'Tid', values: ['2025K1', '2025K2'] }] };
const whole = csvOf(query.choices);

interface Fetching {
  readonly env?: Readonly<Record<string, string>>;
  readonly silence?: number;
  readonly address?: string;
}

/** Fetches from a server whose first answers are unusual; without waiting, but with a note of how long it would have. */
async function fetchFrom(
  unusual: readonly ((asked: Asked, response: ServerResponse) => void)[],
  { env = {}, silence = 2000, address }: Fetching = {},
) {
  await using server = await statbankServer([folk1a], unusual);
  const waits: string[] = [];
  const http = await openHttp({ env, agent: 'fordel/1.2.3', silence });
  const client = statbankClient(address ?? server.address, http, {
    wait: () => Promise.resolve(),
    retrying: (why, seconds) => waits.push(`${seconds} s: ${why}`),
  });
  try {
    const parts = await fetchQuery(query, 5, client, () => {});
    return { csv: parts.map(({ csv }) => csv.toString()), waits, asked: server.asked };
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    const [{ code, message, advice } = { code: '', message: '', advice: '' }] = error.diagnostics;
    return { code, message, advice, waits, asked: server.asked };
  } finally {
    await http.close();
  }
}

const csvHead = { 'content-type': 'text/csv; charset=utf-8' };
const busy =
  (status: number, headers: Record<string, string> = {}) =>
  (_: Asked, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<html>Vent</html>');
  };
const brokenOff = (_: Asked, response: ServerResponse) => {
  response.writeHead(200, csvHead);
  response.write(whole.slice(0, 20), () => response.destroy());
};
const silent = () => {};

describe('an answer', () => {
  it('is asked for as StatBank wants it, under the name of this program', async () => {
    const { csv, waits, asked } = await fetchFrom([]);
    expect(csv).toEqual([whole]);
    expect(waits).toEqual([]);
    expect(asked).toMatchObject([{ method: 'POST', url: '/v1/data', agent: 'fordel/1.2.3' }]);
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      table: 'FOLK1A',
      format: 'CSV',
      lang: 'da',
      valuePresentation: 'Code',
      variables: [{ code: 'Tid', values: ['2025K1', '2025K2'] }],
    });
  });

  it('may come slowly', async () => {
    const slowly = (_: Asked, response: ServerResponse) => {
      response.writeHead(200, csvHead);
      response.write(whole.slice(0, 30));
      setTimeout(() => response.end(whole.slice(30)), 400);
    };
    expect(await fetchFrom([slowly], { silence: 4000 })).toMatchObject({ csv: [whole], waits: [] });
  });

  it.each([
    [
      'broken off',
      [brokenOff, brokenOff],
      ['1 s: forbindelsen blev afbrudt', '2 s: forbindelsen blev afbrudt'],
    ],
    ['not given at all', [silent], ['1 s: forbindelsen blev afbrudt']],
    ['too early', [busy(429, { 'retry-after': '7' })], ['7 s: serveren beder om at vente']],
    [
      'too early, without saying how much',
      [busy(429), busy(429)],
      [1, 2].map((s) => `${s} s: serveren beder om at vente`),
    ],
    [
      'refused by a server that is down',
      [busy(503), busy(502)],
      ['1 s: serveren svarede 503', '2 s: serveren svarede 502'],
    ],
  ])('that is %s is asked for again, after a while', async (_, unusual, waits) => {
    expect(await fetchFrom(unusual, { silence: 500 })).toMatchObject({ csv: [whole], waits });
  });

  it('waits to the moment that the server says', async () => {
    const at = new Date(Date.now() + 30_000).toUTCString();
    const { waits } = await fetchFrom([busy(429, { 'retry-after': at })]);
    expect(waits).toEqual([expect.stringMatching(/^(29|30|31) s: /)]);
  });

  it.each([
    [
      'goes on being broken off',
      Array.from({ length: 5 }, () => brokenOff),
      'HENT-FORBINDELSE',
      /afbrudt hver gang/,
      4,
    ],
    ['goes on being busy', Array.from({ length: 5 }, () => busy(429)), 'HENT-SVAR', /svarede 429/, 4],
    ['asks for an hour', [busy(429, { 'retry-after': '3600' })], 'HENT-SVAR', /svarede 429/, 0],
  ])('of a server that %s is given up', async (_, unusual, code, message, times) => {
    const refused = await fetchFrom(unusual);
    expect(refused).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(refused.waits).toHaveLength(times);
  });

  it.each([
    ['EXTRACT-NOTFOUND', 'Kan ikke finde variablen: OMRÅDE', 'kør igen'],
    ['EXTRACT-NOTFOUND', 'Kan ikke finde værdien: 999999 (OMRÅDE)', 'kør igen'],
    ['EXTRACT-NOTALLOWED', 'Der skal vælges værdier for variabel: OMRÅDE', 'VARIABEL=VÆRDIER'],
    ['EXTRACT-STREAMINGTIMESORT', 'Der kan ikke vælges sortering af tid for streamede formater.', 'meld det'],
    ['REQUEST-MISSING', 'Format ikke angivet, eller ikke gyldigt.', 'meld det'],
    ['REQUEST-EMPTY', 'Medsend gyldigt JSON-objekt når der postes.', 'meld det'],
    ['NOGET-NYT', 'Det\u001b[31m er nyt', 'prøv igen senere'],
  ])('that is %s is explained', async (code, message, advice) => {
    const refused = await fetchFrom([(_, response) => refuse(response, code, message)]);
    expect(refused).toMatchObject({ code: 'HENT-SVAR', waits: [] });
    expect(refused.message).toBe(`Statistikbanken svarede ${code}: ${message.replace('\u001b', '\\u{1b}')}`);
    expect(refused.advice).toContain(advice);
  });

  it('that is too large by the count of the server is asked for in two', async () => {
    const limit = (_: Asked, response: ServerResponse) =>
      refuse(response, 'REQUEST-LIMIT', 'For mange celler.');
    const { csv, asked } = await fetchFrom([limit]);
    expect(csv).toEqual(['2025K1', '2025K2'].map((value) => csvOf([{ code: 'Tid', values: [value] }])));
    expect(asked).toHaveLength(3);
    expect(await fetchFrom([limit, limit])).toMatchObject({
      message: expect.stringContaining('selv ét tal'),
    });
  });

  it.each([
    [
      'another place',
      busy(302, { location: 'https://andetsted.example/v1' }),
      /viser videre til https:\/\/andetsted/,
    ],
    ['a page', busy(200), /sendte text\/html, ikke CSV/],
    ['nothing there', busy(404), /svarede 404/],
  ])('that is %s is told for what it is', async (_, unusual, message) => {
    const refused = await fetchFrom([unusual]);
    expect(refused).toMatchObject({ code: 'HENT-SVAR', message: expect.stringMatching(message), waits: [] });
  });

  it('of no server is told', async () => {
    const address = 'http://127.0.0.1:1/v1';
    expect(await fetchFrom([], { address })).toMatchObject({
      code: 'HENT-FORBINDELSE',
      message: 'der er intet, der svarer på 127.0.0.1:1 (ECONNREFUSED)',
      waits: [],
    });
  });
});

describe('a proxy', () => {
  it('is gone through where the environment names one, and not where it says not to', async () => {
    await using proxy = await tunnelling();
    const env = { HTTP_PROXY: proxy.address };
    expect((await fetchFrom([], { env })).csv).toEqual([whole]);
    expect(proxy.tunnelled()).toBe(1);
    expect((await fetchFrom([], { env: { ...env, NO_PROXY: '127.0.0.1' } })).csv).toEqual([whole]);
    expect(proxy.tunnelled()).toBe(1);
  });

  it('that asks who is there is told', async () => {
    await using proxy = await tunnelling('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const refused = await fetchFrom([], { env: { HTTP_PROXY: proxy.address } });
    expect(refused).toMatchObject({ message: expect.stringContaining('(407)'), waits: [] });
    expect(refused.advice).toContain('HTTPS_PROXY');
  });
});

/** A proxy that opens tunnels (CONNECT), or refuses to. */
async function tunnelling(refusal?: string) {
  let tunnels = 0;
  const open = new Set<Socket>();
  const server = createServer().on('connect', (request, socket: Socket) => {
    tunnels++;
    open.add(socket);
    if (refusal !== undefined) {
      socket.end(refusal);
      return;
    }
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const onward = connect(Number.parseInt(port, 10), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const each of [onward, socket]) each.on('error', () => each.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnelled: () => tunnels,
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
