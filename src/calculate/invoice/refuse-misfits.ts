import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import type { ChargeGroup } from '../../model/invoice/invoice.ts';
import type { Debtor, Invoicing } from '../../model/invoice/invoicing.ts';

interface Misfitting {
  readonly invoicing: Invoicing;
  readonly debtors: readonly Debtor[];
  readonly groups: readonly ChargeGroup[];
}

/**
 * Refuses what the ordning or the debitorfil says of charges that there are none of, or says twice: it would quietly never
 * be used.
 *
 * @throws FordelError `DEBITOR-OPKRAEVNING`, `RAEKKE-DUBLET` and `ORDNING-VAERDI`, all at once.
 */
export function refuseMisfits(request: Misfitting): void {
  const problems = [...unknownCharges(request), ...twinDebtors(request), ...unknownExclusions(request)];
  if (problems.length > 0) throw new FordelError(problems);
}

/** The rows of a debitorfil for a recipient: one of several kommuner has a key of their codes, but is there by its name. */
export function rowsOf(
  { key, name }: { readonly key: string; readonly name: string },
  debtors: readonly Debtor[],
): Debtor[] {
  return debtors.filter(({ recipientKey }) => recipientKey === key || recipientKey === name);
}

function unknownCharges({ debtors, groups }: Misfitting): Diagnostic[] {
  const ids = groups.filter(({ charges }) => charges.length > 0).map(({ id }) => id);
  return debtors
    .filter(({ chargeId }) => chargeId !== null && !ids.includes(chargeId))
    .map(({ origin }) => ({
      code: 'DEBITOR-OPKRAEVNING',
      severity: 'fejl',
      message: 'rækken er for en opkrævning, som ordningen ikke har',
      place: { ...origin, confidential: true },
      advice: `Den har: ${ids.join(', ')}. Lad feltet stå tomt for alle.`,
    }));
}

/** Rows under different names that turn out to be of one recipient: its name, and the codes of its kommuner. */
function twinDebtors({ debtors, groups }: Misfitting): Diagnostic[] {
  const recipients = new Map(
    groups.flatMap((group) => group.charges).map((each) => [each.recipient.key, each]),
  );
  return [...recipients.values()].flatMap(({ recipient }) => {
    const rows = rowsOf(recipient, debtors);
    return rows
      .filter((row, index) => rows.findIndex(({ chargeId }) => chargeId === row.chargeId) < index)
      .map(
        ({ origin }): Diagnostic => ({
          code: 'RAEKKE-DUBLET',
          severity: 'fejl',
          message: `${recipient.name} står to gange for samme opkrævning`,
          place: { ...origin, confidential: true },
          advice: 'Slet den ene række.',
        }),
      );
  });
}

function unknownExclusions({ invoicing, groups }: Misfitting): Diagnostic[] {
  const payers = new Set(groups.flatMap(({ charges }) => charges.map(({ recipient }) => recipient.key)));
  return invoicing.excluded
    .filter(({ recipient }) => !payers.has(recipient.key))
    .map(({ recipient, origin }) => ({
      code: 'ORDNING-VAERDI',
      severity: 'fejl',
      message: `${recipient.name} er undtaget, men er ikke en af dem, der opkræves hos`,
      place: origin,
      advice: 'Slet undtagelsen, eller ret navnet.',
    }));
}
