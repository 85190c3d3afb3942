import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { compareSchemes } from '../calculate/comparison/compare-schemes.ts';
import { checkScheme } from '../check/published/check-scheme.ts';
import { schemePath } from '../input/find-scheme.ts';
import { loadScheme } from '../input/load-scheme.ts';
import type { SourceReader } from '../input/reading/source.ts';
import { readReportScript } from '../input/report-script.ts';
import { schemeText } from '../input/scheme/yaml/scheme-text.ts';
import type { ComparedSchemes } from '../model/comparison.ts';
import { type Diagnostic, distinct } from '../model/diagnostic.ts';
import type { SchemeResult } from '../model/result.ts';
import type { SchemeInput } from '../model/scheme/scheme-input.ts';
import { limitDates } from '../publish/report/limit-dates.ts';
import { pack } from '../publish/report/pack.ts';
import { type Chapter, reportPage } from '../publish/report/page.ts';
import { type Traces, traceAll } from './trace-all.ts';

/** What a report is made of. */
export interface ReportOptions {
  /** An ordning that the others are held against, and that is not reported itself. */
  readonly before?: string | undefined;
  /** Also looks for the reading that gives each published table of a fordeling (`spor`). */
  readonly withTrace?: boolean | undefined;
  readonly reader: SourceReader;
  /** Of the program, for the foot of the page. */
  readonly version: string;
}

export interface Report {
  readonly page: string;
  /** All there is to say of its ordninger; the page says it too. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Reports ordninger on one page of HTML, each held against what was published and against the ordning before it.
 *
 * @throws FordelError with what is wrong in any of them.
 */
export function makeReport(
  references: readonly string[],
  { before, withTrace, reader, version }: ReportOptions,
): Report {
  const read = references.map((reference) => {
    const whole = loadScheme(reference, { reader, withPublished: true, everyHeadcount: true });
    const { input, leftOut } = limitDates(whole);
    const { text } = reader.read(schemePath(reference));
    return { input, leftOut, result: calculateScheme(input), text: schemeText(text) };
  });
  const beforeAll = before === undefined ? [] : [loadScheme(before, { reader })];
  const earlier = [...beforeAll.map((input) => ({ input, result: calculateScheme(input) })), ...read];
  const made = read.map((own, index) => {
    const compared = comparedWith(own, earlier);
    return {
      chapter: withTraces(
        chapterOf(own, index, compared?.schemes),
        withTrace === true ? traceAll(own.input, reader) : undefined,
        own.leftOut,
      ),
      input: own.input,
      before: compared?.input,
      text: own.text,
    };
  });
  const chapters = made.map(({ chapter }) => chapter);
  return {
    page: reportPage(chapters, version, { script: readReportScript(), data: pack(made) }),
    findings: distinct(chapters.flatMap(({ findings }) => findings)),
  };
}

/** A chapter with what `spor` found, what there is to say of that, and what the page does not have. */
function withTraces(chapter: Chapter, traces: Traces | undefined, leftOut: readonly Diagnostic[]): Chapter {
  const findings = distinct([...chapter.findings, ...(traces?.notices ?? []), ...leftOut]);
  return { ...chapter, traced: traces?.document, findings };
}

interface Read {
  readonly input: SchemeInput;
  readonly result: SchemeResult;
}

/** The newest ordning of an earlier year that has a fordeling of the same id, and what comes of holding the two against each other. */
function comparedWith(
  { result }: Read,
  others: readonly Read[],
): { readonly input: SchemeInput; readonly schemes: ComparedSchemes } | undefined {
  const { scheme } = result;
  const ids = new Set(scheme.allocations.map(({ id }) => id));
  const [newest] = others
    .filter((other) => other.result.scheme.year < scheme.year)
    .filter((other) => other.result.scheme.allocations.some(({ id }) => ids.has(id)))
    .sort((a, b) => b.result.scheme.year - a.result.scheme.year);
  return newest && { input: newest.input, schemes: compareSchemes(newest.result, result) };
}

function chapterOf({ input, result }: Read, index: number, compared: ComparedSchemes | undefined): Chapter {
  const { scheme, published } = { ...input, ...result };
  const hasRules = scheme.carryOvers.length + scheme.frames.length > 0;
  const checked = published.length > 0 || hasRules ? checkScheme(input, result) : undefined;
  return {
    id: `o${index + 1}`,
    result,
    municipalities: input.municipalities,
    compared,
    checked,
    findings: distinct([
      ...(compared?.before.warnings ?? []),
      ...(checked?.findings ?? result.warnings),
      ...(compared?.doubts ?? []),
    ]),
  };
}
