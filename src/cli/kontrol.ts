import { calculateScheme } from '../calculate/calculate-scheme.ts';
import { checkScheme } from '../check/published/check-scheme.ts';
import { countCells, type SchemeReport } from '../check/published/checked-cell.ts';
import { loadScheme } from '../input/load-scheme.ts';
import { type Diagnostic, FordelError } from '../model/diagnostic.ts';
import { inNumber } from '../model/exact/format.ts';
import { collect, problemList } from '../model/problem-list.ts';
import { checkDocument } from '../publish/check/document.ts';
import type { Document } from '../publish/format/document.ts';
import { noScreen, type Screen } from '../publish/format/screen.ts';
import { answer } from './answer.ts';
import { type CommonOptions, type ExitCode, hasFinding, type Outcome, type Session } from './session.ts';

interface Checked {
  readonly id: string;
  readonly title: string;
  readonly report: SchemeReport;
  /** Whether it could be checked at all. */
  readonly done: boolean;
}

type CheckOptions = CommonOptions & { readonly celler?: boolean };

/** `fordel kontrol ORDNING…`: every published cell against its recomputation. */
export function kontrol(
  references: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<Outcome> {
  return answer(options, session, () => checkAll(references, session), {
    sheet: 'Kontrol',
    document: (checked, format) =>
      checkPage(checked, options.celler === true, session, format === 'tabel' ? session.screen : noScreen),
    html: async (checked) => {
      const page = await checkPage(checked, options.celler === true, session, noScreen);
      return (await import('../publish/check/html.ts')).checkHtml(page, checked);
    },
    csv: async (checked) => (await import('../publish/check/csv.ts')).checkCsv(checked),
    json: async (checked) => (await import('../publish/check/json.ts')).checkJson(checked),
    checked: (checked) => ({
      command: 'kontrol',
      checked: inNumber(countCells(checked.flatMap(({ report }) => report.cells)).checked, 'celle', 'celler'),
      findings: checked.flatMap(({ report }) => report.findings),
    }),
    // A table of cells has no place for them.
    notices: (checked, format) => (format === 'csv' ? checked.flatMap(({ report }) => report.findings) : []),
    accounts: (checked) => checked.flatMap(({ report }) => report.accounts),
    accountIn: ['tabel', 'md', 'html', 'xlsx', 'json'],
    exitCode: (checked) => exitCodeOf(checked, options),
  });
}

function checkAll(references: readonly string[], session: Session): readonly Checked[] {
  const checked = references.map((reference) => check(reference, session));
  if (checked.every(({ done }) => !done))
    throw new FordelError(checked.flatMap(({ report }) => report.findings));
  return checked;
}

function exitCodeOf(checked: readonly Checked[], options: CheckOptions): ExitCode {
  if (checked.some(({ done }) => !done)) return 2;
  return checked.some(({ report }) => hasFinding(report.findings, options)) ? 1 : 0;
}

/** Checks one ordning; what stops it is a finding among the others, so that no format hides it. */
function check(reference: string, { reader }: Session): Checked {
  const findings = problemList();
  const checked = collect(findings, () => {
    const input = loadScheme(reference, { reader, withPublished: true });
    const report = checkScheme(input, calculateScheme(input));
    return { id: input.scheme.id, title: input.scheme.title, report, done: true };
  });
  return (
    checked ?? {
      id: reference,
      title: reference,
      report: { cells: [], rules: 0, accounts: [], findings },
      done: false,
    }
  );
}

async function checkPage(
  checked: readonly Checked[],
  withCells: boolean,
  { reader }: Session,
  screen: Screen,
): Promise<Document> {
  const { countsInWords, renderDiagnostics } = await import('../publish/format/diagnostics.ts');
  const shown = (findings: readonly Diagnostic[]) =>
    renderDiagnostics(findings, (file, line) => reader.lineOf(file, line), screen);
  return checked.flatMap(({ title, report, done }): Document => {
    const { findings, rules } = report;
    const counts = countCells(report.cells);
    const cells = `${inNumber(counts.checked, 'celle', 'celler')} kontrolleret, ${counts.unchecked} ikke.`;
    const held = `${inNumber(rules, 'overførsel eller ramme', 'overførsler og rammer')} holdt op mod reglerne.`;
    const summary = [
      ...(report.cells.length > 0 || rules === 0 ? [cells] : []),
      ...(rules > 0 ? [held] : []),
    ];
    return [
      ...(done ? checkDocument(title, report, withCells) : []),
      ...(findings.length === 0 ? [] : [{ kind: 'kode', text: shown(findings) } as const]),
      { kind: 'afsnit', lines: [`${summary.join(' ')} ${countsInWords(findings)}.`] },
    ];
  });
}
