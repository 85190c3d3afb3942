import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const scheme: HelpTopic = {
  summary: 'ordningsfilen: hvem der deler hvad, og efter hvilken nøgle',
  page: [
    { kind: 'overskrift', text: 'Ordningen' },
    {
      kind: 'afsnit',
      lines: [
        'En ordning er en tekstfil (YAML) for ét år. Den siger, hvad der deles, efter',
        'hvad og mellem hvem; den regner ikke selv. Kun filen og de filer, den nævner,',
        'kan ændre et tal. Stier regnes fra ordningens egen mappe.',
      ],
    },
    table(
      ['Nøgle', 'Hvad der skrives'],
      [
        ['ordning', 'navnet med små bogstaver, tal og bindestreger'],
        ['titel, aar, udsteder', 'det, der står øverst i tabeller og på fakturaer'],
        ['kilder', 'dokumenter, som andre steder henviser til'],
        ['beloeb', 'beløb med et navn; se fordel hjaelp beloeb'],
        ['budgetter', 'budgettabeller med summer og udvikling; se fordel hjaelp budget'],
        ['fordelinger', 'et beløb, en nøgle, modtagerne og afrundingen; se fordel hjaelp noegler'],
        ['afregninger', 'regnskab mod aconto som ét krav; se fordel hjaelp efterregulering'],
        ['krydstabeller', 'fordelinger, der afrundes sammen, så rækker og kolonner går op'],
        ['takster', 'takster på en fælles grundtakst; se fordel hjaelp takster'],
        ['noegletal', 'brøker, fx en gennemsnitspris'],
        ['overfoersler, rammer', 'over- og underskud; se fordel hjaelp efterregulering'],
        ['facit', 'offentliggjorte tabeller at holde op mod; se fordel hjaelp facit'],
        ['fakturering', 'det, fakturaerne skal sige; se fordel hjaelp faktura'],
      ],
    ),
    {
      kind: 'afsnit',
      lines: [
        'Indryk med mellemrum, og skriv et mellemrum efter kolon. # indleder en',
        'bemærkning. Hele tal skrives, som de er; alle andre tal i anførselstegn:',
        '"62,5". fordel ny FIL skriver en ordning med bemærkninger at udfylde, og',
        'fordel skema ordning er til redigeringsprogrammer, der kan kontrollere, mens',
        'der skrives.',
      ],
    },
  ],
  example: {
    files: {
      'min-ordning.yaml': `ordning: min-ordning
titel: Fælles kørselskontor 2026
aar: 2026
udsteder: Aalborg Kommune
fordelinger:
  - id: drift
    titel: Drift
    beloeb: { fast: "1.690.518,25" }
    noegle:
      procenter:
        vaerdier: { Aalborg: "62,5", Hjørring: "37,5" }
    modtagere: [Aalborg, Hjørring]
    afrunding: { metode: stoerste-rest, til: "0,01" }
`,
    },
    command: 'fordel beregn min-ordning.yaml',
  },
};
