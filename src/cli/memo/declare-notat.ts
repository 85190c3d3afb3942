import type { Command } from 'commander';
import { collected, withCommonOptions } from '../program/common-options.ts';
import type { Perform } from '../program/perform.ts';
import type { MemoOptions } from './checked-memos.ts';

/** What `fordel notat kontrol` takes. */
export function declareMemos(notat: Command, perform: Perform): void {
  notat
    .description('kontrollér hvert tal i et notat')
    .helpOption('-h, --help', 'vis hjælp')
    .helpCommand(false);

  withCommonOptions(notat.command('kontrol'), 'tabel, json, md, html, github, junit eller sarif')
    .description('hold hvert tal i notater op mod de andre: totaler, andele, ændringer, satser, gentagelser')
    .argument('<fil...>', 'notater som .md, .txt, .html, .docx eller .pdf; - for standard input')
    .option(
      '--ordning <ordning>',
      'hold tallene op mod, hvad en ordning beregner; gentages for flere',
      collected,
    )
    .option('--accepteret <fil>', 'en csv-fil med fund, der er set på og får lov at stå, hvert med sin grund')
    .option('--skriv-accepteret <fil>', 'skriv de fund, der er nu, til den fil, hvor grundene kan skrives')
    .option('--uden <regel>', 'slå en regel fra, fx NOTAT-TAKST; gentages for flere', collected)
    .option('--alle', 'vis også hvert tal, som intet kan holdes op mod')
    .addHelpText(
      'after',
      `
Eksempler:
  fordel notat kontrol budgetnotat.md
  fordel notat kontrol notat.docx bilag.pdf --alle
  fordel notat kontrol budgetnotat.md --ordning socialtilsyn-nord-2024

Slutkode 0, når noget er kontrolleret og alt holder, 1 ved fejl (med --streng også ved
en advarsel), 2 når en fil ikke kan læses, eller intet kan kontrolleres.`,
    )
    .action((filer: string[], options: MemoOptions) =>
      perform(options, async (session) =>
        (await import('./notat-kontrol.ts')).notatKontrol(filer, options, session),
      ),
    );
}
