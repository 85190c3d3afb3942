import { displayPath } from '../input/paths.ts';
import { FordelError } from '../model/diagnostic.ts';
import { renderDiagnostics } from '../publish/diagnostics.ts';
import { type CommonOptions, type Outcome, openSession, type Session, wantsColour } from './session.ts';
import { writeResult } from './write-result.ts';

/**
 * Runs a command: writes its result, or every problem that stopped it.
 *
 * Exit codes: 0 all well, 1 findings, 2 the work could not be done.
 */
export async function run(
  options: CommonOptions,
  command: (session: Session) => Promise<Outcome> | Outcome,
): Promise<void> {
  const session = openSession(options);
  try {
    const outcome = await command(session);
    writeResult(outcome.text, options.ud);
    if (outcome.failures !== undefined) process.stderr.write(outcome.failures);
    if (options.ud !== undefined && options.ud !== '-' && !options.stille) {
      process.stderr.write(`Skrevet: ${displayPath(options.ud)}\n`);
    }
    process.exitCode = outcome.exitCode;
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    process.stderr.write(describeFailure(error, session, options));
    process.exitCode = 2;
  }
}

/** Every problem with its line, and how many there are. */
export function describeFailure(
  error: FordelError,
  { reader }: Session,
  options: Pick<CommonOptions, 'color'>,
): string {
  const linesOf = (file: string) => reader.linesOf(file);
  const text = renderDiagnostics(error.diagnostics, linesOf, wantsColour(process.stderr, options));
  return `${text}\n\n${error.diagnostics.length} fejl, intet er skrevet.\n`;
}
