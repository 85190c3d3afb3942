import { table } from '../format/document.ts';
import { invoicedExample } from './invoiced-example.ts';
import type { HelpTopic } from './topic.ts';

export const debtors: HelpTopic = {
  summary: 'debitorfilen: hvor hver kommunes faktura skal hen',
  page: [
    { kind: 'overskrift', text: 'Debitorer' },
    {
      kind: 'afsnit',
      lines: [
        'Debitorfilen er en CSV-fil med en række pr. kommune, eller pr. kommune og',
        'opkrævning. Alt, hvad der mangler eller er forkert, siges på én gang, og intet',
        'skrives. Filens linjer vises aldrig: de kan holde personoplysninger.',
      ],
    },
    table(
      ['Kolonne', 'Hvad der skrives'],
      [
        ['modtager', 'kommunen; skal altid være der'],
        ['opkraevning', 'fordelingens eller takstens id; tom, når rækken gælder alle'],
        ['gln', 'modtagerens EAN-nummer, 13 cifre. Formatér kolonnen som tekst i Excel'],
        ['personreference', 'den, fakturaen er til'],
        ['ordrenummer, kontostreng', 'hvor kommunen har oplyst dem'],
        ['cvr', 'udelades for kommuner; nødvendig for andre'],
        ['vej, nummer, postnr, by', 'adressen'],
        ['bekraeftet', 'datoen, hvor oplysningerne sidst er bekræftet'],
        ['retter_faktura, retter_dato', 'for en kreditnota: den faktura, den retter'],
      ],
    ),
  ],
  example: invoicedExample,
};
