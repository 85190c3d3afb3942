import { diagnosticCodes } from '../model/diagnostic-codes.ts';
import { asPrinted, type Document, table } from './format/document.ts';

/** What `fordel hjaelp EMNE` shows, by topic. */
export const helpTopics: Readonly<Record<string, Document>> = {
  slutkoder: [
    { kind: 'overskrift', text: 'Slutkoder' },
    table(
      [asPrinted('Kode'), 'Betydning'],
      [
        ['0', 'Alt vel. Advarsler og noter alene giver også 0.'],
        ['1', 'Fund: et tal, der ikke holder, eller data, der ikke er, som de er beskrevet.'],
        ['2', 'Arbejdet kunne ikke gøres: forkert brug, ulæselige data, intet at kontrollere.'],
      ],
    ),
  ],
  fejlkoder: [
    { kind: 'overskrift', text: 'Fejl- og fundkoder' },
    table(['Kode', 'Betydning'], Object.entries(diagnosticCodes)),
  ],
  afrunding: [
    { kind: 'overskrift', text: 'Afrunding' },
    {
      kind: 'afsnit',
      lines: [
        'Alle beløb er nøjagtige, til de afrundes efter ordningens afrunding.metode og afrunding.til.',
        'En halv enhed afrundes væk fra nul.',
      ],
    },
    table(
      ['Metode', 'Hvad den gør'],
      [
        ['hver-for-sig', 'Afrunder hver række for sig. Summen kan afvige fra totalen; differencen vises.'],
        ['stoerste-rest', 'Afrunder nedad og giver de enheder, der mangler, til de største rester.'],
        ['restmodtager', 'Afrunder hver række for sig; en navngiven modtager tager differencen.'],
        ['kumulativ', 'Afrunder den løbende sum; hver række er det skridt, den tager. Til rater.'],
        ['dhondt', 'Divisormetode til pladser: runder nedad ved en fælles divisor. Begunstiger de store.'],
        ['sainte-lague', 'Divisormetode: runder til nærmeste.'],
        [
          'adams',
          'Divisormetode: runder opad, så ingen med en vægt får nul, når der er enheder nok. Begunstiger de små.',
        ],
        ['dean', 'Divisormetode: runder ved det harmoniske gennemsnit af to nabotal.'],
        ['huntington-hill', 'Divisormetode: runder ved det geometriske gennemsnit af to nabotal.'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Alle andre end hver-for-sig rammer altid totalen, som derfor skal gå op i det, der afrundes til.',
        'Står to lige, får den laveste kommunekode enheden.',
      ],
    },
  ],
  tal: [
    { kind: 'overskrift', text: 'Tal' },
    table(
      ['Skrevet', 'Læst'],
      [
        ['1.234.567,89', 'dansk notation, med eller uden punktummer'],
        ['1 234 567,89', 'mellemrum mellem tusinder, også hårde og smalle'],
        ['-1.234', 'negativt; også 1.234- og (1.234)'],
        ['33.076.5', 'fejl: kan være 33.076,50 eller 330.765'],
        ['1,234', 'fejl: kan være 1,2340 eller 1.234'],
        ['..', 'fejl: tallet er ikke oplyst'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: ['I en ordning skrives hele tal, som de er, og alle andre i anførselstegn: "1.690.518,25".'],
    },
  ],
  enheder: [
    { kind: 'overskrift', text: 'Enheder' },
    table(
      ['Enhed', 'Skrives også'],
      [
        ['øre', ''],
        ['kr.', 'kr, kroner, DKK; udgangspunktet, hvor ingen enhed står'],
        ['1.000 kr.', 't.kr., tkr., 1000 kr'],
        ['mio. kr.', 'mio.kr., mill. kr., millioner kr.'],
        ['mia. kr.', 'mia.kr., milliarder kr.'],
        ['kr. pr. …', 'kr./…; hver af dem ovenfor pr. noget'],
        ['%', 'pct., procent; og ‰, promille'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Penge omregnes nøjagtigt til penge. Alle andre enheder (pladser, årsværk, match) er kun lig sig selv.',
        'Et tal uden enhed er i enheden dér, hvor det står. Penge kan ganges med antal, procenter og tal.',
        'Det, der ikke kan omregnes, er en fejl (ENHED).',
      ],
    },
  ],
  formater: [
    { kind: 'overskrift', text: 'Formater' },
    table(
      ['Format', 'Til'],
      [
        ['tabel', 'en skærm: hele resultatet i tekst (tekst er det samme)'],
        ['csv', 'Excel: UTF-8 med BOM, semikolon, decimalkomma; kan læses ind igen'],
        ['json', 'programmer: beløb er tekster med decimalpunktum; se fordel skema'],
        ['md', 'notater og dagsordener'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Tal i JSON og CSV har alle deres decimaler, hvor de er endelig mange; ellers er de afrundet til 20,',
        'og i JSON står tallet selv ved siden af som brøk: beloebBroek ved beloeb.',
        'CSV har andele og mellemregninger med 10 decimaler; eksakt_taeller og eksakt_naevner er det nøjagtige beløb.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'På en skærm er ingen tabel bredere end den: overskrifter og tekster ombrydes, navne afkortes med …, og er',
        'der stadig ikke plads, står hver række for sig. Tal ombrydes og afkortes aldrig. I en fil er alt i fuld bredde.',
      ],
    },
    { kind: 'afsnit', lines: ['Uden --format bestemmer filendelsen i --ud: .csv, .json, .md eller .txt.'] },
  ],
};
