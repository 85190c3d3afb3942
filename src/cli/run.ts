import { displayPath } from '../input/reading/paths.ts';
import { type Diagnostic, FordelError, failure } from '../model/diagnostic.ts';
import { writeResult } from '../output/write-result.ts';
import { renderDiagnostics } from '../publish/format/diagnostics.ts';
import { type CommonOptions, type Outcome, openSession, type Session, wantsColour } from './session.ts';

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
    const inputs = session.reader.files.map(({ file }) => file);
    writeResult(outcome.text, options.ud, inputs);
    if (options.ud !== undefined && options.ud !== '-' && !options.stille) {
      process.stderr.write(`Skrevet: ${displayPath(options.ud)}\n`);
    }
    if (!options.stille) writeNotices(outcome.notices ?? [], wantsColour(process.stderr, options));
    process.exitCode = outcome.exitCode;
  } catch (error) {
    const { diagnostics } = error instanceof FordelError ? error : unexpected(error);
    const linesOf = (file: string) => session.reader.linesOf(file);
    const text = renderDiagnostics(diagnostics, linesOf, wantsColour(process.stderr, options));
    process.stderr.write(`${text}\n\n${diagnostics.length} fejl, intet er skrevet.\n`);
    process.exitCode = 2;
  }
}

function writeNotices(notices: readonly Diagnostic[], colour: boolean): void {
  if (notices.length > 0) process.stderr.write(`\n${renderDiagnostics(notices, () => [], colour)}\n`);
}

/** A fault of the program itself: never an exit code that could pass for a finding. */
function unexpected(error: unknown): FordelError {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return failure({
    code: 'INTERN',
    message: 'programmet fejlede uventet',
    advice: `Det er en fejl i fordel. Meld den gerne med kommandoen, filerne og dette:\n${trace}`,
  });
}
