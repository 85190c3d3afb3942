import type { Command } from 'commander';
import { collected, withCommonOptions } from '../program/common-options.ts';
import type { Perform } from '../program/perform.ts';
import type { ImportOptions } from './import-options.ts';

/** `fordel import`: counts of Statistikbanken, in whatever form they were saved, as one extract. */
export function declareImport(command: Command, perform: Perform): void {
  withCommonOptions(command, 'tabel, json, md eller html')
    .description(
      'gør tal fra Statistikbanken, i hvilken form de er gemt, til ét udtræk, og sig, hvad det har',
    )
    .argument(
      '<fil...>',
      'CSV eller Excel fra Statistikbanken, px, JSON-stat eller en tabel, du selv har lavet',
    )
    .option('--tidspunkt <tidspunkt>', 'hvornår der er talt, hvor filen ikke siger det, fx 2021K4')
    .option('--kolonne <navn=overskrift>', 'hvad en kolonne holder: kommune=Bopæl; gentages', collected)
    .option('--vaelg <navn=vaerdi>', 'kun de rækker, hvor en anden kolonne har værdien; gentages', collected)
    .option('--nulraekker <nulraekker>', 'udeladt: filen er i BULK-format, så en række, der mangler, er nul')
    .option('--tabel <navn>', 'tabellens navn i Statistikbanken, hvor filen ikke siger det')
    .option('--hentet <dato>', 'dagen, filerne er hentet; ellers den, de er gemt')
    .addHelpText(
      'after',
      `
Eksempler:
  fordel import fra-statistikbanken.csv
  fordel import fra-statistikbanken.csv -o udtraek.csv --tabel FOLK1A

Ved siden af udtrækket skrives en .datapackage.json, der siger, hvor det er fra.`,
    )
    .action((filer: string[], options: ImportOptions) => {
      // The file is the extract's; what is told of it goes to standard output.
      const { ud: _, ...common } = options;
      return perform(common, async (session) =>
        (await import('./import.ts')).importFiles(filer, options, session),
      );
    });
}
