import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { checkScheme } from '../check/facit/check-scheme.ts';
import { type CheckReport, countCells } from '../check/facit/checked-cell.ts';
import { loadScheme } from '../input/load-scheme.ts';
import { FordelError } from '../model/diagnostic.ts';
import { inNumber } from '../model/exact/format.ts';
import { checkCsv } from '../publish/check/csv.ts';
import { checkDocument } from '../publish/check/document.ts';
import { checkJson } from '../publish/check/json.ts';
import { countsInWords, renderDiagnostics } from '../publish/format/diagnostics.ts';
import type { Document } from '../publish/format/document.ts';
import { renderJson } from '../publish/format/json.ts';
import { renderMarkdown } from '../publish/format/markdown.ts';
import { noScreen, type Screen } from '../publish/format/screen.ts';
import { renderText } from '../publish/format/text.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

interface Checked {
  readonly id: string;
  readonly title: string;
  readonly report: CheckReport;
  /** Whether it could be checked at all. */
  readonly done: boolean;
}

/** `fordel kontrol ORDNING…`: every published cell against its recomputation. */
export function kontrol(
  references: readonly string[],
  options: CommonOptions & { readonly celler?: boolean },
  session: Session,
): Outcome {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md']);
  const checked = references.map((reference) => check(reference, session));
  if (checked.every(({ done }) => !done))
    throw new FordelError(checked.flatMap(({ report }) => report.findings));

  const document = (): Document =>
    checked.flatMap(({ title, report, done }) => [
      ...(done ? checkDocument(title, report, options.celler === true) : []),
      ...findingLines(report, session, format === 'tabel' ? session.screen : noScreen),
      { kind: 'afsnit', lines: [summary(report)] } as const,
    ]);
  const render = {
    tabel: () => renderText(document(), session.screen),
    md: () => renderMarkdown(document()),
    csv: () => checkCsv(checked),
    json: () => renderJson(checkJson(checked)),
  };
  const findings = checked.some(({ report }) => report.findings.some(({ severity }) => severity === 'fejl'));
  const allDone = checked.every(({ done }) => done);
  return { text: render[format](), exitCode: allDone ? (findings ? 1 : 0) : 2 };
}

/** Checks one ordning; what stops it is a finding among the others, so that no format hides it. */
function check(reference: string, { reader }: Session): Checked {
  try {
    const input = loadScheme(reference, { reader, withFacit: true });
    const report = checkScheme(input, calculateScheme(input));
    return { id: input.scheme.id, title: input.scheme.title, report, done: true };
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return {
      id: reference,
      title: reference,
      report: { cells: [], findings: error.diagnostics },
      done: false,
    };
  }
}

function findingLines(report: CheckReport, { reader }: Session, screen: Screen): Document {
  if (report.findings.length === 0) return [];
  return [
    {
      kind: 'kode',
      text: renderDiagnostics(report.findings, (file, line) => reader.lineOf(file, line), screen),
    },
  ];
}

function summary(report: CheckReport): string {
  const { checked, unchecked } = countCells(report.cells);
  return `${inNumber(checked, 'celle', 'celler')} kontrolleret, ${unchecked} ikke. ${countsInWords(report.findings)}.`;
}
