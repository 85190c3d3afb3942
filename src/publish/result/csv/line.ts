import type { Rational } from '../../../model/exact/rational.ts';
import type { Recipient } from '../../../model/recipient.ts';
import { csvDecimal, exactCells } from '../../format/decimal.ts';

/** The columns of `beregn -f csv`: those of a published table, then what tells the rows of other tables apart. */
export const columns = [
  'fordeling',
  'kommunekode',
  'modtager',
  'vaegt',
  'andel',
  'eksakt',
  'eksakt_taeller',
  'eksakt_naevner',
  'beloeb',
  'enhed',
  'foreloebig',
  'tabel',
  'kolonne',
  'pr_enhed',
  'pr_enhed_beloeb',
] as const;

export type Line = Readonly<Partial<Record<(typeof columns)[number], string | undefined>>>;

/** Whom a row is of. */
export function ofRecipient({ municipalityCode, name }: Recipient): Line {
  return { kommunekode: municipalityCode ?? '', modtager: name };
}

/** An amount, with the exact one beside it where it was rounded; nothing where it is not out yet. */
export function amounts(amount: Rational | undefined, exact = amount): Line {
  if (amount === undefined || exact === undefined) return {};
  const [eksakt, eksakt_taeller, eksakt_naevner] = exactCells(exact);
  return { eksakt, eksakt_taeller, eksakt_naevner, beloeb: csvDecimal(amount) };
}

export function isProvisionalAs(provisional: boolean): { readonly foreloebig: string } {
  return { foreloebig: provisional ? 'ja' : 'nej' };
}
