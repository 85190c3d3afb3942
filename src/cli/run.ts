import { displayPath } from '../input/paths.ts';
import { type Diagnostic, FordelError, failure } from '../model/diagnostic.ts';
import { visible } from '../model/invisible.ts';
import { countOf } from '../model/problem-list.ts';
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
  let reader: Session['reader'] | undefined;
  try {
    const session = openSession(options);
    reader = session.reader;
    const outcome = await command(session);
    const inputs = reader.files.map(({ file }) => file);
    writeResult(outcome.text, options.ud, inputs);
    if (options.ud !== undefined && options.ud !== '-' && !options.stille) {
      process.stderr.write(`Skrevet: ${visible(displayPath(options.ud))}\n`);
    }
    if (!options.stille) writeNotices(outcome.notices ?? [], wantsColour(process.stderr, options));
    process.exitCode = outcome.exitCode;
  } catch (error) {
    const { diagnostics } =
      error instanceof FordelError ? error : unexpected(error, reader?.holdsPersonalData ?? false);
    const lineOf = (file: string, line: number) => reader?.lineOf(file, line);
    const text = renderDiagnostics(diagnostics, lineOf, wantsColour(process.stderr, options));
    process.stderr.write(`${text}\n\n${countOf(diagnostics)} fejl, intet er skrevet.\n`);
    process.exitCode = 2;
  }
}

function writeNotices(notices: readonly Diagnostic[], colour: boolean): void {
  if (notices.length > 0) process.stderr.write(`\n${renderDiagnostics(notices, () => undefined, colour)}\n`);
}

/**
 * A fault of the program itself: never an exit code that could pass for a finding.
 *
 * @param isConfidential its message may hold a piece of what was read: only where it arose is told.
 */
function unexpected(error: unknown, isConfidential: boolean): FordelError {
  const { name = '', message = String(error), stack = '' } = error instanceof Error ? error : {};
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line) && !message.includes(line));
  const trace = [isConfidential ? name : `${name}: ${message}`, ...frames].join('\n');
  return failure({
    code: 'INTERN',
    message: 'programmet fejlede uventet',
    advice: `Det er en fejl i fordel. Meld den gerne med kommandoen, filerne og dette:\n${trace}`,
  });
}
