import { displayPath } from '../input/reading/paths.ts';
import { visible } from '../model/invisible.ts';
import type { Terminal } from '../output/terminal.ts';
import { say } from '../output/write-output.ts';
import { writeResult } from '../output/write-result.ts';
import {
  type CommonOptions,
  type ExitCode,
  hasFinding,
  type Outcome,
  openSession,
  type Session,
  screenFor,
} from './session.ts';

/** Runs a command: writes its result, or every problem that stopped it. */
export async function run(
  options: CommonOptions,
  command: (session: Session) => Promise<Outcome>,
  terminal: Terminal,
): Promise<ExitCode> {
  let reader: Session['reader'] | undefined;
  try {
    const session = openSession(options, terminal);
    reader = session.reader;
    const outcome = await command(session);
    await writeResult(outcome.text, options.ud, reader.paths, terminal.stdout);
    await tell(outcome, options, terminal, reader);
    return gravest(outcome, options);
  } catch (error) {
    // What words a failure is only loaded where there is one.
    const { reportFailure } = await import('./report-failure.ts');
    return reportFailure(error, terminal, options, reader);
  }
}

/** A `fejl` among what is said beside the result is a finding; with `--streng` a warning is one too. */
function gravest({ exitCode, notices = [] }: Outcome, options: CommonOptions): ExitCode {
  return exitCode === 0 && hasFinding(notices, options) ? 1 : exitCode;
}

/** What the user should know beside the result; with `--stille` only what makes the exit code 1. */
async function tell(
  { notices = [] }: Outcome,
  options: CommonOptions,
  { stderr, env }: Terminal,
  reader: Session['reader'],
): Promise<void> {
  const isQuiet = options.stille === true;
  if (!isQuiet && options.ud !== undefined && options.ud !== '-') {
    await say(stderr, `Skrevet: ${visible(displayPath(options.ud))}\n`);
  }
  const told = notices.filter((notice) => !isQuiet || hasFinding([notice], options));
  if (told.length === 0) return;
  const { renderDiagnostics } = await import('../publish/format/diagnostics.ts');
  const lineOf = (file: string, line: number) => reader.lineOf(file, line);
  await say(stderr, `\n${renderDiagnostics(told, lineOf, screenFor(stderr, env, options))}\n`);
}
