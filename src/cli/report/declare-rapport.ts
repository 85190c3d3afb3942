import type { Command } from 'commander';
import { withCommonOptions } from '../program/common-options.ts';
import type { Perform } from '../program/perform.ts';
import type { ReportCommandOptions } from './rapport.ts';

/** Declares `rapport`. */
export function declareReports(command: Command, perform: Perform): void {
  withCommonOptions(command, 'html')
    .description('lav en rapport at se på: én side, hvor hvert tal kan forklares')
    .argument('<ordning...>', 'en eller flere ordninger')
    .option('--foer <ordning>', 'ordningen året før, som ændringen måles fra')
    .option('--spor', 'søg også, hvilken læsning der giver hver offentliggjort fordeling')
    .addHelpText(
      'after',
      `
Eksempler:
  fordel rapport socialtilsyn-nord-2024 --foer socialtilsyn-nord-2023 -o r.html
  fordel rapport telecare-nord-2023 erhvervshus-nordjylland-2023 -o rapport.html

Siden åbnes med et dobbeltklik og henter intet. Nævnes flere ordninger,
sammenlignes hver med den nyeste af de andre, der er fra et tidligere år og
deler det samme.
Slutkode 1, når et offentliggjort tal ikke holder; en advarsel alene giver 0.`,
    )
    .action((ordninger: string[], options: ReportCommandOptions) =>
      perform(options, async (session) =>
        (await import('./rapport.ts')).rapport(ordninger, options, session),
      ),
    );
}
