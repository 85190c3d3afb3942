import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const tariffs: HelpTopic = {
  summary: 'takster på en fælles grundtakst, fra et behov eller et tal',
  page: [
    { kind: 'overskrift', text: 'Takster' },
    {
      kind: 'afsnit',
      lines: [
        'En familie af takster har én uafrundet grundtakst. Hver takst er dens faktor',
        'gange grundtaksten, rundet for sig. Grundtakst skrives, eller den følger af',
        'behov: det, taksterne skal indbringe, delt med faktor gange antal.',
      ],
    },
    table(
      ['Nøgle', 'Hvad der skrives'],
      [
        ['grundtakst', 'taksten med faktor 1, uafrundet; eller i stedet:'],
        ['behov', 'det, taksterne skal indbringe; så skal grupperne have antal'],
        ['forrige', 'grundtaksten året før, så udviklingen vises'],
        ['grupper', 'id, titel, faktor, pladser ("8-24" eller "50+"), antal'],
        ['ydelser', 'priser i procent af gruppens årstakst; skærpet tilsyn er pr. måned'],
        ['skaerpet_tilsyn', 'true ved den ydelse, hvis id ikke begynder med skaerpet'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Hvad ét tilbud betaler: fordel takst ORDNING --pladser 30 --godkendt',
        '2026-03-14. Opkrævning af takster: fordel hjaelp faktura.',
      ],
    },
    { kind: 'overskrift', text: 'Filen med tilbud' },
    {
      kind: 'afsnit',
      lines: [
        'En CSV-fil, som fakturering nævner: takster: [{ takst: tilbud, fil: tilbud.csv }].',
        'Den har en række pr. tilbud; andre kolonner bruges ikke.',
      ],
    },
    table(
      ['Kolonne', 'Hvad der skrives'],
      [
        ['kommune', 'den, der betaler'],
        ['tilbud', 'tilbuddets navn, én gang pr. kommune'],
        ['pladser', 'antal pladser, når grupperne har pladser; eller i stedet:'],
        ['borgere', 'antal borgere i et behandlingstilbud; ti tæller som én plads'],
        ['godkendt', 'datoen, hvis det er i løbet af året; der betales fra måneden efter'],
        ['skaerpet_maaneder', 'påbegyndte måneder med skærpet tilsyn, 0 til 12'],
        ['gruppe, antal', 'i stedet for de fire, når grupperne ikke har pladser'],
        ['regulering', 'kan udelades: kr. til eller fra for tidligere fakturaer, med fortegn'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Et tilbud, der er ophørt, har ingen kolonne: slet rækken, og skriv under',
        'regulering, hvad det skal betale eller have tilbage.',
      ],
    },
  ],
  example: {
    files: {
      'takster.yaml': `ordning: takster
titel: Tilsyn 2026
aar: 2026
udsteder: Hjørring Kommune
takster:
  - id: tilbud
    titel: Takster pr. tilbud
    behov: { fast: "16.905.109" }
    grupper:
      - id: gruppe-1
        titel: 1-7 pladser
        faktor: 1
        pladser: "1-7"
        antal: { fast: 120 }
      - id: gruppe-2
        titel: 8-24 pladser
        faktor: "1,2"
        pladser: "8-24"
        antal: { fast: 100 }
      - id: gruppe-3
        titel: 25-49 pladser
        faktor: 2
        pladser: "25-49"
        antal: { fast: 25 }
      - id: gruppe-4
        titel: 50 pladser og flere
        faktor: 3
        pladser: "50+"
        antal: { fast: 6 }
fordelinger:
  - id: bidrag
    titel: Objektiv finansiering
    beloeb: { fast: "500.000" }
    noegle: { lige: {} }
    modtagere: [Aalborg, Rebild]
    afrunding: { metode: hver-for-sig }
`,
    },
    command: 'fordel takst takster.yaml',
  },
};
