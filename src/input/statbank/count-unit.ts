import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FormNotes } from '../../model/statbank/imported.ts';

const many = /^(?:i )?(?:1[.,\s]?000\b|tusind|thousand|mio\b|million)/i;
const money = /\bkr\b|kroner|dkk|euro?\b/i;
/** Shares are of something else in each row, and no sum of them means anything. */
const share = /%|\b(?:pct|procent|per ?cent|promille|indeks|index)\b/i;

/** What a file says that its numbers count, where it is not one by one: thousands of people, or shares. A key may well be of money. */
export function doubtfulUnit({ unit, title = '' }: FormNotes, file: string): Diagnostic | undefined {
  const said = [unit, /\(([^()]*)\)\s*$/.exec(title)?.[1]].find(
    (each) => each !== undefined && (share.test(each) || (many.test(each) && !money.test(each))),
  );
  if (said === undefined) return undefined;
  return {
    code: 'UDTRAEK-ENHED',
    severity: 'advarsel',
    message: `filen siger, at dens enhed er ${said}; tallene er læst, som om de tæller én for én`,
    place: { file },
    advice: share.test(said)
      ? 'Andele kan ikke lægges sammen eller fordeles efter: hent tabellen som antal.'
      : 'Hent tabellen som antal: de afrundede tal giver andre andele.',
  };
}
