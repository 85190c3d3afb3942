import { resolve } from 'node:path';
import { displayPath } from '../../input/reading/paths.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { batchIn } from '../../output/batches-beside.ts';
import type { BatchHistory } from '../../output/number-register.ts';
import { backupOf, isClockBehind } from '../../output/register-backup.ts';

/** What a user must know before the invoices are sent: that they may have been sent before. */
export function batchNotices(
  { isNew, isUnsealed, earlier, others }: BatchHistory,
  {
    register,
    folder,
    digest,
  }: { readonly register: string; readonly folder: string; readonly digest: string },
): Diagnostic[] {
  return [
    ...(isNew ? [newRegister(register)] : []),
    ...(isClockBehind(register, Date.now()) ? [clockBehind(register)] : []),
    ...(isUnsealed ? [unsealedRegister(register)] : []),
    ...(earlier === undefined ? [] : sameInvoices(earlier, folder, digest)),
    ...(others.length === 0 ? [] : [otherInvoices(others)]),
  ];
}

/** A mistyped path begins a series anew, which nobody else can see. */
function newRegister(register: string): Diagnostic {
  return {
    code: 'FAKTURA-REGISTER',
    severity: 'note',
    message: `nummerregisteret ${displayPath(register)} er nyt: numrene begynder forfra`,
    advice:
      'Ligger seriens tidligere numre i et andet register, så slet kørslen, og peg på det med --register.',
  };
}

/** Said after a batch: without a backup a lost register takes with it what was issued. */
export function withoutBackup(register: string): Diagnostic {
  return {
    code: 'FAKTURA-REGISTER',
    severity: 'advarsel',
    message: `nummerregisteret kunne ikke kopieres til ${displayPath(backupOf(register))}`,
    advice: 'Kørslen er skrevet, og numrene er taget; tag selv en kopi af registeret.',
  };
}

/** Dates of documents and of runs go by the clock; the register itself goes by its entries. */
function clockBehind(register: string): Diagnostic {
  return {
    code: 'FAKTURA-REGISTER',
    severity: 'advarsel',
    message: `nummerregisteret ${displayPath(register)} har poster, der er skrevet senere, end uret viser nu`,
    advice: 'Uret er stillet tilbage, eller det gik for stærkt før: se efter det, før noget sendes.',
  };
}

/** Entries of earlier versions carry no digests, so nobody can tell whether they were changed or are all there. */
function unsealedRegister(register: string): Diagnostic {
  return {
    code: 'FAKTURA-REGISTER',
    severity: 'note',
    message: `nummerregisteret ${displayPath(register)} er fra en tidligere udgave og blev forseglet nu`,
    advice: 'Se efter, at kørslens første nummer er det næste efter det sidst brugte, før noget sendes.',
  };
}

/** The same batch in a second folder has the same numbers, as it should; sent twice, it is paid twice. */
function sameInvoices(earlier: string, folder: string, digest: string): Diagnostic[] {
  const found = batchIn(earlier);
  const isThere = found?.plan === digest && !found.kladde;
  if (isThere && earlier === resolve(folder)) return [];
  return [
    {
      code: 'FAKTURA-IGEN',
      severity: 'advarsel',
      message: isThere
        ? `de samme fakturaer med de samme numre ligger allerede i ${displayPath(earlier)}`
        : `de samme fakturaer med de samme numre blev skrevet i ${displayPath(earlier)}, hvor de ikke ligger mere`,
      advice: isThere
        ? 'Send dem fra den ene mappe, og kun én gang.'
        : 'Er de flyttet eller sendt derfra, så send dem ikke igen.',
    },
  ];
}

/** A second batch of the same ordning may be meant, but it may also be the same money twice. */
function otherInvoices(others: readonly string[]): Diagnostic {
  return {
    code: 'FAKTURA-IGEN',
    severity: 'advarsel',
    message: `ordningen er faktureret før, i ${others.map(displayPath).join(', ')}`,
    advice: 'Se efter, at kommunerne ikke får samme krav to gange.',
  };
}
