import type { Invoicing } from '../../../model/invoice/invoicing.ts';
import { didYouMean } from '../../reading/suggest.ts';
import type { SchemeContext } from '../context.ts';
import type { Path } from '../yaml/path.ts';
import type { InvoicingEntry } from './schema-invoicing.ts';

/** Reads which fordelinger are charged; of an afregning all of them, or none. */
export function toCharged(
  { opkraeves }: InvoicingEntry,
  path: Path,
  context: SchemeContext,
): Pick<Invoicing, 'charged'> {
  if (opkraeves === undefined) return {};
  for (const [index, id] of opkraeves.entries()) {
    const at = [...path, index];
    context.requireId('fordeling', 'fordelinger', id, at);
    if (opkraeves.indexOf(id) < index)
      context.refuse(at, `fordelingen "${id}" er nævnt to gange`, 'Slet den ene.', undefined);
  }
  for (const [index, { fordelinger }] of (context.file.afregninger ?? []).entries()) {
    if (!fordelinger.some((id) => opkraeves.includes(id))) continue;
    for (const [part, id] of fordelinger.entries()) {
      if (opkraeves.includes(id)) continue;
      const at = ['afregninger', index, 'fordelinger', part];
      const advice = 'Skriv den under opkraeves, eller tag den ud af afregningen.';
      context.refuse(at, `fordelingen "${id}" er i en afregning, men opkræves ikke`, advice, undefined);
    }
  }
  return { charged: opkraeves };
}

/** A charge type is an afregning, a fordeling that is charged and in none, or a takst that is charged. */
export function requireCharge(
  id: string,
  { takster = [], opkraeves }: InvoicingEntry,
  path: Path,
  context: SchemeContext,
): void {
  const { afregninger = [], fordelinger: all = [] } = context.file;
  const isCharged = (fordeling: string) => opkraeves === undefined || opkraeves.includes(fordeling);
  const settled = afregninger.filter(({ fordelinger }) => fordelinger.every(isCharged));
  const joined = settled.flatMap(({ fordelinger }) => fordelinger);
  const ids = [
    ...settled.map((entry) => entry.id),
    ...(opkraeves ?? all.map((entry) => entry.id)).filter((fordeling) => !joined.includes(fordeling)),
    ...takster.map(({ takst }) => takst),
  ];
  if (ids.includes(id)) return;
  const advice = `Der er: ${ids.join(', ')}.${didYouMean(id, ids)}`;
  context.refuse(path, `der er ingen opkrævning "${id}"`, advice, undefined);
}
