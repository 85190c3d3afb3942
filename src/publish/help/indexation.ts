import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const indexation: HelpTopic = {
  summary: 'PL-fremskrivning, også med egne satser',
  page: [
    { kind: 'overskrift', text: 'PL-fremskrivning' },
    {
      kind: 'afsnit',
      lines: [
        'Et beløb ganges år for år med 1 + satsen. På kommandolinjen: fordel fremskriv',
        '1690518,25 --fra 2023 --til 2024. I en ordning er det beløbet fremskrevet:',
      ],
    },
    table(
      ['Nøgle', 'Hvad der skrives'],
      [
        ['af', 'beløbet, der fremskrives'],
        ['fra, til', 'årene, det er og skal være i priser for'],
        ['satser', 'egne satser i procent, en pr. år: ["2,9"]'],
        ['indekstal', 'indekstal pr. år i stedet for satser: { 2025: "105,65", 2026: "110,5" }'],
        ['tillaeg_for', 'beløb, der lægges til et år, før det fremskrives, fx DUT: { 2026: 40000 }'],
        ['fil', 'en fil med satser; udelades den, bruges dem, der følger med'],
        ['indeks, art, skoen', 'hvilken sats, hvor filen har flere'],
        ['kaede', 'uafrundet eller afrundet fra år til år'],
        ['afrund', 'hvad der afrundes til'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'En fil med satser har kolonnerne indeks, fra, til, art, sats, skoen, status og',
        'kilde. Status er forventet eller endelig: det, der hviler på en forventet',
        'sats, mærkes foreløbigt overalt. Satser skrives i procent: 2,9 %.',
      ],
    },
  ],
  example: {
    files: {
      'satser.csv': `indeks;fra;til;art;sats;skoen;status;kilde
egen;2025;2026;samlet;2,9 %;2025;forventet;Budgetnotat, juni 2025
`,
      'pl.yaml': `ordning: pl
titel: Sekretariatet 2026
aar: 2026
udsteder: Aalborg Kommune
beloeb:
  - id: ramme
    titel: Rammen i 2026-priser
    beloeb:
      fremskrevet:
        af: { fast: "1.690.518,25" }
        fra: 2025
        til: 2026
        fil: satser.csv
        indeks: egen
        afrund: "0,01"
fordelinger:
  - id: bidrag
    titel: Bidrag
    beloeb: { beloeb: ramme }
    noegle: { lige: {} }
    modtagere: [Aalborg, Hjørring]
    afrunding: { metode: hver-for-sig, til: "0,01" }
`,
    },
    command: 'fordel beregn pl.yaml',
  },
};
