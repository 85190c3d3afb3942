import { table } from '../format/document.ts';
import type { HelpTopic } from './topic.ts';

export const fetching: HelpTopic = {
  summary: 'hent tal fra Statistikbanken',
  page: [
    { kind: 'overskrift', text: 'Hent tal fra Statistikbanken' },
    {
      kind: 'afsnit',
      lines: [
        'fordel hent spørger Statistikbankens API og skriver svaret som et udtræk. Det er',
        'den eneste kommando, der bruger nettet.',
      ],
    },
    table(
      ['Navn', 'Tabel', 'Om'],
      [
        ['befolkning', 'FOLK1A', 'den 1. i et kvartal, efter alder og køn'],
        ['folketal', 'FOLK1A', 'den 1. januar i et år'],
        ['folketal-maaned', 'FOLK1AM', 'den 1. i en måned'],
        ['arbejdspladser', 'ERHV2', 'job efter arbejdssted, ultimo november'],
      ],
    ),
    {
      kind: 'kode',
      text: `fordel hent befolkning --alder 0-17 --tidspunkt 2025K2 -o boern.csv
fordel hent folketal --tidspunkt 2025 --kommuner nordjylland -o folketal.csv
fordel hent FOLK1A køn=mænd --tidspunkt '>=2024K1' -o maend.csv`,
    },
    {
      kind: 'afsnit',
      lines: [
        'fordel hent TABEL viser, hvad en tabel har. Vælg med VARIABEL=VÆRDIER: kode eller',
        'ord, flere med komma imellem, * for alle, 2023*, >=2024K1 eller 0-17. Det, der',
        'ikke vælges, tælles samlet, men områder er alle kommuner. Hele landet er altid',
        'med, så kommunerne kan holdes op mod det.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'Er der bedt om mere end 1.000.000 celler, hentes det i flere svar. Beder serveren',
        'om at vente, eller bliver der afbrudt, prøves igen op til fire gange. Filen skrives',
        'først, når alt er kommet, og ved siden af en .datapackage.json med forespørgslen.',
      ],
    },
    {
      kind: 'afsnit',
      lines: [
        'Skal man igennem en proxy, står den i HTTPS_PROXY, fx http://proxy:8080, og det,',
        'der er uden om den, i NO_PROXY. Et eget certifikat: NODE_EXTRA_CA_CERTS=sti.pem.',
      ],
    },
  ],
};
