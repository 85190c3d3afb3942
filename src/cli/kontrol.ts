import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { checkScheme } from '../check/check-scheme.ts';
import type { CheckReport } from '../check/checked-cell.ts';
import { loadScheme } from '../input/load-scheme.ts';
import { FordelError } from '../model/diagnostic.ts';
import { checkCsv } from '../publish/check-csv.ts';
import { checkDocument } from '../publish/check-document.ts';
import { checkJson } from '../publish/check-json.ts';
import { countsInWords, renderDiagnostics } from '../publish/diagnostics.ts';
import type { Document } from '../publish/document.ts';
import { renderJson } from '../publish/json.ts';
import { renderMarkdown } from '../publish/markdown.ts';
import { renderText } from '../publish/text.ts';
import { describeFailure } from './run.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

interface Checked {
  readonly id: string;
  readonly title: string;
  readonly report: CheckReport;
}

/** `fordel kontrol ORDNING…`: every published cell against its recomputation. */
export function kontrol(
  references: readonly string[],
  options: CommonOptions & { readonly celler?: boolean },
  session: Session,
): Outcome {
  const format = chooseFormat(options, ['tabel', 'csv', 'json', 'md']);
  const checked: Checked[] = [];
  const failures: FordelError[] = [];
  for (const reference of references) {
    try {
      const input = loadScheme(reference, session.reader);
      checked.push({
        id: input.scheme.id,
        title: input.scheme.title,
        report: checkScheme(input, calculateScheme(input)),
      });
    } catch (error) {
      if (!(error instanceof FordelError)) throw error;
      failures.push(error);
    }
  }
  if (checked.length === 0) throw new FordelError(failures.flatMap(({ diagnostics }) => diagnostics));

  const document = (): Document =>
    checked.flatMap(({ title, report }) => [
      ...checkDocument(title, report, options.celler === true),
      ...findingLines(report, session, format === 'tabel' && session.colour),
      { kind: 'afsnit', lines: [summary(report)] } as const,
    ]);
  const render = {
    tabel: () => renderText(document(), session.colour),
    md: () => renderMarkdown(document()),
    csv: () => checkCsv(checked),
    json: () => renderJson(checkJson(checked)),
  };
  const findings = checked.some(({ report }) => report.findings.some(({ severity }) => severity === 'fejl'));
  const failed = failures.map((failure) => describeFailure(failure, session, options));
  return {
    text: render[format](),
    exitCode: failures.length > 0 ? 2 : findings ? 1 : 0,
    ...(failed.length === 0 ? {} : { failures: failed.join('\n') }),
  };
}

function findingLines(report: CheckReport, { reader }: Session, colour: boolean): Document {
  if (report.findings.length === 0) return [];
  const text = renderDiagnostics(report.findings, (file) => reader.linesOf(file), colour);
  return [{ kind: 'afsnit', lines: text.split('\n') }];
}

function summary({ cells, findings }: CheckReport): string {
  const unchecked = cells.filter(({ verdict }) => verdict === 'ukontrolleret').length;
  return `${cells.length - unchecked} celler kontrolleret, ${unchecked} ikke. ${countsInWords(findings)}.`;
}
