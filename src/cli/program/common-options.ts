import { type Command, Option } from 'commander';
import { largestFileHelp } from './danish-commander.ts';

/** Adds the options that every command has which writes a result. */
export function withCommonOptions(command: Command, formats: string): Command {
  return withOptionsOfRuns(
    command
      .addOption(new Option('-f, --format <format>', `${formats}; ellers efter filendelsen i --ud`))
      .option('-o, --ud <sti>', 'skriv til en fil i stedet for standard output'),
  );
}

/** Adds the options of every run: how large its files may be, how strict it is, and what it says. */
export function withOptionsOfRuns(command: Command): Command {
  return command
    .option('--stoerst <mb>', largestFileHelp)
    .option('--streng', 'slutkode 1 også ved en advarsel')
    .option('--stille', 'ingen meddelelser på stderr ud over fejl')
    .option('--no-color', 'ingen farver')
    .helpOption('-h, --help', 'vis hjælp');
}

/** An option that may be given more than once. */
export function collected(text: string, all: readonly string[] = []): string[] {
  return [...all, text];
}

/** Where the table stands, for a command that takes a file with one. */
export function withTablePlace(command: Command): Command {
  return command
    .option('--ark <navn>', 'arket, når filen er en projektmappe (ellers det første)')
    .option('--omraade <omraade>', 'området i arket, fx A3:D40, eller dets navn (ellers hele arket)');
}
