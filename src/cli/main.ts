import { Command, CommanderError } from 'commander';
import type { Terminal } from '../output/terminal.ts';
import { say, writeOutput } from '../output/write-output.ts';
import { declareCommands } from './commands.ts';
import { danishHelp, danishUsageError } from './program/danish-commander.ts';
import type { Perform } from './program/perform.ts';
import { version } from './program/version.ts';
import type { CommonOptions, ExitCode } from './session.ts';

/**
 * The whole program: does what the arguments ask for, and says how it went.
 *
 * @param args the arguments after the name of the program.
 * @returns the exit code: 0 all well, 1 findings, 2 the work could not be done.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await runProgram(args, terminal);
  } catch (error) {
    const { reportFailure } = await import('./report-failure.ts');
    return reportFailure(error, terminal, { color: false }, undefined);
  }
}

async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const said = { out: '', err: '' };
  const program = declareProgram(terminal, said);
  const perform: Perform = async (options, command) => {
    // Read only now, so that help and version need none of it.
    const { run } = await import('./run.ts');
    const color = options.color && program.opts<CommonOptions>().color;
    exitCode = await run({ ...options, color }, command, terminal);
  };
  declareCommands(program, perform, args[0]);
  sayErrorsInDanish(program, 'fordel');
  try {
    // Commander takes -1000 for an amount, but -1.000,50 for an option: the minus sign proper is no dash.
    const signed = args.map((arg) => arg.replace(/^-(?=[\d.]+,\d+$|\d+(?:\.\d{3})+$)/, '\u2212'));
    await program.parseAsync(signed, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    exitCode = error.exitCode === 0 ? 0 : 2;
  }
  if (said.err !== '') await say(terminal.stderr, said.err);
  if (said.out !== '') await writeOutput(terminal.stdout, said.out);
  return exitCode;
}

/** Every command's errors, with the way to its own help; commands within commands too. */
function sayErrorsInDanish(parent: Command, name: string): void {
  for (const command of parent.commands) {
    const path = `${name} ${command.name()}`;
    command.configureOutput({ outputError: (text, write) => write(danishUsageError(text, path)) });
    sayErrorsInDanish(command, path);
  }
}

/** The program without its commands; what Commander has to say is gathered in `said`. */
function declareProgram(terminal: Terminal, said: { out: string; err: string }): Command {
  return new Command('fordel')
    .description(
      'Fordeler fælleskommunale udgifter efter fordelingsnøgler, til sidste øre, og forklarer hvert tal.',
    )
    .version(version, '--version', 'vis versionen')
    .configureHelp(danishHelp)
    .option('--no-color', 'ingen farver')
    .helpOption('-h, --help', 'vis hjælp')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        said.out += text;
      },
      writeErr: (text) => {
        said.err += text;
      },
      outputError: (text, write) => write(danishUsageError(text, 'fordel')),
      getOutHelpWidth: () => terminal.stdout.columns ?? 80,
      getErrHelpWidth: () => terminal.stderr.columns ?? 80,
    })
    .addHelpText(
      'after',
      `
Eksempler:
  fordel beregn socialtilsyn-nord-2024
  fordel kontrol socialtilsyn-nord-2024 --celler
  fordel takst socialtilsyn-nord-2024 --pladser 30
  fordel fremskriv 1690518,25 --fra 2023 --til 2024
  fordel forklar socialtilsyn-nord-2024 --kommune Silkeborg

Hjælp til en kommando: fordel KOMMANDO --help. Slutkoder: 0 alt i orden, 1 fund,
2 arbejdet kunne ikke udføres.`,
    );
}
