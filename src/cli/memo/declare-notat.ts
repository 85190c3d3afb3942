import type { Command } from 'commander';
import { collected, withCommonOptions } from '../program/common-options.ts';
import type { Perform } from '../program/perform.ts';
import type { MemoOptions } from './checked-memos.ts';
import type { WritingOptions } from './notat-skriv.ts';

/** What `fordel notat kontrol` takes. */
export function declareMemos(notat: Command, perform: Perform): void {
  notat
    .description('kontrollér hvert tal i et notat, eller skriv et, hvis tal er en ordnings')
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

Slutkode 0, når noget er kontrolleret og alt holder, 1 ved fejl (med --streng
også ved en advarsel), 2 når en fil ikke kan læses, eller intet kan
kontrolleres.`,
    )
    .action((filer: string[], options: MemoOptions) =>
      perform(options, async (session) =>
        (await import('./notat-kontrol.ts')).notatKontrol(filer, options, session),
      ),
    );

  withCommonOptions(notat.command('skriv'), 'md, html, docx eller pdf')
    .description('skriv et notat efter en skabelon: hvert tal, hver tabel og hver ændring er ordningens')
    .argument('<skabelon>', 'en skabelon i Markdown, eller navnet på en, der følger med')
    .requiredOption('--ordning <ordning>', 'ordningen, tallene er fra; gentages for flere', collected)
    .option('--foer <ordning>', 'ordningen for året før, som ændringer regnes fra')
    .option('--spor <hvor>', 'fodnoter eller bilag: hvor hvert tal kommer fra')
    .addHelpText(
      'after',
      `
Eksempler:
  fordel notat skriv objektiv-finansiering --ordning socialtilsyn-nord-2024
  fordel notat skriv min-skabelon.md --ordning min-ordning.yaml --ud notat.docx

Et navn, der ikke kendes, er en fejl, og intet er skrevet.`,
    )
    .action((skabelon: string, options: WritingOptions) =>
      perform(options, async (session) =>
        (await import('./notat-skriv.ts')).notatSkriv(skabelon, options, session),
      ),
    );
}
