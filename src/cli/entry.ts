import { main } from './main.ts';
import { processTerminal } from './program/process-terminal.ts';

export const exitCode = main(process.argv.slice(2), processTerminal);
