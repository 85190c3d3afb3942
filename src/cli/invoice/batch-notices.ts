import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { displayPath } from '../../input/reading/paths.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { BatchHistory } from '../../output/number-register.ts';
import { manifestName } from '../../publish/batch/manifest.ts';

const manifestSchema = z.object({ plan: z.string(), kladde: z.boolean() });

/** Which batch a folder holds, if it holds one. */
export function planIn(folder: string): z.infer<typeof manifestSchema> | undefined {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')));
  } catch {
    return undefined;
  }
}

/** What a user must know before the invoices are sent: that they may have been sent before. */
export function batchNotices(
  { isNew, earlier, others }: BatchHistory,
  {
    register,
    folder,
    digest,
  }: { readonly register: string; readonly folder: string; readonly digest: string },
): Diagnostic[] {
  return [
    ...(isNew ? [newRegister(register)] : []),
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

/** The same batch in a second folder has the same numbers, as it should; sent twice, it is paid twice. */
function sameInvoices(earlier: string, folder: string, digest: string): Diagnostic[] {
  const found = planIn(earlier);
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
