import { FordelError, failure } from '../model/diagnostic.ts';
import { type LinesOf, renderDiagnostics } from '../publish/diagnostics.ts';
import { type CommonOptions, type ExitCode, wantsColour } from './session.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';
import { say, standardOutput } from './write-output.ts';

/** Says every problem that stopped the work; the exit code for that. */
export async function reportFailure(
  error: unknown,
  { stderr, env }: Terminal,
  options: Pick<CommonOptions, 'color'>,
  linesOf: LinesOf,
): Promise<ExitCode> {
  const { diagnostics } = error instanceof FordelError ? error : unexpected(error);
  const text = renderDiagnostics(diagnostics, linesOf, wantsColour(stderr, env, options));
  const mayBeHalf = diagnostics.some(({ place }) => place?.file === standardOutput);
  await say(stderr, `${text}\n\n${diagnostics.length} fejl${mayBeHalf ? '' : ', intet er skrevet'}.\n`);
  return 2;
}

/** A fault of the program itself: never an exit code that could pass for a finding. */
function unexpected(error: unknown): FordelError {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return failure({
    code: 'INTERN',
    message: 'programmet fejlede uventet',
    advice: `Det er en fejl i fordel. Meld den gerne med kommandoen, filerne og dette:
fordel ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}
${trace}`,
  });
}
