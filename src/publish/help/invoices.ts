import { table } from '../format/document.ts';
import { invoicedExample } from './invoiced-example.ts';
import type { HelpTopic } from './topic.ts';

export const invoices: HelpTopic = {
  summary: 'årets fakturaer, e-fakturaer og bogføringslister',
  page: [
    { kind: 'overskrift', text: 'Faktura' },
    {
      kind: 'afsnit',
      lines: [
        'fordel faktura ORDNING --toer er en prøve: intet nummer tages. fordel faktura',
        'ORDNING --rater 4 --ud MAPPE skriver e-fakturaer (Peppol eller OIOUBL),',
        'læsbare sider, afstemningsliste og posteringer, alt eller intet. Numrene tages',
        'fra et register, så intet nummer bruges to gange.',
      ],
    },
    table(
      ['I blokken fakturering', 'Hvad der skrives'],
      [
        ['udsteder', 'navn, cvr, adresse og kontakt'],
        ['betaling', 'konto, fik eller iban'],
        ['frist', 'dage'],
        ['rater', 'fra 1 til 24, eller en plan i procent: [40, 30, 30]; ellers --rater'],
        ['moms', 'kategori O, E, Z eller S med begrundelse, og hvem der har bekræftet den'],
        ['numre', 'præfiks og antal cifre for fakturaer og kreditnotaer'],
        ['debitorer', 'debitorfilen; se fordel hjaelp debitorer'],
        ['register', 'mappen med numrene: den samme år efter år; ellers ved siden af --ud'],
        ['finanskonti', 'debitor, indtaegt og moms, som listerne skal nævne'],
        ['opkraeves', 'hvilke fordelinger der opkræves, når en deles videre'],
        ['takster', 'takst og fil med tilbud, når takster opkræves'],
        ['undtaget', 'hvem der betaler på anden måde: { modtager: Læsø, grund: … }'],
        ['eksempel: true', 'sætter EKSEMPEL på hvert dokument'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        '--krediter NUMMER eller NAVN krediterer sendte fakturaer, og --paa-ny opkræver det,',
        'ordningen siger nu. --register MAPPE --vis viser, hvad der er udstedt. --vedlaeg-side',
        'lægger den læsbare side i e-fakturaen. --kontrol FIL.xml eller MAPPE kontrollerer',
        'e-fakturaer fra hvor som helst.',
      ],
    },
  ],
  example: invoicedExample,
};
