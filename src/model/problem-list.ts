import { addAll, type Diagnostic, FordelError, type Severity, severities } from './diagnostic.ts';
import { formatNumber, inNumber } from './exact/format.ts';
import { rational } from './exact/rational.ts';

/** How many problems of one run are kept; what comes after them is counted. */
const mostKept = 1000;

/**
 * A list of problems that stays short however wrong a file is: the first thousand are kept, and one last entry of each
 * severity stands for the rest with their number.
 */
export function problemList(): Diagnostic[] {
  return new ProblemList();
}

/** What the work gives; where it could not be done, undefined, and its problems are added to the others. */
export function collect<T>(problems: Diagnostic[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    addAll(problems, error.diagnostics);
    return undefined;
  }
}

/** The same of work that takes its time. */
export async function collectLater<T>(
  problems: Diagnostic[],
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    addAll(problems, error.diagnostics);
    return undefined;
  }
}

/**
 * Goes on where nothing is wrong, and hands back what is only doubtful.
 *
 * @throws FordelError with everything found, as soon as one of it is a `fejl`.
 */
export function refuseFaults(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  if (problems.some(({ severity }) => severity === 'fejl')) throw new FordelError(problems);
  return problems;
}

/** What the work gives, or undefined where it cannot be done: for what is only tried. */
export function orUndefined<T>(work: () => T): T | undefined {
  return collect([], work);
}

class ProblemList extends Array<Diagnostic> {
  /** What is made from the list is an ordinary array. */
  static override get [Symbol.species]() {
    return Array;
  }

  override push(...found: Diagnostic[]): number {
    for (const problem of found) {
      if (this.length < mostKept) super.push(problem);
      else this.#countIn(problem);
    }
    return this.length;
  }

  #countIn({ severity, times = 1 }: Diagnostic): void {
    const at = this.findLastIndex((problem) => problem.code === 'FLERE' && problem.severity === severity);
    const known = this[at];
    if (known === undefined) super.push(rest(severity, times));
    else this[at] = rest(severity, times + (known.times ?? 1));
  }
}

/** How many are told of one fault in one column of a file. */
const mostOfOneKind = 3;

/** Of those that say the same of cells in one column of a file the first, and how many there are beside them. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const counts = new Map<string, number>();
  // A reader of large files has counted what it did not keep, whatever column it was in.
  const uncounted = new Map<string, number>();
  for (const each of diagnostics) {
    const [list, kind] = each.times === undefined ? [counts, columnOf(each)] : [uncounted, kindOf(each)];
    list.set(kind, (list.get(kind) ?? 0) + (each.times ?? 1));
  }
  const told = new Map<string, number>();
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.times !== undefined) return uncounted.has(kindOf(diagnostic)) ? [diagnostic] : [];
    const others = (counts.get(columnOf(diagnostic)) ?? 0) - mostOfOneKind;
    if (diagnostic.place?.field === undefined || others < 2) return [diagnostic];
    const before = told.get(columnOf(diagnostic)) ?? 0;
    told.set(columnOf(diagnostic), before + 1);
    if (before > mostOfOneKind) return [];
    if (before < mostOfOneKind) return [diagnostic];
    const rest = uncounted.get(kindOf(diagnostic)) ?? 0;
    uncounted.delete(kindOf(diagnostic));
    return [repeated(diagnostic, others + rest)];
  });
}

/** Its message names what was found; its code is what it says. */
function kindOf({ severity, code, place }: Diagnostic): string {
  return [severity, code, place?.file].join('\n');
}

function columnOf(diagnostic: Diagnostic): string {
  return `${kindOf(diagnostic)}\n${diagnostic.place?.field}`;
}

function repeated({ severity, code, place }: Diagnostic, times: number): Diagnostic {
  return {
    code,
    severity,
    times,
    message: `og ${formatNumber(rational(BigInt(times)))} til af samme slags`,
    place: place && { file: place.file },
    advice: 'Ret dem på samme måde som dem ovenfor.',
  };
}

/** At most so many diagnostics, the gravest first to be kept and in their order; then how many there are beside them. */
export function shortened(diagnostics: readonly Diagnostic[], most: number): Diagnostic[] {
  const told = diagnostics.filter(({ code }) => code !== 'FLERE');
  const kept = new Set(
    severities.flatMap((severity) => told.filter((each) => each.severity === severity)).slice(0, most),
  );
  const others = diagnostics.filter((each) => !kept.has(each));
  const rests = severities.flatMap((severity) => {
    const count = countOf(others, severity);
    return count === 0 ? [] : [rest(severity, count)];
  });
  return [...told.filter((each) => kept.has(each)), ...rests];
}

/** How many diagnostics of a severity, or of all, there are, those that are only counted among them. */
export function countOf(diagnostics: readonly Diagnostic[], severity?: Severity): number {
  return diagnostics
    .filter((each) => severity === undefined || each.severity === severity)
    .reduce((total, { times = 1 }) => total + times, 0);
}

const words: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  fejl: ['fejl', 'fejl'],
  advarsel: ['advarsel', 'advarsler'],
  note: ['note', 'noter'],
};

function rest(severity: Severity, times: number): Diagnostic {
  const [one, many] = words[severity];
  return {
    code: 'FLERE',
    severity,
    times,
    message: `og ${inNumber(times, one, many)} mere`,
    advice: 'Ret dem, der er vist, og prøv igen.',
  };
}
