import type { Command } from 'commander';
import { withCommonOptions } from '../program/common-options.ts';
import type { Perform } from '../program/perform.ts';
import type { CommonOptions } from '../session.ts';

/** `fordel data`: the data that ship, each held against its description. */
export function declareData(command: Command, perform: Perform): void {
  withCommonOptions(command, 'tabel, csv, json, md eller html')
    .description('vis og kontrollér de data, der følger med')
    .addHelpText('after', '\nEksempel:\n  fordel data --format md')
    .action((options: CommonOptions) =>
      perform(options, async (session) => (await import('./data.ts')).data(options, session)),
    );
}
