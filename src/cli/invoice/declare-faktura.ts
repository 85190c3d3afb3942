import { type Command, Option } from 'commander';
import { withOptionsOfRuns } from '../program/common-options.ts';

/** What is said of a batch that is written; beside what only reads it would be dropped without a word. */
const ofBatches = ['rater', 'dato', 'debitorer', 'frigiv', 'toer', 'vedlaegSide', 'krediter', 'paaNy'];

/** What `fordel faktura` takes. */
export function declareInvoices(command: Command): Command {
  const faktura = command
    .description('skriv årets fakturaer: e-fakturaer, læsbare sider, afstemningsliste og posteringer')
    .argument('[ordning]', 'en ordningsfil, eller navnet på en, der følger med')
    .option('-o, --ud <mappe>', 'mappen, kørslen skrives i; den må ikke have andet i sig')
    .option('--rater <plan>', 'årets beløb i 1 til 24 rater, eller i procent: 40/30/30; ellers på én gang')
    .option(
      '-f, --format <format>',
      'peppol eller oioubl; med --kontrol tabel, json, md, html, github, junit eller sarif',
    )
    .option('--dato <dato>', 'fakturadato; ellers første bankdag i hver rates periode')
    .option('--debitorer <fil>', 'en anden debitorfil end ordningens')
    .option('--register <mappe>', 'nummerregisteret; ellers ordningens, eller fakturanumre ved siden af --ud')
    .option(
      '--kontrolsum <beloeb>',
      'et beløb i kr., som ordningens (med --kontrol filernes) beløb skal give',
    )
    .addOption(
      new Option(
        '--frigiv <post>',
        'den kørsel, der holder registeret med den post, er død: giv dens numre tilbage',
      ).conflicts(['toer']),
    )
    .option(
      '--krediter <nummer...>',
      'krediter sendte fakturaer i deres helhed; et navn: de rater fra --dato, modtageren mangler',
    )
    .option('--paa-ny', 'med --krediter: opkræv det, ordningen siger nu, i stedet')
    .addOption(
      new Option(
        '--vis',
        'med --register: vis, hvad der er udstedt og krediteret, og i hvilken kørsel',
      ).conflicts([...ofBatches, 'kontrolsum']),
    )
    .option('--vedlaeg-side', 'vedlæg den læsbare side (PDF) som bilag i hver e-faktura')
    .option('--toer', 'prøvekørsel: alt mærkes KLADDE, og ingen numre tages')
    .addOption(
      new Option('--kontrol <fil...>', 'kontrollér UBL-fakturaer i stedet for at skrive nogen').conflicts([
        ...ofBatches,
        'ud',
        'register',
        'vis',
      ]),
    );
  return withOptionsOfRuns(faktura).addHelpText(
    'after',
    `
Eksempler:
  fordel faktura socialtilsyn-nord-2024 --toer
  fordel faktura socialtilsyn-nord-2024 --rater 4 --ud 2024
  fordel faktura --kontrol 2024/fakturaer/*.xml
  fordel faktura rettet.yaml --rater 4 --krediter Aalborg --paa-ny \\
    --dato 2024-07-01 --ud rettelse

Slutkode 1, når forkontrollen finder fejl, eller kontrolsummen er en anden;
så er intet skrevet, og ingen numre er taget.`,
  );
}
