import type { Dispatcher } from 'undici';

/** What is asked of a server. */
export interface HttpRequest {
  readonly url: string;
  /** Posted as JSON; without it the request is a GET. */
  readonly body?: unknown;
}

/** A whole answer. */
export interface HttpAnswer {
  readonly status: number;
  readonly type: string;
  readonly location: string | undefined;
  readonly retryAfter: string | undefined;
  readonly body: Buffer;
}

/** The server could not be reached, or it broke off; by the code of what went wrong. */
export class ConnectionError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface HttpOptions {
  /** Whose HTTPS_PROXY, HTTP_PROXY and NO_PROXY are kept to. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** By what name the program asks. */
  readonly agent: string;
  /** How many milliseconds a server may be silent. */
  readonly silence: number;
  /** Told how many bytes of an answer have come. */
  readonly received?: (bytes: number) => void;
}

/** No answer of at most 1.000.000 cells is so long, in bytes. */
const longestAnswer = 250_000_000;

/** One conversation with a server. */
export interface Http {
  /** @throws ConnectionError */
  ask(request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** Opens the way to the network: this file alone does. */
export async function openHttp({ env, agent, silence, received = () => {} }: HttpOptions): Promise<Http> {
  const { EnvHttpProxyAgent, request } = await import('undici');
  const of = (name: string) => env[name.toLowerCase()] ?? env[name] ?? '';
  const dispatcher = new EnvHttpProxyAgent({
    httpProxy: of('HTTP_PROXY'),
    httpsProxy: of('HTTPS_PROXY'),
    noProxy: of('NO_PROXY'),
    headersTimeout: silence,
    bodyTimeout: silence,
    connectTimeout: silence,
  });
  const headers = { 'user-agent': agent, accept: 'text/csv, application/json, text/json' };
  return {
    async ask({ url, body }) {
      try {
        const answer = await request(url, {
          dispatcher,
          ...(body === undefined
            ? { headers }
            : {
                method: 'POST',
                headers: { ...headers, 'content-type': 'application/json' },
                body: JSON.stringify(body),
              }),
        });
        const header = (name: string) => headerOf(answer, name);
        return {
          status: answer.statusCode,
          type: header('content-type') ?? '',
          location: header('location'),
          retryAfter: header('retry-after'),
          body: await wholeOf(answer, received),
        };
      } catch (error) {
        throw connectionError(error);
      }
    },
    close: () => dispatcher.destroy(),
  };
}

function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

async function wholeOf({ body }: Dispatcher.ResponseData, received: (bytes: number) => void) {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestAnswer) throw new ConnectionError('FOR-LANGT', 'svaret ender ikke');
    chunks.push(chunk);
    received(length);
  }
  return Buffer.concat(chunks);
}

/** What the system or the library calls what went wrong; the cause says it where the error itself does not. */
function connectionError(error: unknown): ConnectionError {
  if (error instanceof ConnectionError) return error;
  const { code, message, cause } = error as NodeJS.ErrnoException;
  const inner = cause as NodeJS.ErrnoException | undefined;
  return new ConnectionError(inner?.code ?? code ?? 'UKENDT', message);
}
