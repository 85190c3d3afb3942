import { type Command, Option } from 'commander';
import type { CalculationOptions } from './beregn.ts';
import { declareData } from './data/declare-data.ts';
import type { IndexationOptions } from './indexation-options.ts';
import { declareInvoices } from './invoice/declare-faktura.ts';
import type { InvoiceOptions } from './invoice/faktura-options.ts';
import { declareMemos } from './memo/declare-notat.ts';
import type { NewOptions } from './ny.ts';
import { collected, withCommonOptions, withTablePlace } from './program/common-options.ts';
import type { Perform } from './program/perform.ts';
import { version } from './program/version.ts';
import { declareReports } from './report/declare-rapport.ts';
import type { CommonOptions } from './session.ts';
import { declareFetch } from './statbank/declare-hent.ts';
import { declareImport } from './statbank/declare-import.ts';
import type { TariffOptions } from './takst.ts';

/** Declares a command: what it takes, and what runs it. Its code is loaded only then, so that help and version need none of it. */
type Declare = (command: Command, perform: Perform) => void;

const commands: Readonly<Record<string, Declare>> = {
  beregn: (command, perform) =>
    withCommonOptions(command, 'tabel, csv, json, md, html eller xlsx')
      .description('beregn alt, hvad en ordning fastlægger')
      .argument('<ordning>', 'en ordningsfil, - for standard input, eller navnet på en, der følger med')
      .option('--linjer', 'vis de linjer i filerne, der ikke er regnet med, og hvorfor')
      .addHelpText(
        'after',
        `
Eksempler:
  fordel beregn erhvervshus-nordjylland-2023
  fordel beregn min-ordning.yaml -o fordeling.csv`,
      )
      .action((ordning: string, options: CalculationOptions) =>
        perform(options, async (session) => (await import('./beregn.ts')).beregn(ordning, options, session)),
      ),

  fremskriv: (command, perform) =>
    withTablePlace(withCommonOptions(command, 'tabel, csv, json, md, html eller xlsx'))
      .description('fremskriv et beløb eller et budget med PL til et andet års priser, eller regn tilbage')
      .argument(
        '<beloeb>',
        'et beløb med dansk notation, en budgetfil (csv eller xlsx) eller - for standard input',
      )
      .requiredOption('--fra <aar>', 'året, beløbet er i priser for')
      .requiredOption('--til <aar>', 'året, det skal være i priser for')
      .option('--sats <pct>', 'satsen i pct.; gentages med en pr. år', collected)
      .addOption(
        new Option('--indekstal <aar=tal>', 'i stedet for satser: et indekstal for hvert år, gentages')
          .argParser(collected)
          .conflicts(['sats', 'satser', 'indeks', 'skoen', 'art', 'artkolonne']),
      )
      .option('--indeks <navn>', 'indekset: kl (som er udgangspunktet) eller fm-generel')
      .option('--skoen <skoen>', 'hvor der er flere satser: skønstidspunkt, forventet, endelig eller seneste')
      .option('--art <art>', 'løn, øvrig eller samlet (som er udgangspunktet)')
      .option('--satser <fil>', 'en csv-fil med satser i stedet for dem, der følger med')
      .option('--kaede <kaede>', 'hvad hvert år bygger på: uafrundet (som er udgangspunktet) eller afrundet')
      .option('--afrund <til>', 'det, der afrundes til; 0,01 kr. er udgangspunktet')
      .option('--tillaeg <aar=beloeb>', 'fx DUT for et år, i priser for året før; gentages', collected)
      .option('--kolonne <navn>', 'budgetfilens kolonne med beløb (ellers beloeb)')
      .option('--artkolonne <navn>', 'budgetfilens kolonne med løn, øvrig eller samlet')
      .option('--totalraekker <tekst>', 'ingen, eller teksten på en totalrække; gentages', collected)
      .addHelpText(
        'after',
        `
Eksempler:
  fordel fremskriv 1690518,25 --fra 2023 --til 2024
  fordel fremskriv 1623936,84 --fra 2022 --til 2023 --skoen endelig
  fordel fremskriv 100000 --fra 2022 --til 2024 --sats 4,1 --sats 4,8
  fordel fremskriv budget.csv --fra 2023 --til 2024 --artkolonne art`,
      )
      .action((beloeb: string, options: IndexationOptions) =>
        perform(options, async (session) =>
          (await import('./fremskriv.ts')).fremskriv(beloeb, options, session),
        ),
      ),

  takst: (command, perform) =>
    withCommonOptions(command, 'tabel, csv, json, md, html eller xlsx')
      .description('vis en ordnings takster alene, og hvad et tilbud af en størrelse betaler')
      .argument('<ordning>', 'en ordningsfil, eller navnet på en, der følger med')
      .option('--pladser <antal>', 'hvad et tilbud med så mange pladser betaler')
      .option('--borgere <antal>', 'hvad et behandlingstilbud betaler; ti borgere tæller som en plads')
      .option('--godkendt <dato>', 'godkendt i løbet af året: tilsyn fra den 1. i måneden efter')
      .option('--skaerpet <maaneder>', 'påbegyndte måneder med skærpet tilsyn')
      .addHelpText(
        'after',
        `
Eksempler:
  fordel takst socialtilsyn-nord-2024
  fordel takst socialtilsyn-nord-2024 --pladser 30 --godkendt 2024-03-14`,
      )
      .action((ordning: string, options: TariffOptions) =>
        perform(options, async (session) => (await import('./takst.ts')).takst(ordning, options, session)),
      ),

  kontrol: (command, perform) =>
    withCommonOptions(command, 'tabel, csv, json, md, html eller xlsx')
      .description('genberegn og sammenlign celle for celle med de offentliggjorte tabeller')
      .argument('<ordning...>', 'en eller flere ordninger')
      .option('--celler', 'vis hver celle: facit, beregnet og forskel')
      .addHelpText(
        'after',
        `
Eksempler:
  fordel kontrol socialtilsyn-nord-2023 socialtilsyn-nord-2024
  fordel kontrol telecare-nord-2023 --format json

Slutkode 1, når et offentliggjort tal ikke holder; en advarsel alene giver 0.`,
      )
      .action((ordninger: string[], options: CommonOptions & { celler?: boolean }) =>
        perform(options, async (session) =>
          (await import('./kontrol.ts')).kontrol(ordninger, options, session),
        ),
      ),

  forklar: (command, perform) =>
    withCommonOptions(command, 'tabel, csv, json, md, html eller xlsx')
      .description('vis, hvordan en kommunes tal er blevet til')
      .argument('<ordning>', 'en ordningsfil, - for standard input, eller navnet på en, der følger med')
      .requiredOption('-k, --kommune <navn>', 'kommunens navn eller kode; gentages for flere', collected)
      .option('--fordeling <id>', 'kun denne fordeling')
      .addHelpText(
        'after',
        `
Eksempler:
  fordel forklar socialtilsyn-nord-2024 --kommune Silkeborg
  fordel forklar telecare-nord-2023 --kommune 773 --format json`,
      )
      .action((ordning: string, options: CommonOptions & { kommune: string[]; fordeling?: string }) =>
        perform(options, async (session) =>
          (await import('./forklar.ts')).forklar(ordning, options, session),
        ),
      ),

  sammenlign: (command, perform) =>
    withCommonOptions(command, 'tabel, csv, json, md, html eller xlsx')
      .description('vis, hvorfor to år eller scenarier giver hver kommune forskellige beløb')
      .argument('<foer>', 'ordningen før')
      .argument('[efter]', 'ordningen efter; uden den sammenlignes med samme ordning på --tidspunkt')
      .option('--tidspunkt <tidspunkt>', 'regn den efter med et andet opgørelsestidspunkt, fx 2023K3')
      .addHelpText(
        'after',
        `
Eksempler:
  fordel sammenlign socialtilsyn-nord-2023 socialtilsyn-nord-2024
  fordel sammenlign telecare-nord-2023 --tidspunkt 2023K1`,
      )
      .action((foer: string, efter: string | undefined, options: CommonOptions & { tidspunkt?: string }) =>
        perform(options, async (session) =>
          (await import('./sammenlign.ts')).sammenlign(foer, efter, options, session),
        ),
      ),

  rapport: declareReports,

  spor: (command, perform) =>
    withTablePlace(withCommonOptions(command, 'tabel, csv, json, md, html eller xlsx'))
      .description('find den optælling og afrunding, der giver en offentliggjort tabel')
      .argument('<facit>', 'tabellen som CSV eller .xlsx: en kolonne med kommuner og en med beløb')
      .option(
        '-t, --total <beloeb>',
        'beløbet, der er fordelt, i tabellens enhed; ellers rækken I alt, ellers enhver total',
      )
      .option('-k, --kolonne <navn>', 'kolonnen med beløb, når tabellen har flere med tal')
      .option('-u, --udtraek <fil...>', 'udtræk at søge i; ellers dem, der følger med')
      .addHelpText(
        'after',
        `
Eksempler:
  fordel spor tabel.csv --total 17.645
  fordel spor tabel.csv
  fordel spor tabel.csv --kolonne 2015
  fordel spor tabel.csv --total 7000 --udtraek folk1a.csv folk1am.csv

Prøver hvert tidspunkt, hvert aldersspænd, hvert køn, hver kreds og hver
afrunding.
Slutkode 1, når ingen læsning giver alle rækker.`,
      )
      .action(
        (facit: string, options: CommonOptions & { total?: string; kolonne?: string; udtraek?: string[] }) =>
          perform(options, async (session) => (await import('./spor.ts')).spor(facit, options, session)),
      ),

  faktura: (command, perform) =>
    declareInvoices(command).action((ordning: string | undefined, options: InvoiceOptions) => {
      // The folder is no file for the result, which goes to standard output.
      const { ud: _, ...common } = options;
      return perform(common, async (session) => {
        const { faktura } = await import('./invoice/faktura.ts');
        return faktura(ordning, options, version, session);
      });
    }),

  notat: declareMemos,

  hent: declareFetch,

  import: declareImport,

  data: declareData,

  ny: (command, perform) =>
    command
      .description('begynd en ordning: en fil med bemærkninger at udfylde, og de filer, den nævner')
      .argument('<fil>', 'ordningsfilen, der skrives, fx min-ordning.yaml')
      .option('--som <skabelon>', 'befolkning (som er udgangspunktet), socialtilsyn, takster eller budget')
      .option('--no-color', 'ingen farver')
      .helpOption('-h, --help', 'vis hjælp')
      .addHelpText(
        'after',
        `
Eksempler:
  fordel ny min-ordning.yaml
  fordel ny 2026/nord-2026.yaml --som socialtilsyn

Eksisterende filer overskrives ikke.`,
      )
      .action((fil: string, options: NewOptions) =>
        perform(options, async (session) => (await import('./ny.ts')).ny(fil, options, session)),
      ),

  skema: (command, perform) =>
    withCommonOptions(command, 'json')
      .description('skriv JSON Schema for en fil, der læses eller skrives')
      .argument('[navn]', 'ordning, beregn, kontrol, forklar …; uden navn vises alle')
      .addHelpText('after', '\nEksempel:\n  fordel skema ordning -o ordning.schema.json')
      .action((navn: string | undefined, options: CommonOptions) =>
        perform(options, async () => (await import('./skema.ts')).skema(navn, options)),
      ),

  hjaelp: (command, perform) =>
    withCommonOptions(command, 'tabel, md eller html')
      .description('vis et hjælpeemne: ordning, beloeb, noegler, takster, faktura …')
      .argument('[emne]', 'emnet; uden det vises dem alle')
      .addHelpText('after', '\nEksempel:\n  fordel hjaelp afrunding')
      .action((emne: string | undefined, options: CommonOptions) =>
        perform(options, async (session) => (await import('./hjaelp.ts')).hjaelp(emne, options, session)),
      ),
};

/** Declares the command that is asked for; all of them where that is none, as for help and for what is misspelt. */
export function declareCommands(program: Command, perform: Perform, asked: string | undefined): void {
  const all = Object.entries(commands);
  const own = all.filter(([name]) => name === asked);
  for (const [name, declare] of own.length > 0 ? own : all) declare(program.command(name), perform);
}
