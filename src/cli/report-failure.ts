import { FordelError, failure } from '../model/diagnostic.ts';
import { inNumber } from '../model/exact/format.ts';
import { countOf } from '../model/problem-list.ts';
import type { Terminal } from '../output/terminal.ts';
import { say, standardOutput } from '../output/write-output.ts';
import { renderDiagnostics } from '../publish/format/diagnostics.ts';
import { version } from './program/version.ts';
import { type CommonOptions, type ExitCode, type Session, screenFor } from './session.ts';

/** Says every problem that stopped the work; the exit code for that. */
export async function reportFailure(
  error: unknown,
  { stderr, env }: Terminal,
  options: Pick<CommonOptions, 'color'>,
  reader: Session['reader'] | undefined,
): Promise<ExitCode> {
  const { diagnostics } =
    error instanceof FordelError ? error : unexpected(error, reader?.holdsPersonalData ?? false);
  const lineOf = (file: string, line: number) => reader?.lineOf(file, line);
  const text = renderDiagnostics(diagnostics, lineOf, screenFor(stderr, env, options));
  const mayBeHalf = diagnostics.some(({ place }) => place?.file === standardOutput);
  await say(
    stderr,
    `${text}\n\n${inNumber(countOf(diagnostics, 'fejl'), 'fejl', 'fejl')}${mayBeHalf ? '' : ', intet er skrevet'}.\n`,
  );
  return 2;
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
    advice: `Det er en fejl i fordel. Meld den gerne med kommandoen, filerne og dette:
fordel ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}
${trace}`,
  });
}
