import type { HelpConfiguration } from 'commander';
import { visible } from '../../model/invisible.ts';

/** The same option of every command. */
export const largestFileHelp = 'største fil, der læses, i MB; ellers 1000 for udtræk og 64 for andre';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Brug:',
  'Arguments:': 'Argumenter:',
  'Options:': 'Valg:',
  'Commands:': 'Kommandoer:',
};

const danishPlaceholders = (usage: string) =>
  usage.replace('[options]', '[valg]').replace('[command]', '[kommando]');

/** commander's headings and placeholders in Danish. */
export const danishHelp: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? title,
  styleUsage: danishPlaceholders,
  styleSubcommandTerm: danishPlaceholders,
};

const phrases: readonly [RegExp, string][] = [
  [/^error: unknown option '(.+)'/, 'fejl BRUG-VALG  valget $1 kendes ikke.'],
  [/^error: unknown command '(.+)'/, 'fejl BRUG-VALG  kommandoen "$1" kendes ikke.'],
  [/^error: missing required argument '(.+)'/, 'fejl BRUG-VALG  der mangler: $1.'],
  [/^error: required option '(.+)' not specified/, 'fejl BRUG-VALG  der mangler: $1.'],
  [/^error: option '(.+)' argument missing/, 'fejl BRUG-VALG  valget $1 mangler sin værdi.'],
  [
    /^error: option '(.+)' cannot be used with option '(.+)'/,
    'fejl BRUG-VALG  valget $1 kan ikke bruges sammen med $2.',
  ],
  [
    /^error: too many arguments for '(.+)'\. Expected .*$/m,
    'fejl BRUG-VALG  der er for mange argumenter til $1.',
  ],
  [/\(Did you mean one of (.+)\?\)/, 'Mente du en af $1?'],
  [/\(Did you mean (.+)\?\)/, 'Mente du $1?'],
];

/** A usage error of commander in Danish, with the way to the help: of the command, where it was one that was used wrong. */
export function danishUsageError(text: string, program: string): string {
  const danish = phrases.reduce((translated, [english, phrase]) => translated.replace(english, phrase), text);
  return `${visible(danish.trimEnd())}\nSe: ${program} --help.\n`;
}
