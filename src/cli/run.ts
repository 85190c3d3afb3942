import { displayPath } from '../input/reading/paths.ts';
import { visible } from '../model/invisible.ts';
import type { Terminal } from '../output/terminal.ts';
import { say } from '../output/write-output.ts';
import { writeResult } from '../output/write-result.ts';
import {
  type CommonOptions,
  type ExitCode,
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
    if (options.stille !== true) await tell(outcome, options, terminal);
    return outcome.exitCode;
  } catch (error) {
    // What words a failure is only loaded where there is one.
    const { reportFailure } = await import('./report-failure.ts');
    return reportFailure(error, terminal, options, reader);
  }
}

/** What the user should know beside the result. */
async function tell(
  { notices = [] }: Outcome,
  options: CommonOptions,
  { stderr, env }: Terminal,
): Promise<void> {
  if (options.ud !== undefined && options.ud !== '-') {
    await say(stderr, `Skrevet: ${visible(displayPath(options.ud))}\n`);
  }
  if (notices.length === 0) return;
  const { renderDiagnostics } = await import('../publish/format/diagnostics.ts');
  await say(stderr, `\n${renderDiagnostics(notices, () => undefined, screenFor(stderr, env, options))}\n`);
}
