import type { FileAccount } from '../../model/file-account.ts';
import type { Debtor } from '../../model/invoice/invoicing.ts';

/** The account of the debitorfil: how many of its rows are charged, and never which, for people are named in them. */
export function debtorAccount(
  debtors: readonly Debtor[],
  charged: ReadonlySet<Debtor | undefined>,
): FileAccount[] {
  const [first] = debtors;
  if (first === undefined) return [];
  const used = debtors.filter((debtor) => charged.has(debtor)).length;
  const others = debtors.length - used;
  return [
    {
      file: first.origin.file,
      rows: debtors.length,
      used,
      reasons: new Map(others === 0 ? [] : [['ikke-opkraevet', others]]),
      unused: [],
    },
  ];
}
