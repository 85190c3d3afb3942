import { calculateScheme } from '../../calculate/calculate-scheme.ts';
import { checkMemos, type MemoCheck } from '../../check/memo/check-memos.ts';
import { findingsOf } from '../../check/memo/findings.ts';
import { loadScheme } from '../../input/load-scheme.ts';
import { readNumbers } from '../../input/memo/figures/read-numbers.ts';
import { readMemo } from '../../input/memo/read-memo.ts';
import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import { inNumber } from '../../model/exact/format.ts';
import { collect, problemList } from '../../model/problem-list.ts';
import type { Document } from '../../publish/format/document.ts';
import { noScreen, type Screen } from '../../publish/format/screen.ts';
import { memoDocument } from '../../publish/memo/document.ts';
import { answer } from '../answer.ts';
import { type CommonOptions, type ExitCode, hasFinding, type Outcome, type Session } from '../session.ts';

export interface MemoOptions extends CommonOptions {
  /** Also each figure that nothing was held against. */
  readonly alle?: boolean;
  /** The ordninger whose figures the memos state. */
  readonly ordning?: readonly string[];
}

interface CheckedMemos {
  readonly check: MemoCheck;
  readonly findings: readonly Diagnostic[];
  /** What stopped the files that could not be read. */
  readonly unread: readonly Diagnostic[];
}

/** `fordel notat kontrol FIL…`: every figure of memos against the others. */
export function notatKontrol(
  paths: readonly string[],
  options: MemoOptions,
  session: Session,
): Promise<Outcome> {
  return answer(options, session, () => checkedMemos(paths, options, session), {
    document: (checked, format) =>
      page(checked, options.alle === true, session, format === 'tabel' ? session.screen : noScreen),
    json: async ({ check }) => (await import('../../publish/memo/json.ts')).memoJson(check),
    checked: ({ check, findings, unread }) => ({
      command: 'notat kontrol',
      checked: inNumber(check.checkedBy.size, 'tal', 'tal'),
      findings: [...unread, ...findings],
    }),
    notices: ({ unread }) => unread,
    exitCode: (checked) => exitCodeOf(checked, options),
  });
}

/** @throws FordelError where none of the files can be read, or an ordning cannot be computed. */
function checkedMemos(
  paths: readonly string[],
  { ordning = [] }: MemoOptions,
  { reader }: Session,
): CheckedMemos {
  const results = ordning.map((reference) => calculateScheme(loadScheme(reference, { reader })));
  const unread = problemList();
  const memos = [...new Set(paths)].flatMap(
    (path) => collect(unread, () => readNumbers(readMemo(path, reader))) ?? [],
  );
  if (memos.length === 0) throw new FordelError(unread);
  const check = checkMemos(memos, results);
  return { check, findings: findingsOf(check), unread };
}

/** Clean is only what was checked: with nothing held against anything, or a file unread, the work was not done. */
function exitCodeOf({ check, findings, unread }: CheckedMemos, options: CommonOptions): ExitCode {
  if (unread.length > 0 || check.relations.length === 0) return 2;
  return hasFinding(findings, options) ? 1 : 0;
}

async function page(
  { check, findings }: CheckedMemos,
  all: boolean,
  { reader }: Session,
  screen: Screen,
): Promise<Document> {
  const { countsInWords, renderDiagnostics } = await import('../../publish/format/diagnostics.ts');
  const shown = renderDiagnostics(findings, (file, line) => reader.lineOf(file, line), screen);
  return [
    ...memoDocument(check, all),
    ...(findings.length === 0 ? [] : [{ kind: 'kode', text: shown } as const]),
    { kind: 'afsnit', lines: [`${countsInWords(findings)}.`] },
  ];
}
