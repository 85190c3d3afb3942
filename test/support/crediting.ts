import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cwd } from './invoice-runs.ts';
import { fixture } from './invoicing.ts';

const invoicing = readFileSync(fixture('begge-fortegn.yaml'), 'utf8')
  .replace(/^[\s\S]*(?=^fakturering:)/m, '')
  .replace(/^ {2}undtaget:[\s\S]*/m, '');
const debtors = readFileSync(fixture('debitorer.csv'), 'utf8').replace(/^.*efterregulering.*\n/gm, '');
export const plan = ['--debitorer', 'debitorer.csv', '--rater', '4'];
export const correction = [...plan, '--dato', '2024-07-01', '--krediter'];

/** An ordning of 1.000.000 kr. that Aalborg and Rebild share by percentages. */
export function writeShares(name: string, aalborg: number): void {
  writeFileSync(join(cwd, 'debitorer.csv'), debtors);
  const scheme = `ordning: bidrag-2024
titel: Bidrag 2024
aar: 2024
udsteder: Eksempel
fordelinger:
  - id: bidrag
    titel: Bidrag
    beloeb: { fast: "1.000.000" }
    noegle: { procenter: { vaerdier: { Aalborg: ${aalborg}, Rebild: ${100 - aalborg} } } }
    modtagere: [Aalborg, Rebild]
    afrunding: { metode: stoerste-rest }
${invoicing}`;
  writeFileSync(join(cwd, name), scheme);
}
