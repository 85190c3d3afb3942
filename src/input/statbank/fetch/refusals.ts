import { type FordelError, failure } from '../../../model/diagnostic.ts';
import { visible } from '../../../model/invisible.ts';
import { jsonOf } from '../query/table-info.ts';
import type { ConnectionError, HttpAnswer } from './http.ts';

/** What StatBank says of a request that it does not answer. */
export interface ApiError {
  readonly code: string;
  readonly message: string;
}

/** undefined for an answer that is no error of StatBank's own. */
export function apiErrorOf({ body }: Pick<HttpAnswer, 'body'>): ApiError | undefined {
  const said = jsonOf(body.toString('utf8')) as Record<string, unknown> | undefined;
  const { errorTypeCode: code, message } = said ?? {};
  return typeof code === 'string' && typeof message === 'string' ? { code, message } : undefined;
}

const ours =
  'Er det den rigtige adresse, er det en fejl i fordel, eller API’et er ændret: meld det gerne med kommandoen.';
/** What to do about each kind of refusal. */
const advices: Readonly<Record<string, string>> = {
  'EXTRACT-NOTFOUND':
    'Findes tabellen, er den måske ændret imens: kør igen. Tabellernes navne står på statistikbanken.dk, fx FOLK1A.',
  'EXTRACT-NOTALLOWED': 'Vælg værdier for variablen med VARIABEL=VÆRDIER.',
  'EXTRACT-STREAMINGTIMESORT': ours,
  'REQUEST-MISSING': ours,
  'REQUEST-EMPTY': ours,
  'REQUEST-LIMIT': 'Vælg færre værdier, og hent resten for sig.',
  'REQUEST-NOTFOUND': 'Er adressen i --fra rigtig? Den er ellers https://api.statbank.dk/v1.',
};

/** Why there is nothing to read in an answer; `hint` is what else may have been meant, where what was asked for does not exist. */
export function refusal({ status, ...answer }: HttpAnswer, from: string, hint = ''): FordelError {
  const error = apiErrorOf(answer);
  if (error !== undefined) {
    const advice = advices[error.code] ?? 'Svaret er serverens eget. Ret valgene, eller prøv igen senere.';
    return said(
      `Statistikbanken svarede ${visible(error.code)}: ${visible(error.message)}`,
      error.code === 'EXTRACT-NOTFOUND' ? `${advice}${hint}` : advice,
    );
  }
  if (status >= 300 && status < 400) {
    return said(
      `${from} viser videre til ${visible(answer.location ?? 'et andet sted')}`,
      'Det følges ikke af sig selv. Er det Statistikbankens nye adresse, så skriv den i --fra.',
    );
  }
  if (status === 407) return said('proxyen kræver, at man logger ind (407)', proxyAdvice);
  return said(
    `${from} svarede ${status}`,
    status === 429 || status >= 500
      ? 'Der er prøvet igen, så længe det giver mening. Prøv senere.'
      : 'Er adressen i --fra og proxyen i HTTPS_PROXY rigtige?',
  );
}

/** Of an answer that is well, but another thing than what was asked for. */
export function unexpectedAnswer({ type, body }: HttpAnswer, wanted: string, from: string): FordelError {
  const begins = visible(body.toString('utf8', 0, 60).replace(/\s+/g, ' ').trim());
  return said(
    `${from} sendte ${type === '' ? 'noget' : visible(type)}, ikke ${wanted}`,
    `Det begynder "${begins}". En proxy eller en loginside kan svare i serverens sted: åbn adressen i en browser, og se.`,
  );
}

const proxyAdvice =
  'Skriv proxyen med navn og kodeord i HTTPS_PROXY: http://navn:kode@proxy:8080. Uden om den: NO_PROXY.';

/** Why a server could not be reached. */
export function unreachable({ code, message }: ConnectionError, from: string): FordelError {
  return failure({ code: 'HENT-FORBINDELSE', ...whyUnreachable(code, message, from) });
}

function whyUnreachable(code: string, message: string, from: string) {
  if (/\b407\b/.test(message))
    return { message: 'proxyen kræver, at man logger ind (407)', advice: proxyAdvice };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return {
      message: `${from} kendes ikke af nettet her (${code})`,
      advice: 'Er der net? Skal man igennem en proxy, så skriv den i HTTPS_PROXY.',
    };
  }
  if (code === 'ECONNREFUSED') {
    return {
      message: `der er intet, der svarer på ${from} (${code})`,
      advice: 'Er adressen i --fra og proxyen i HTTPS_PROXY rigtige?',
    };
  }
  if (/CERT|SIGNATURE|TLS/.test(code)) {
    return {
      message: `${from} har et certifikat, der ikke kan stoles på her (${code})`,
      advice:
        'Har kommunens net sit eget, så peg på det med NODE_EXTRA_CA_CERTS=sti.pem. Slå aldrig kontrollen fra.',
    };
  }
  if (code === 'FOR-LANGT') {
    return {
      message: `svaret fra ${from} bliver ved`,
      advice: 'Intet svar fra Statistikbanken er så langt. Er adressen i --fra rigtig?',
    };
  }
  return {
    message: `forbindelsen til ${from} blev afbrudt hver gang (${visible(code)})`,
    advice: 'Prøv senere, eller hent mindre ad gangen.',
  };
}

function said(message: string, advice: string): FordelError {
  return failure({ code: 'HENT-SVAR', message, advice });
}
