import type { Command } from 'commander';
import { withCommonOptions } from '../program/common-options.ts';
import type { Perform } from '../program/perform.ts';
import type { FetchOptions } from './hent-options.ts';

/** `fordel hent`: counts from Statistikbanken's API as an extract. No other command asks the network for anything. */
export function declareFetch(command: Command, perform: Perform): void {
  withCommonOptions(command, 'tabel, json, md eller html')
    .description('hent tal fra Statistikbanken til et udtræk; ingen anden kommando bruger nettet')
    .argument('<tabel>', 'befolkning, folketal, folketal-maaned, arbejdspladser eller en tabel, fx FOLK1A')
    .argument('[hvad...]', 'VARIABEL=VÆRDIER, fx køn=mænd; uden valg vises, hvad tabellen har')
    .option('--tidspunkt <tidspunkt>', 'hvornår der er talt: 2025K2, 2023K1,2024K1, >=2024K1 eller 2024*')
    .option('--alder <aldre>', 'hvor gamle: 0-17, 65 eller *; ellers alle samlet')
    .option('--kommuner <kommuner>', 'navne, en region (nordjylland) eller alle, som er udgangspunktet')
    .option('--fra <adresse>', 'en anden server end https://api.statbank.dk/v1')
    .addHelpText(
      'after',
      `
Eksempler:
  fordel hent FOLK1A
  fordel hent befolkning --alder 0-17 --tidspunkt 2025K2 -o boern.csv
  fordel hent folketal --tidspunkt 2025 -o folketal.csv
  fordel hent arbejdspladser --tidspunkt 2023 -o job.csv

Ved siden af udtrækket skrives en .datapackage.json med forespørgslen. Skal man
igennem en proxy, står den i HTTPS_PROXY; det, der er uden om den, i NO_PROXY.`,
    )
    .action((tabel: string, valg: string[], options: FetchOptions) => {
      // The file is the extract's; what is told of it goes to standard output.
      const { ud: _, ...common } = options;
      return perform(common, async (session) =>
        (await import('./hent.ts')).fetchExtract(tabel, valg, options, session),
      );
    });
}
