import { inWriting } from '../../check/memo/accept.ts';
import { acceptanceColumns } from '../../input/memo/accepted/file.ts';
import { inNumber } from '../../model/exact/format.ts';
import { writeResult } from '../../output/write-result.ts';
import type { Document } from '../../publish/format/document.ts';
import { noScreen, type Screen } from '../../publish/format/screen.ts';
import { memoDocument } from '../../publish/memo/document.ts';
import { answer } from '../answer.ts';
import { type CommonOptions, type ExitCode, hasFinding, type Outcome, type Session } from '../session.ts';
import { type CheckedMemos, checkedMemos, type MemoOptions } from './checked-memos.ts';

/** `fordel notat kontrol FIL…`: every figure of memos against the others. */
export async function notatKontrol(
  paths: readonly string[],
  options: MemoOptions,
  session: Session,
): Promise<Outcome> {
  const work = async () => {
    const checked = await checkedMemos(paths, options, session);
    await writeAcceptable(checked, options, session);
    return checked;
  };
  return answer(options, session, work, {
    document: (checked, format) =>
      page(checked, options.alle === true, session, format === 'tabel' ? session.screen : noScreen),
    json: async (checked) => (await import('../../publish/memo/json.ts')).memoJson(withUnread(checked)),
    html: async (checked) => (await import('../../publish/memo/html.ts')).memoHtml(withUnread(checked)),
    checked: (checked) => ({
      command: 'notat kontrol',
      checked: inNumber(checked.check.checkedBy.size, 'tal', 'tal'),
      findings: withUnread(checked).findings,
    }),
    notices: ({ unread }) => unread,
    exitCode: (checked) => exitCodeOf(checked, options),
  });
}

/** What stopped a file is a finding among the others, so that no format that goes elsewhere hides it. */
function withUnread(checked: CheckedMemos): CheckedMemos {
  return { ...checked, findings: [...checked.unread, ...checked.findings] };
}

/** Clean is only what was checked: with nothing held against anything, or a file unread, the work was not done. */
function exitCodeOf({ check, findings, unread }: CheckedMemos, options: CommonOptions): ExitCode {
  if (unread.length > 0 || check.relations.length === 0) return 2;
  return hasFinding(findings, options) ? 1 : 0;
}

/** `--skriv-accepteret`: what is found, to be given a reason each; what is accepted already keeps its own. */
async function writeAcceptable(
  { findings, accepted }: CheckedMemos,
  { skrivAccepteret }: MemoOptions,
  { reader, terminal }: Session,
): Promise<void> {
  if (skrivAccepteret === undefined) return;
  const { renderCsv } = await import('../../publish/format/csv.ts');
  const rows = [
    ...accepted.map(({ acceptance }) => acceptance),
    ...findings
      .filter(({ code }) => code !== 'NOTAT-ACCEPT')
      .map((finding) => ({ ...inWriting(finding), reason: '' })),
  ].map(({ code, file, stated, computed, reason }) => [code, file, stated, computed, reason]);
  await writeResult(renderCsv(acceptanceColumns, rows), skrivAccepteret, reader.paths, terminal.stdout);
}

async function page(
  checked: CheckedMemos,
  all: boolean,
  { reader }: Session,
  screen: Screen,
): Promise<Document> {
  const { countsInWords, renderDiagnostics } = await import('../../publish/format/diagnostics.ts');
  const { findings } = checked;
  const shown = renderDiagnostics(findings, (file, line) => reader.lineOf(file, line), screen);
  return [
    ...(findings.length === 0 ? [] : [{ kind: 'kode', text: shown } as const]),
    ...memoDocument(checked, all),
    { kind: 'afsnit', lines: [`${countsInWords(findings)}.`] },
  ];
}
