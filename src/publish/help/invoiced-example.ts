import type { HelpExample } from './topic.ts';

/** An ordning with all that its invoices say, and its debitorfil. Names, accounts and references are made up. */
export const invoicedExample: HelpExample = {
  files: {
    'debitorer.csv': `modtager;opkraevning;gln;personreference;ordrenummer;kontostreng;cvr;vej;nummer;postnr;by;bekraeftet
Aalborg;;9520000008512;EKSEMPEL;;;;Eksempelvej;1;9000;Eksempelby;2025-11-01
Rebild;;9520000008406;EKSEMPEL;;;;Eksempelvej;2;9000;Eksempelby;2025-11-01
`,
    'bidrag.yaml': `ordning: bidrag
titel: Fælles sekretariat 2026
aar: 2026
udsteder: Eksempel Fællesskab I/S
fordelinger:
  - id: drift
    titel: Drift
    beloeb: { fast: "400.000" }
    noegle: { procenter: { vaerdier: { Aalborg: 75, Rebild: 25 } } }
    modtagere: [Aalborg, Rebild]
    afrunding: { metode: stoerste-rest }
fakturering:
  udsteder:
    navn: Eksempel Fællesskab I/S
    cvr: "12345674"
    vej: Rådhuspladsen
    nummer: "1"
    postnr: "9000"
    by: Eksempelby
    kontakt: { navn: Regnskab }
  betaling:
    konto: { reg: "1234", nr: "0001234567" }
  frist: 30
  moms:
    kategori: O
    begrundelse: Bidrag; ikke betaling for en leverance
    bekraeftet_af: ingen (eksempel)
  numre:
    faktura: { praefiks: 2026-, cifre: 4 }
    kreditnota: { praefiks: K2026-, cifre: 4 }
  debitorer: debitorer.csv
  eksempel: true
`,
  },
  command: 'fordel faktura bidrag.yaml --rater 2 --toer',
};
