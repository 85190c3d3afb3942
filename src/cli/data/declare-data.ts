import type { Command } from 'commander';
import { collected, withCommonOptions } from '../program/common-options.ts';
import type { Perform } from '../program/perform.ts';
import type { DataOptions } from './data.ts';

/** `fordel data`: the data that ship, and the extracts of a folder, each held against its description. */
export function declareData(command: Command, perform: Perform): void {
  withCommonOptions(command, 'tabel, csv, json, md eller html')
    .description('vis og kontrollér de data, der følger med, eller udtrækkene i en mappe')
    .argument('[mappe]', 'en mappe med udtræk, som hent eller import har skrevet; ellers dem, der følger med')
    .option(
      '--optag <udtraek>',
      'kopiér først et udtræk og filen ved siden af ind i mappen; gentages',
      collected,
    )
    .addHelpText(
      'after',
      `
Eksempler:
  fordel data --format md
  fordel data 2026/data
  fordel data 2026/data --optag boern.csv

Et udtræk holdes op mod sin .datapackage.json. Er det ændret, siges det, hvilke
tal der er andre; ellers vises, hvad en ordning skriver for at regne på det.
Slutkode 1, når en fil ikke er den, der er beskrevet.`,
    )
    .action((mappe: string | undefined, options: DataOptions) =>
      perform(options, async (session) => (await import('./data.ts')).data(mappe, options, session)),
    );
}
