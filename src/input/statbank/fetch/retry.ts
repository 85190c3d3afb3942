import { ConnectionError, type HttpAnswer } from './http.ts';

/** How many times the same is asked before it is given up. */
const attempts = 5;
/** No server is waited for longer, in seconds; one that asks for more is left alone. */
const longestWait = 120;
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);
/** What another attempt does not help against. */
const lasting =
  /^(ENOTFOUND|ECONNREFUSED|FOR-LANGT|ERR_INVALID_URL|UND_ERR_(ABORTED|INVALID_ARG)|ERR_TLS.*|.*CERT.*|.*SIGNATURE.*)$/;

export interface Retrying {
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Told why the same is asked again, and after how many seconds. */
  readonly retrying: (why: string, seconds: number) => void;
}

/**
 * Asks until the answer is one that stands: twice as long between the attempts each time, or as long as the server says.
 *
 * @returns the last answer, which is a refusal where the server went on refusing. @throws ConnectionError where it never answered.
 */
export async function askPatiently(
  ask: () => Promise<HttpAnswer>,
  { wait, retrying }: Retrying,
): Promise<HttpAnswer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await answered(ask);
    const why = whyAgain(answer);
    const seconds = why === undefined ? undefined : secondsBefore(answer, attempt);
    if (why === undefined || seconds === undefined || attempt === attempts) {
      if (answer instanceof ConnectionError) throw answer;
      return answer;
    }
    retrying(why, seconds);
    await wait(seconds * 1000);
  }
}

async function answered(ask: () => Promise<HttpAnswer>): Promise<HttpAnswer | ConnectionError> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ConnectionError) return error;
    throw error;
  }
}

function whyAgain(answer: HttpAnswer | ConnectionError): string | undefined {
  if (answer instanceof ConnectionError) {
    return lasting.test(answer.code) ? undefined : 'forbindelsen blev afbrudt';
  }
  if (!passing.has(answer.status)) return undefined;
  return answer.status === 429 ? 'serveren beder om at vente' : `serveren svarede ${answer.status}`;
}

/** Undefined where the server asks for a longer wait than anybody sits through. */
function secondsBefore(answer: HttpAnswer | ConnectionError, attempt: number): number | undefined {
  const said = answer instanceof ConnectionError ? undefined : answer.retryAfter;
  const seconds = said === undefined ? undefined : secondsOf(said);
  if (seconds === undefined) return 2 ** (attempt - 1);
  return seconds <= longestWait ? seconds : undefined;
}

/** Retry-After is a number of seconds or a date. */
function secondsOf(retryAfter: string): number | undefined {
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number.parseInt(retryAfter, 10);
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}
