import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const extracts: HelpTopic = {
  summary: 'befolkningstal fra Danmarks Statistik',
  page: [
    { kind: 'overskrift', text: 'Udtræk' },
    {
      kind: 'afsnit',
      lines: [
        'Nøglen befolkning tæller i et udtræk: tal fra Statistikbanken, som de er gemt',
        '(CSV fra API eller webside, BULK, px, JSON-stat, Excel), eller en tabel, du selv',
        'har skrevet, også med en kolonne pr. år, alder eller køn. Formen kendes på',
        'indholdet; tekst kan være pakket med gzip.',
      ],
    },
    table(
      ['Hvad', 'Statistikbankens API', 'Skrevet selv'],
      [
        ['kommunen', 'OMRÅDE', 'kommunekode, kommune'],
        ['køn', 'KØN', 'koen'],
        ['alder', 'ALDER', 'alder: et år eller et spænd, 0-17'],
        ['civilstand', 'CIVILSTAND', 'civilstand'],
        ['tidspunkt', 'TID', 'tidspunkt'],
        ['antal', 'INDHOLD', 'antal'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        '0-17-årige i 2. kvartal 2025: tabel FOLK1A på statistikbanken.dk med',
        'områderne, alderen 0-17 år som enkelte år, køn i alt og civilstand i alt, tid',
        '2025K2. Folketallet den 1. januar er 1. kvartal. Månedens folketal er FOLK1AM.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'En kolonne, der ikke er der, tæller alle. En totalrække lægges aldrig til sine',
        'dele, og mangler en del, er det en fejl. Folketallene den 1. januar følger med:',
        'fil: fordel:befolkning/folk1a-2008K1-2026K1.csv (se fordel data).',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'Totaler i udtrækket holdes op mod deres dele: Hele landet, regioner, køn,',
        'aldre, civilstand og Subtotal. Er det BULK, hvor rækker med nul er udeladt, så',
        'skriv nulraekker: udeladt. Hedder kolonnerne noget andet, så skriv fx',
        'kolonner: { kommune: Bopæl, antal: Personer }.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'fordel import FIL… siger, hvad en fil har, og skriver med -o et udtræk af den',
        'med en fil ved siden af, der siger, hvor tallene er fra. Har filen en opdeling,',
        'som nøglen ikke kender, så vælg: --vaelg "enhed=Job ultimo november".',
      ],
    },
  ],
  example: {
    files: {
      'boern.csv': `kommunekode;kommune;tidspunkt;alder;antal
740;Silkeborg;2025K2;0-17 år;21.905
810;Brønderslev;2025K2;0-17 år;7.648
860;Hjørring;2025K2;0-17 år;11.702
`,
      'boern.yaml': `ordning: boern
titel: Efter 0-17-årige
aar: 2026
udsteder: Hjørring Kommune
fordelinger:
  - id: bidrag
    titel: Bidrag
    beloeb: { fast: "2.500.000" }
    noegle:
      befolkning: { fil: boern.csv, tidspunkt: 2025K2, alder: "0-17" }
    modtagere: [Silkeborg, Brønderslev, Hjørring]
    afrunding: { metode: hver-for-sig }
`,
    },
    command: 'fordel beregn boern.yaml',
  },
};
